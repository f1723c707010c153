import { Badge } from '@/app/_ui/badge';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { TONE_ICONS, type Tone } from '@/app/_ui/tone';
import { GRANT_STATE_TITLES, type GrantState, grantPeriodText, scopeText } from '@/lib/grants/model';
import type { GrantRow } from '@/lib/grants/queries';
import { frameworksText } from '../words';
import { RevokeDialog } from './revoke-dialog';

const TONES: Record<GrantState, Tone> = {
  coming: 'neutral',
  running: 'good',
  ended: 'neutral',
  revoked: 'warn',
};

interface Props {
  grants: readonly GrantRow[];
  canEdit: boolean;
  now: Date;
}

/** Who is let in for what, the newest first. */
export function GrantTable({ grants, canEdit, now }: Props) {
  return (
    <Table label="Grants" stack>
      <THead>
        <tr>
          <Th>Auditor</Th>
          <Th>Period</Th>
          <Th>Frameworks</Th>
          <Th>Scope</Th>
          <Th>State</Th>
          <Th>Given</Th>
          {canEdit && (
            <Th>
              <span className="sr-only">Change</span>
            </Th>
          )}
        </tr>
      </THead>
      <TBody>
        {grants.map((grant) => (
          <Tr key={grant.id} data-row className="focus-within:bg-surface-2">
            <Th scope="row" className="min-w-36 lg:max-w-xs">
              <NameText>{grant.auditor ?? 'Every auditor'}</NameText>
              <span className="block text-xs font-normal text-muted wrap-anywhere">{grant.note}</span>
            </Th>
            <Td label="Period" className="lg:whitespace-nowrap">
              {grantPeriodText(grant)}
            </Td>
            <Td label="Frameworks">
              {grant.frameworks.length > 0 ? frameworksText(grant.frameworks) : 'any'}
            </Td>
            <Td label="Scope">
              <span className="wrap-anywhere">{scopeText(grant.scope)}</span>
            </Td>
            <Td label="State" short>
              <State grant={grant} now={now} />
            </Td>
            <Td label="Given">
              <span>
                <RelativeTime at={grant.givenAt} now={now} />{' '}
                <span className="text-faint">
                  by <NameText>{grant.givenBy}</NameText>
                </span>
              </span>
            </Td>
            {canEdit && (
              <Td className="max-lg:pt-1 lg:text-right">
                {grant.state !== 'revoked' && (
                  <RevokeDialog id={grant.id} auditor={grant.auditor} period={grantPeriodText(grant)} />
                )}
              </Td>
            )}
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

function State({
  grant: { state, revokedAt, revokedBy, revokedReason },
  now,
}: {
  grant: GrantRow;
  now: Date;
}) {
  return (
    <span>
      <Badge tone={TONES[state]} icon={TONE_ICONS[TONES[state]]}>
        {GRANT_STATE_TITLES[state]}
      </Badge>
      {revokedAt && (
        <span className="block text-xs text-muted wrap-anywhere">
          <RelativeTime at={revokedAt} now={now} /> by {revokedBy}: {revokedReason}
        </span>
      )}
    </span>
  );
}
