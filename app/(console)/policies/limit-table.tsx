import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { LimitRow } from './rows';

interface Props {
  label: string;
  /** Head of the first column. */
  subject: string;
  rows: readonly LimitRow[];
  /** Head of the column with the marks; without it there is none. */
  noun?: string;
}

/** Numbers of the policy, each with its source. */
export function LimitTable({ label, subject, rows, noun }: Props) {
  return (
    <Table label={label} stack>
      <THead>
        <tr>
          <Th>{subject}</Th>
          <Th>Limit</Th>
          {noun && <Th>{noun}</Th>}
          <Th>Source</Th>
        </tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.key}>
            <Th scope="row" className="whitespace-nowrap">
              {row.subject}
            </Th>
            <Td label="Limit" className="min-w-28 tabular-nums">
              {row.limit}
            </Td>
            {noun && <Td label={noun}>{row.mark}</Td>}
            <Td label="Source" className="min-w-64 text-muted">
              {row.source}
              {row.stricter?.map((clause) => (
                <strong key={clause} className="mt-0.5 block font-medium text-ink">
                  Stricter: {clause}
                </strong>
              ))}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
