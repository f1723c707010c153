import Link from 'next/link';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { CHANGES, type Change, isOfFindings } from '@/lib/credentials/changes/model';
import type { ChangeRow } from '@/lib/credentials/changes/rows';
import { CREDENTIAL_KINDS, type CredentialKind } from '@/lib/credentials/model';
import { findRule, judgesDuties } from '@/lib/policies/registry';
import { differences } from '../[id]/differences';
import { FactValue } from '../[id]/fact-value';

interface ChangeRowsProps {
  rows: readonly ChangeRow[];
  what: Change;
  now: Date;
}

/** What happened, one by one: to which credential, when, and what of it differs. */
export function ChangeRows({ rows, what, now }: ChangeRowsProps) {
  return (
    <Table label={`${CHANGES[what]}, the newest first`} stack>
      <THead>
        <Tr>
          <Th>Credential</Th>
          <Th>{isOfFindings(what) ? 'Finding' : 'What differs'}</Th>
          <Th>Owner</Th>
          <Th>Source</Th>
          <Th>When</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.key} data-row className="align-top focus-within:bg-surface-2">
            <Th scope="row" className="lg:max-w-72">
              <Subject row={row} />
            </Th>
            <Td className="lg:max-w-lg">
              <Difference row={row} />
            </Td>
            <Td label="Owner" short>
              {row.owner ? <NameText>{row.owner}</NameText> : <span className="text-muted">none</span>}
            </Td>
            <Td label="Source" short>
              {row.sourceName ? <NameText>{row.sourceName}</NameText> : '–'}
            </Td>
            <Td label="When" short>
              <RelativeTime at={row.at} now={now} />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

function Subject({ row }: { row: ChangeRow }) {
  const name = <NameText className="block truncate text-left">{row.name ?? 'unknown'}</NameText>;
  return (
    <>
      {row.credentialId === null ? (
        name
      ) : (
        <Link
          href={`/credentials/${row.credentialId}`}
          prefetch={false}
          data-row-link
          className="block rounded-xs font-medium hover:underline"
        >
          {name}
        </Link>
      )}
      <span className="text-xs text-muted">
        {row.kind
          ? (CREDENTIAL_KINDS[row.kind as CredentialKind] ?? row.kind)
          : row.rule && judgesDuties(row.rule)
            ? 'Duty'
            : 'Source'}
      </span>
    </>
  );
}

function Difference({ row }: { row: ChangeRow }) {
  if (row.rule)
    return (
      <>
        {findRule(row.rule)?.title ?? row.rule} <code className="text-xs text-muted">{row.code}</code>
      </>
    );
  const changes = row.fields.flatMap(differences);
  if (changes.length === 0) return <span className="text-muted">–</span>;
  return (
    <dl className="text-xs">
      {changes.map((change) => (
        <div key={change.field} className="flex flex-wrap gap-x-2">
          <dt className="text-muted">{change.field}</dt>
          <dd className="min-w-0 wrap-anywhere">
            <FactValue value={change.before} inDays /> → <FactValue value={change.after} inDays />
          </dd>
        </div>
      ))}
    </dl>
  );
}
