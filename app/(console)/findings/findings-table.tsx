import Link from 'next/link';
import { NameText } from '@/app/_ui/name-text';
import { Sentence } from '@/app/_ui/sentence';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { CREDENTIAL_KINDS, type CredentialKind } from '@/lib/credentials/model';
import type { FindingRow } from '@/lib/findings/queries';
import { type FindingSearch, type FindingSort, findingsHref } from '@/lib/findings/schema';
import { findRule } from '@/lib/policies/registry';
import { ExceptedBadge } from '../exceptions/excepted-badge';
import { FindingLevel, FindingLife, sentenceOf } from './finding-words';

const TITLES: Record<FindingSort, string> = { severity: 'Severity', opened: 'When' };

function SortHead({ sort, search }: { sort: FindingSort; search: FindingSearch }) {
  if (search.filters.state === 'closed') return <Th>{TITLES[sort]}</Th>;
  const isActive = search.sort === sort;
  const direction = isActive && search.direction === 'desc' ? 'asc' : 'desc';
  return (
    <Th aria-sort={isActive ? (search.direction === 'asc' ? 'ascending' : 'descending') : 'none'}>
      <Link href={findingsHref({ ...search, sort, direction, cursor: null })} className="hover:underline">
        {TITLES[sort]}
        {isActive && <span aria-hidden> {search.direction === 'asc' ? '↑' : '↓'}</span>}
      </Link>
    </Th>
  );
}

const SUBJECT_PAGES = { credential: '/credentials', source: '/sources', duty: '/owners/duties' } as const;

function Subject({ row }: { row: FindingRow }) {
  const href = `${SUBJECT_PAGES[row.subjectKind]}/${row.subjectId}`;
  return (
    <>
      <Link
        href={href}
        prefetch={false}
        data-row-link
        className="block rounded-xs font-medium hover:underline"
      >
        <NameText className="block truncate text-left">{row.subjectName ?? 'unknown'}</NameText>
      </Link>
      <span className="text-xs text-muted">
        {row.kind
          ? (CREDENTIAL_KINDS[row.kind as CredentialKind] ?? row.kind)
          : row.subjectKind === 'duty'
            ? 'Duty'
            : 'Source'}
        {row.account && (
          <>
            {' '}
            · <NameText>{row.accountName ?? row.account}</NameText>
          </>
        )}
      </span>
    </>
  );
}

const Owner = ({ row }: { row: FindingRow }) =>
  row.ownerTeam ? <NameText>{row.ownerTeam}</NameText> : <span className="text-muted">none</span>;

interface Props {
  rows: readonly FindingRow[];
  search: FindingSearch;
  /** Whether rows can be chosen, to ask for an exception. */
  canSelect: boolean;
}

/** Only what is open, plainly so, and about a credential can be asked for. */
const isSelectable = (row: FindingRow) =>
  row.subjectKind === 'credential' && row.closedAt === null && row.exceptionId === null;

function Select({ row }: { row: FindingRow }) {
  if (!isSelectable(row)) return null;
  return (
    <input
      type="checkbox"
      data-select
      value={row.id}
      aria-label={`Select the finding on ${row.subjectName ?? 'unknown'}`}
      className="size-4 accent-accent"
    />
  );
}

/** Findings one by one: what is wrong with what, since when, and who answers for it. */
export function FindingsTable({ rows, search, canSelect }: Props) {
  return (
    <>
      <div className="hidden overflow-clip rounded-md border border-line bg-surface md:block">
        <Table label="Findings">
          <THead>
            <Tr>
              {canSelect && (
                <Th className="w-8">
                  <span className="sr-only">Select</span>
                </Th>
              )}
              <SortHead sort="severity" search={search} />
              <Th>Credential</Th>
              <Th>Finding</Th>
              <Th>Owner</Th>
              <SortHead sort="opened" search={search} />
            </Tr>
          </THead>
          <TBody>
            {rows.map((row) => (
              <Tr key={row.id} data-row className="align-top focus-within:bg-surface-2">
                {canSelect && (
                  <Td>
                    <Select row={row} />
                  </Td>
                )}
                <Td>
                  <FindingLevel verdict={row.verdict} severity={row.severity} />
                </Td>
                <Td className="max-w-72">
                  <Subject row={row} />
                </Td>
                <Td className="max-w-lg">
                  <span className="font-medium">{findRule(row.rule)?.title ?? row.rule}</span>{' '}
                  <code className="text-xs text-muted">{row.code}</code>
                  <span className="block text-xs text-muted">
                    <Sentence>{sentenceOf(row)}</Sentence>
                  </span>
                  <ExceptedBadge exceptionId={row.exceptionId} until={row.exceptedUntil} />
                </Td>
                <Td>
                  <Owner row={row} />
                </Td>
                <Td className="max-w-56 text-xs">
                  <FindingLife finding={row} />
                </Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      </div>
      <ul className="divide-y divide-line rounded-md border border-line bg-surface md:hidden">
        {rows.map((row) => (
          <li key={row.id} data-row className="space-y-1 p-3 focus-within:bg-surface-2">
            <div className="flex items-start justify-between gap-2">
              <div className="min-w-0">
                <Subject row={row} />
              </div>
              <FindingLevel verdict={row.verdict} severity={row.severity} />
            </div>
            <p>
              <span className="font-medium">{findRule(row.rule)?.title ?? row.rule}.</span>{' '}
              <Sentence>{sentenceOf(row)}</Sentence>
            </p>
            <ExceptedBadge exceptionId={row.exceptionId} until={row.exceptedUntil} />
            <p className="text-xs text-muted">
              Owner <Owner row={row} /> · <FindingLife finding={row} />
            </p>
            {canSelect && isSelectable(row) && (
              <Link
                href={`/exceptions/new?finding=${row.id}`}
                prefetch={false}
                className="link inline-block py-1 text-xs"
              >
                Ask for an exception
              </Link>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
