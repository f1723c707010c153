import Link from 'next/link';
import { NameText } from '@/app/_ui/name-text';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { type BulkValues, OUTCOME_TITLES } from '@/lib/bulk/model';
import type { BulkItemRow } from '@/lib/bulk/queries';

/** The values in words; by whom only where it says more than the value. */
function valueWords(values: BulkValues | null): string {
  if (!values) return '–';
  const by = values.ownerBy ?? values.classBy;
  const parts =
    'ownerTeam' in values
      ? [`owner ${values.ownerTeam ?? 'none'}`]
      : [`class ${values.class ?? 'none'}`, `environment ${values.environment ?? 'unknown'}`];
  return `${parts.join(', ')}${by === 'manual' ? ' (by hand)' : by ? ` (by ${by})` : ''}`;
}

/** The credentials of a bulk change with what they were and what they became. */
export function ItemsTable({ rows }: { rows: readonly BulkItemRow[] }) {
  return (
    <Table label="Credentials of this change" stack>
      <THead>
        <Tr>
          <Th>Credential</Th>
          <Th>Outcome</Th>
          <Th>Before</Th>
          <Th>After</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id} data-row className="focus-within:bg-surface-2">
            <Th scope="row" className="lg:max-w-80">
              <Link
                href={`/credentials/${row.id}`}
                prefetch={false}
                data-row-link
                className="block truncate font-medium hover:underline"
              >
                <NameText>{row.name ?? `credential ${row.id}`}</NameText>
              </Link>
            </Th>
            <Td label="Outcome">{OUTCOME_TITLES[row.outcome]}</Td>
            <Td label="Before">{valueWords(row.before)}</Td>
            <Td label="After">{valueWords(row.after)}</Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
