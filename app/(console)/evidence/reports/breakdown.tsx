import { Card } from '@/app/_ui/card';
import { LinkTabs } from '@/app/_ui/link-tabs';
import { LinkedCount } from '@/app/_ui/linked-count';
import { NameText } from '@/app/_ui/name-text';
import { Count } from '@/app/_ui/number';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { CREDENTIAL_KINDS, type CredentialKind } from '@/lib/credentials/model';
import type { Mark } from '@/lib/reports/contract';
import { DIMENSIONS, type Dimension, type Summary } from '@/lib/reports/model';
import type { ReportSearch } from '@/lib/reports/search';

const SHOWN = 50;
const TITLES: Readonly<Record<Dimension, string>> = { kind: 'Kind', class: 'Class', owner: 'Owner' };

export const kindTitle = (kind: string): string => CREDENTIAL_KINDS[kind as CredentialKind] ?? kind;

interface BreakdownProps {
  summary: Summary;
  marks: readonly Mark[];
  by: Dimension;
  hrefOf: (change: Partial<ReportSearch>) => string;
}

/** The rows by kind, class or owner; each number leads to its rows. */
export function Breakdown({ summary, marks: all, by, hrefOf }: BreakdownProps) {
  const parts = summary.parts[by];
  // What no credential has, as a setting of the policy, has no column here.
  const marks = all.filter(({ id }) => parts.some((part) => (part.marks[id] ?? 0) > 0));
  if (parts.length === 0) return null;
  const tabs = DIMENSIONS.map((each) => ({
    href: hrefOf({ by: each, value: null, only: [] }),
    label: `By ${TITLES[each].toLowerCase()}`,
    active: each === by,
  }));
  return (
    <Card title="Breakdown" actions={<LinkTabs items={tabs} label="Counted by" />} flush>
      <Table label={`Breakdown by ${by}`}>
        <THead>
          <tr>
            <Th pin>{TITLES[by]}</Th>
            {marks.map(({ id, title }) => (
              <Th key={id} numeric>
                {title}
              </Th>
            ))}
            <Th numeric>All</Th>
          </tr>
        </THead>
        <TBody>
          {parts.slice(0, SHOWN).map((part) => (
            <Tr key={part.value}>
              <Th scope="row" pin>
                <NameText>{by === 'kind' ? kindTitle(part.value) : part.value}</NameText>
              </Th>
              {marks.map(({ id }) => (
                <Td key={id} numeric>
                  <LinkedCount
                    value={part.marks[id] ?? 0}
                    href={hrefOf({ by, value: part.value, only: [id] })}
                  />
                </Td>
              ))}
              <Td numeric>
                <LinkedCount
                  value={part.rows}
                  href={hrefOf({ by, value: part.value, only: all.map(({ id }) => id) })}
                />
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
      {parts.length > SHOWN && (
        <p className="px-4 py-2 text-xs text-muted">
          The {SHOWN} with most rows of <Count value={parts.length} />; all are in the file.
        </p>
      )}
    </Card>
  );
}
