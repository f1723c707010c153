import { Badge } from '@/app/_ui/badge';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { TOKEN_STATE_LABELS } from '@/lib/people/labels';
import type { TokenState } from '@/lib/people/model';
import type { TokenListRow } from '@/lib/people/queries';
import { ConfirmDialog } from '../confirm-dialog';
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
    <Table label="API tokens">
      <THead>
        <tr>
          <Th>Name</Th>
          {showsPerson && <Th>Person</Th>}
          <Th>State</Th>
          <Th>May</Th>
          <Th>Last used</Th>
          <Th>Expires</Th>
          <Th>Created</Th>
          <Th>Change</Th>
        </tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td>
              <span className="wrap-anywhere">{row.name}</span>{' '}
              <code className="font-mono text-xs whitespace-nowrap text-faint">{row.hint}</code>
            </Td>
            {showsPerson && <Td>{row.person ?? 'this machine'}</Td>}
            <Td>
              <Badge tone={TONES[row.state]}>{TOKEN_STATE_LABELS[row.state]}</Badge>
            </Td>
            <Td>
              <span title={row.scopes.join(', ')}>
                {row.scopes.length === 1 ? row.scopes[0] : `${row.scopes.length} actions`}
              </span>
            </Td>
            <Td>{row.lastUsedAt ? <RelativeTime at={row.lastUsedAt} now={now} /> : 'never'}</Td>
            <Td>
              <RelativeTime at={row.expiresAt} now={now} />
            </Td>
            <Td>
              <RelativeTime at={row.createdAt} now={now} />
            </Td>
            <Td>
              {row.state === 'active' && (row.isOwn || canRevokeAny) && (
                <ConfirmDialog
                  opener="Revoke"
                  openerLabel={`Revoke ${row.name}`}
                  title={`Revoke ${row.name}?`}
                  description="Whatever uses it is refused from the next request on. This cannot be taken back."
                  verb="Revoke the token"
                  said={`${row.name} is revoked`}
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
