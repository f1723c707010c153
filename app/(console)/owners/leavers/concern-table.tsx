import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { Tone } from '@/app/_ui/tone';
import { CREDENTIAL_KINDS } from '@/lib/credentials/model';
import { ITEM_STATE_LABELS, RELATION_LABELS, signalWords } from '@/lib/directory/labels';
import type { ConcernRow, ItemRow } from '@/lib/directory/leaver-queries';
import type { ItemState } from '@/lib/directory/model';
import { ReasonDialog } from './reason-dialog';

const TONES: Record<ItemState, Tone> = {
  open: 'warn',
  rotated: 'good',
  gone: 'good',
  excepted: 'neutral',
  dismissed: 'neutral',
};

interface Props {
  rows: readonly (ConcernRow | ItemRow)[];
  now: Date;
  /** The list they are on, where items may be dismissed. */
  leaverId?: string | undefined;
}

/** Credentials that concern somebody: why, and what became of each. */
export function ConcernTable({ rows, now, leaverId }: Props) {
  const hasState = rows.some((row) => 'state' in row);
  return (
    <Table label="Credentials that concern them" stack>
      <THead>
        <tr>
          <Th>Credential</Th>
          <Th>Why</Th>
          <Th>Owner</Th>
          {hasState && <Th>State</Th>}
          {leaverId && (
            <Th>
              <span className="sr-only">Change</span>
            </Th>
          )}
        </tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.credentialId} data-row className="focus-within:bg-surface-2">
            <Th scope="row" className="min-w-44 wrap-anywhere">
              <Link href={`/credentials/${row.credentialId}`} data-row-link className="hover:underline">
                {row.name}
              </Link>
              <span className="block text-xs font-normal text-muted">
                {CREDENTIAL_KINDS[row.kind]} in {row.account}
                {row.status === 'disabled' && ', disabled'}
              </span>
            </Th>
            <Td label="Why">
              <span>
                {RELATION_LABELS[row.relation].title}{' '}
                <span className="text-xs text-muted wrap-anywhere">{signalWords(row.signal)}</span>
              </span>
            </Td>
            <Td label="Owner" short>
              {row.ownerTeam ?? <span className="text-muted">none</span>}
            </Td>
            {'state' in row && (
              <Td label="State">
                <span>
                  <Badge tone={TONES[row.state]}>{ITEM_STATE_LABELS[row.state]}</Badge>{' '}
                  {row.endedAt && <RelativeTime at={row.endedAt} now={now} className="text-xs text-muted" />}
                  {row.reason && (
                    <span className="block text-xs text-muted wrap-anywhere">
                      {row.endedBy}: {row.reason}
                    </span>
                  )}
                </span>
              </Td>
            )}
            {leaverId && (
              <Td className="max-lg:pt-1 lg:text-right">
                {'state' in row && row.state === 'open' && (
                  <ReasonDialog
                    opener="Dismiss"
                    isQuiet
                    openerLabel={`Dismiss ${row.name}`}
                    title={`Nothing to do about ${row.name}?`}
                    description="It stays on the list, as dismissed, with your name and reason."
                    verb="Dismiss it"
                    said={`${row.name} is dismissed.`}
                    what={{ does: 'dismiss', leaverId, credentialIds: [row.credentialId] }}
                  />
                )}
              </Td>
            )}
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
