import { ArrowDown, ArrowUp } from 'lucide-react';
import Link from 'next/link';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { isAsOfSort } from '@/lib/credentials/as-of/search';
import { COLUMN_IDS, COLUMNS, type ColumnId, DEFAULT_COLUMNS } from '@/lib/credentials/columns';
import { credentialsHref } from '@/lib/credentials/filters-href';
import type { CredentialRow } from '@/lib/credentials/queries-rows';
import { type CredentialSearch, DEFAULT_DIRECTIONS } from '@/lib/credentials/schema';
import { atInstant } from '@/lib/kernel/instants';
import { cellOf } from './cells';

function SortHead({ id, search, asOf }: { id: ColumnId; search: CredentialSearch; asOf: Date | null }) {
  const { title, sort } = COLUMNS[id];
  const pin = id === 'name';
  if (!sort || (asOf && !isAsOfSort(sort))) return <Th>{title}</Th>;
  const isActive = search.sort === sort;
  const direction = isActive ? (search.direction === 'asc' ? 'desc' : 'asc') : DEFAULT_DIRECTIONS[sort];
  const Arrow = search.direction === 'asc' ? ArrowUp : ArrowDown;
  return (
    <Th pin={pin} aria-sort={isActive ? (search.direction === 'asc' ? 'ascending' : 'descending') : 'none'}>
      <Link
        href={atInstant(credentialsHref({ ...search, sort, direction, cursor: null }), asOf)}
        className="inline-flex items-center gap-1 hover:underline"
      >
        {title}
        {isActive && <Arrow aria-hidden className="size-3" />}
      </Link>
    </Th>
  );
}

/** Names and sentences give way first, so that the whole row fits a laptop. */
const WIDTHS: Partial<Record<ColumnId, string>> = {
  name: 'max-w-56',
  kind: 'min-w-24',
  account: 'max-w-40 min-w-32',
  holder: 'max-w-48',
  findings: 'max-w-44 min-w-36',
};

interface CredentialsTableProps {
  rows: readonly CredentialRow[];
  search: CredentialSearch;
  now: Date;
  isSelectable: boolean;
  /** Where the rows are of the past: of when. */
  asOf?: Date | null;
}

/** The list on wide screens. Rows carry `data-row` for the keyboard (app/_ui/shell/rows.ts). */
export function CredentialsTable({ rows, search, now, isSelectable, asOf = null }: CredentialsTableProps) {
  const chosen = search.columns ?? DEFAULT_COLUMNS;
  const columns = COLUMN_IDS.filter((id) => id === 'name' || chosen.includes(id));
  return (
    <div className="hidden overflow-clip rounded-md border border-line bg-surface md:block">
      <Table label="Credentials">
        <THead>
          <Tr>
            {isSelectable && (
              <Th className="w-8">
                <input
                  type="checkbox"
                  data-select-all
                  aria-label="Select all on this page"
                  className="accent-accent"
                />
              </Th>
            )}
            {columns.map((id) => (
              <SortHead key={id} id={id} search={search} asOf={asOf} />
            ))}
          </Tr>
        </THead>
        <TBody>
          {rows.map((row) => (
            <Tr key={row.id} data-row className="focus-within:bg-surface-2">
              {isSelectable && (
                <Td>
                  <input
                    type="checkbox"
                    data-select
                    value={row.id}
                    aria-label={`Select ${row.name.slice(0, 100)}`}
                    className="accent-accent"
                  />
                </Td>
              )}
              {columns.map((id) => (
                <Td key={id} pin={id === 'name'} className={WIDTHS[id]}>
                  {cellOf(id, row, now, asOf)}
                </Td>
              ))}
            </Tr>
          ))}
        </TBody>
      </Table>
    </div>
  );
}
