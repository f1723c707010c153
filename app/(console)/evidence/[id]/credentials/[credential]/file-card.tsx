import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { KeyValue } from '@/app/_ui/key-value';
import { NameText } from '@/app/_ui/name-text';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { CsvRow } from '@/lib/evidence/files/read-csv';
import { SECTIONS } from './sections';

/** Where the value of a column leads. */
const LINKS: Readonly<Record<string, (value: string) => string>> = {
  exception_id: (id) => `/exceptions/${id}`,
  campaign_id: (id) => `/reviews/${id}`,
  incident_id: (id) => `/credentials/incidents/${id}`,
  policy_version: () => '#policy',
};
const ABSENT = ['unknown', 'none', 'never'];

export const titleOfColumn = (column: string): string => {
  const words = column.replace(/_id$/, '').replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The rows that a file of the pack has of one credential. */
export function FileCard({ path, rows }: { path: string; rows: readonly CsvRow[] }) {
  const section = SECTIONS[path];
  if (!section) return null;
  const { title, columns } = section;
  return (
    <Card
      id={path.startsWith('policy/') ? 'policy' : undefined}
      title={title}
      description={<code className="font-mono">{path}</code>}
      flush
    >
      <Table label={title} stack>
        <THead>
          <tr>
            {columns.map((column) => (
              <Th key={column}>{titleOfColumn(column)}</Th>
            ))}
          </tr>
        </THead>
        <TBody>
          {rows.map((row) => (
            <Tr key={Object.values(row).join('\0')}>
              {columns.map((column) => (
                <Td key={column} label={titleOfColumn(column)} className="align-top">
                  <Cell column={column} value={row[column] ?? 'unknown'} />
                </Td>
              ))}
            </Tr>
          ))}
        </TBody>
      </Table>
    </Card>
  );
}

/** Files that have no row of it, and what that means. */
export function NothingCard({ paths }: { paths: readonly string[] }) {
  if (paths.length === 0) return null;
  const items = paths.map((path) => ({
    label: SECTIONS[path]?.title,
    value: SECTIONS[path]?.none,
    hint: <code className="font-mono">{path}</code>,
  }));
  return (
    <Card title="No row in these files">
      <KeyValue items={items} />
    </Card>
  );
}

/** A cell as the file has it. */
export function Cell({ column, value }: { column: string; value: string }) {
  if (ABSENT.includes(value)) return <span className="text-faint">{value}</span>;
  const href = LINKS[column]?.(encodeURIComponent(value));
  if (href)
    return (
      <Link href={href} prefetch={false} className="link">
        {value}
      </Link>
    );
  if (/^\d{4}-\d\d-\d\dT/.test(value))
    return <time className="text-xs whitespace-nowrap tabular-nums">{value}</time>;
  if (column.startsWith('values_')) return <code className="font-mono text-xs wrap-anywhere">{value}</code>;
  return <NameText className="wrap-anywhere">{value}</NameText>;
}
