import { Badge } from '@/app/_ui/badge';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { TOKEN_STATE_LABELS } from '@/lib/people/labels';
import type { TokenState } from '@/lib/people/model';
import type { TokenListRow } from '@/lib/people/queries';
import { ConfirmDialog } from '../../_action/confirm-dialog';
import { revoke } from './actions';

interface Props {
  rows: readonly TokenListRow[];
  showsPerson: boolean;
  canRevokeAny: boolean;
  now: Date;
}

const TONES = { active: 'good', expired: 'neutral', revoked: 'neutral' } as const satisfies Record<
  TokenState,
  string
>;

/** Tokens with what they may do, until when, and when they were last used. */
export function TokenTable({ rows, showsPerson, canRevokeAny, now }: Props) {
  return (
    <Table label="API tokens" stack>
      <THead>
        <tr>
          <Th>Name</Th>
          {showsPerson && <Th>Person</Th>}
          <Th>State</Th>
          <Th>May</Th>
          <Th>Last used</Th>
          <Th>Expires</Th>
          <Th>Created</Th>
          <Th>
            <span className="sr-only">Change</span>
          </Th>
        </tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id} data-row className="focus-within:bg-surface-2">
            <Th scope="row">
              <span className="wrap-anywhere">{row.name}</span>{' '}
              <code className="font-mono text-xs whitespace-nowrap text-faint">{row.hint}</code>
            </Th>
            {showsPerson && <Td label="Person">{row.person ?? 'this machine'}</Td>}
            <Td label="State">
              <Badge tone={TONES[row.state]}>{TOKEN_STATE_LABELS[row.state]}</Badge>
            </Td>
            <Td label="May">
              <span title={row.scopes.join(', ')}>
                {row.scopes.length === 1 ? row.scopes[0] : `${row.scopes.length} actions`}
              </span>
            </Td>
            <Td label="Last used" short>
              {row.lastUsedAt ? <RelativeTime at={row.lastUsedAt} now={now} /> : 'never'}
            </Td>
            <Td label="Expires" short>
              <RelativeTime at={row.expiresAt} now={now} />
            </Td>
            <Td label="Created" short>
              <RelativeTime at={row.createdAt} now={now} />
            </Td>
            <Td className="max-lg:pt-1 lg:text-right">
              {row.state === 'active' && (row.isOwn || canRevokeAny) && (
                <ConfirmDialog
                  opener="Revoke"
                  isQuiet
                  openerLabel={`Revoke ${row.name}`}
                  title={`Revoke ${row.name}?`}
                  description="Whatever uses it is refused from the next request on. This cannot be taken back."
                  verb="Revoke the token"
                  said={`${row.name} is revoked.`}
                  run={revoke.bind(null, { id: row.id })}
                />
              )}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
