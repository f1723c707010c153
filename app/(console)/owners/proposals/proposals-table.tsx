import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { ProposalRow, ProposalView } from '@/lib/owners/queries-proposals';
import { CredentialCell } from '../credential-cell';
import { Evidence } from '../evidence';
import { AskButton } from './ask-button';

interface ProposalsTableProps {
  rows: readonly ProposalRow[];
  names: readonly string[];
  view: ProposalView;
}

/** Credentials with whom to ask and why, or with what was said. */
export function ProposalsTable({ rows, names, view }: ProposalsTableProps) {
  return (
    <Table label="Proposals" stack>
      <THead>
        <tr>
          <Th className="w-8">
            <input
              type="checkbox"
              data-select-all
              aria-label="Select all on this page"
              className="accent-accent"
            />
          </Th>
          <Th>Credential</Th>
          <Th>Now</Th>
          <Th>Points at</Th>
          <Th>
            <span className="sr-only">Ask</span>
          </Th>
        </tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id} data-row className="focus-within:bg-surface-2">
            <Td>
              <input
                type="checkbox"
                data-select
                value={row.id}
                aria-label={`Select ${row.name}`}
                className="size-4 accent-accent"
              />
            </Td>
            <Th scope="row" className="lg:max-w-xs">
              <CredentialCell credential={row} />
            </Th>
            <Td label="Now" className="lg:max-w-xs">
              <Now row={row} view={view} />
            </Td>
            <Td label="Points at" className="lg:max-w-md">
              <Pointing row={row} names={names} view={view} />
            </Td>
            <Td className="max-lg:pt-1 lg:text-right">
              <AskButton
                id={row.id}
                name={row.name}
                names={names}
                selected={suggested(row, names)}
                opener={view === 'asked' || view === 'unanswered' ? 'Ask another' : 'Ask'}
              />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

function suggested(
  { proposals, ownerTeam, owner }: ProposalRow,
  names: readonly string[],
): string | undefined {
  const best = proposals.find((proposal) => names.includes(proposal.owner))?.owner;
  if (best) return best;
  return ownerTeam !== null && ownerTeam !== owner && names.includes(ownerTeam) ? ownerTeam : undefined;
}

function Now({ row, view }: { row: ProposalRow; view: ProposalView }) {
  const named =
    row.ownerTeam === null ? (
      <span className="text-muted">no owner</span>
    ) : (
      <span>
        <NameText>{row.ownerTeam}</NameText>{' '}
        <span className="text-xs text-muted">
          {row.ownerBy === 'manual' ? 'by hand' : row.ownerBy === 'tag' ? 'by tag' : 'by rule'}
        </span>
      </span>
    );
  if (row.owner === null) return named;
  return (
    <span>
      {named}
      <span className="block text-xs text-muted wrap-anywhere">
        {view === 'declined' ? (
          <>
            <NameText>{row.owner}</NameText> declined: <NameText>{row.reason ?? 'no reason'}</NameText>
            {row.hint && (
              <>
                {' '}
                (ask <NameText>{row.hint}</NameText>)
              </>
            )}
          </>
        ) : (
          <>
            <NameText>{row.owner}</NameText> is asked
            {row.dueAt ? (
              <>
                , answer <RelativeTime at={row.dueAt} />
              </>
            ) : (
              ' and did not answer'
            )}
          </>
        )}
      </span>
    </span>
  );
}

function Pointing({ row, names, view }: { row: ProposalRow } & Pick<ProposalsTableProps, 'names' | 'view'>) {
  if (view === 'asked' || view === 'unanswered')
    return <span className="text-muted">a question is open</span>;
  if (row.proposals.length === 0)
    return (
      <span className="text-muted">
        {row.ownerTeam !== null && names.includes(row.ownerTeam)
          ? 'its name on it'
          : 'nothing; ask whom you think'}
      </span>
    );
  return (
    <ul className="space-y-1">
      {row.proposals.map((proposal) => (
        <li key={proposal.owner}>
          <NameText className="font-medium">{proposal.owner}</NameText>
          {!names.includes(proposal.owner) && <span className="text-xs text-warn"> not registered</span>}{' '}
          <Evidence basis={proposal.basis} />
        </li>
      ))}
    </ul>
  );
}
