import Link from 'next/link';
import type { ReactNode } from 'react';
import { countText, shareText } from '@/app/_ui/number-text';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { Figure } from '@/lib/reports/model';
import { Tile } from '../../_posture/tile';

interface FiguresProps {
  figures: readonly Figure[];
  /** The same page with the rows of these marks alone. */
  hrefOf: (marks: readonly string[]) => string;
}

/** The numbers of a report: tiles, and a table where they stand in a group. Each leads to what it counts. */
export function Figures({ figures, hrefOf }: FiguresProps) {
  const tiles = figures.filter(({ group }) => group === undefined);
  const groups = Map.groupBy(
    figures.filter(({ group }) => group !== undefined),
    ({ group }) => group ?? '',
  );
  return (
    <>
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-5">
        {tiles.map((figure) => (
          <Tile
            key={figure.id}
            label={figure.label}
            value={<Value figure={figure} hrefOf={hrefOf} />}
            of={ofText(figure)}
          >
            {figure.unknown > 0 && `${countText(figure.unknown)} not known, left out`}
          </Tile>
        ))}
      </div>
      {[...groups].map(([group, rows]) => (
        <GroupTable key={group} title={group} rows={rows} hrefOf={hrefOf} />
      ))}
    </>
  );
}

function ofText({ value, of, before, beforeOf }: Figure): string | undefined {
  if (of === null || value === null) return undefined;
  const now = `${countText(value)} of ${countText(of)}`;
  return before === undefined || before === null
    ? now
    : `${countText(before)} of ${countText(beforeOf ?? 0)} → ${now}`;
}

function Value({ figure, hrefOf }: { figure: Figure; hrefOf: FiguresProps['hrefOf'] }): ReactNode {
  const { value, of, before, beforeOf, marks, hrefs } = figure;
  const href = hrefs?.value ?? (marks ? hrefOf(marks) : null);
  const now = <Linked text={textOf(value, of)} href={value === 0 ? null : href} />;
  if (before === undefined) return now;
  return (
    <>
      <Linked text={textOf(before, beforeOf ?? null)} href={before === 0 ? null : (hrefs?.before ?? null)} />
      <span aria-hidden className="px-1 text-base text-faint">
        →
      </span>
      <span className="sr-only"> then </span>
      {now}
    </>
  );
}

const textOf = (value: number | null, of: number | null): string =>
  value === null ? 'not known' : of === null ? countText(value) : shareText(value, of);

function Linked({ text, href }: { text: string; href: string | null }) {
  if (href === null) return text;
  return (
    <Link href={href} prefetch={false} className="link" scroll={false}>
      {text}
    </Link>
  );
}

function GroupTable({
  title,
  rows,
  hrefOf,
}: {
  title: string;
  rows: readonly Figure[];
  hrefOf: FiguresProps['hrefOf'];
}) {
  return (
    <section aria-label={title} className="min-w-0 rounded-md border border-line bg-surface">
      <h2 className="px-4 pt-3 pb-2 font-semibold">{title}</h2>
      <Table label={`${title}: before and after`}>
        <THead>
          <tr>
            <Th>What</Th>
            <Th numeric>Before → after</Th>
            <Th numeric>Difference</Th>
          </tr>
        </THead>
        <TBody>
          {rows.map((figure) => (
            <Tr key={figure.id}>
              <Th scope="row">{figure.label}</Th>
              <Td numeric>
                <Value figure={figure} hrefOf={hrefOf} />
              </Td>
              <Td numeric>{differenceText(figure)}</Td>
            </Tr>
          ))}
        </TBody>
      </Table>
    </section>
  );
}

function differenceText({ value, before }: Figure): string {
  if (value === null || before === undefined || before === null) return '–';
  const difference = value - before;
  return difference > 0 ? `+${countText(difference)}` : difference === 0 ? '0' : `−${countText(-difference)}`;
}
