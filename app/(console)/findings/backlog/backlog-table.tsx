import Link from 'next/link';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Sentence } from '@/app/_ui/sentence';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { CREDENTIAL_KINDS, type CredentialKind } from '@/lib/credentials/model';
import { REMEDIES } from '@/lib/findings/backlog-actions';
import { backlogHref } from '@/lib/findings/backlog-schema';
import type { BacklogRow } from '@/lib/findings/queries-backlog';
import { findRule } from '@/lib/policies/registry';
import { FindingLevel, sentenceOf } from '../finding-words';
import { TicketLink } from '../ticket-link';
import { EFFORT_LABELS, Why } from './why';

interface BacklogTableProps {
  rows: readonly BacklogRow[];
  canSelect: boolean;
}

/** What to do, about what, and why first; the score opens into its parts. */
export function BacklogTable({ rows, canSelect }: BacklogTableProps) {
  return (
    <Table label="Remediation backlog" stack>
      <THead>
        <Tr>
          {canSelect && (
            <Th className="w-8">
              <input
                type="checkbox"
                data-select-all
                aria-label="Select all on this page"
                className="accent-accent"
              />
            </Th>
          )}
          <Th>Score</Th>
          <Th>Do</Th>
          <Th>Credential</Th>
          <Th>Because</Th>
          <Th>Owner</Th>
          <Th>Ticket</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id} data-row className="align-top focus-within:bg-surface-2">
            {canSelect && (
              <Td>
                {row.ticket === null && (
                  <input
                    type="checkbox"
                    data-select
                    value={row.id}
                    aria-label={`Select ${REMEDIES[row.action] ?? row.action}: ${row.subjectName ?? 'unknown'}`}
                    className="size-4 accent-accent"
                  />
                )}
              </Td>
            )}
            <Td label="Score" className="lg:min-w-20">
              <Why {...row} />
            </Td>
            <Td label="Do">
              <div>
                <Link
                  href={backlogHref({ filters: { action: [row.action] } })}
                  prefetch={false}
                  className="font-medium hover:underline"
                >
                  {REMEDIES[row.action] ?? row.action}
                </Link>
                <span className="block text-xs text-muted" title={EFFORT_LABELS[row.effort]}>
                  {row.effort} effort
                </span>
              </div>
            </Td>
            <Th scope="row" className="lg:max-w-64">
              <Subject row={row} />
            </Th>
            <Td label="Because" className="lg:max-w-md">
              <div>
                <span className="inline-flex flex-wrap items-center gap-1.5">
                  <FindingLevel verdict={row.verdict} severity={row.severity} />
                  <span className="font-medium">{findRule(row.rule)?.title ?? row.rule}</span>
                </span>
                <span className="block text-xs text-muted">
                  <Sentence>{sentenceOf(row)}</Sentence> Opened <RelativeTime at={row.openedAt} />.
                </span>
              </div>
            </Td>
            <Td label="Owner">
              {row.ownerTeam ? (
                <NameText>{row.ownerTeam}</NameText>
              ) : (
                <span className="text-muted">none</span>
              )}
            </Td>
            <Td label="Ticket">
              {row.ticket ? (
                <TicketLink ticket={row.ticket} isFindingOpen />
              ) : (
                <span className="text-muted">none</span>
              )}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

function Subject({ row }: { row: BacklogRow }) {
  const page = row.subjectKind === 'credential' ? 'credentials' : 'sources';
  return (
    <>
      <Link
        href={`/${page}/${row.subjectId}`}
        prefetch={false}
        data-row-link
        className="block rounded-xs font-medium hover:underline"
      >
        <NameText className="block truncate text-left">{row.subjectName ?? 'unknown'}</NameText>
      </Link>
      <span className="text-xs font-normal text-muted">
        {row.kind ? (CREDENTIAL_KINDS[row.kind as CredentialKind] ?? row.kind) : 'Source'}
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
