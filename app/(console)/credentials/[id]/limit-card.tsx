import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { KeyValue } from '@/app/_ui/key-value';
import { RelativeTime } from '@/app/_ui/relative-time';
import { StateText } from '@/app/_ui/state-text';
import { CREDENTIAL_KINDS } from '@/lib/credentials/model';
import type { CredentialDetail } from '@/lib/credentials/queries-detail';
import { addDays, daysBetween } from '@/lib/kernel/dates';
import { BASIS_LABELS } from '@/lib/policies/labels';
import type { Limit, Policy } from '@/lib/policies/model';

interface LimitCardProps {
  credential: CredentialDetail;
  limit: Limit | null;
  policy: Policy;
  /** The moment its age is told for. */
  at: Date;
}

/** The age limit in force, the clause that set it, and the clauses that did not. */
export function LimitCard({ credential: c, limit, policy, at }: LimitCardProps) {
  if (!limit) {
    return (
      <Card title="Age limit" description={`Policy ${policy.name}, version ${policy.version}`}>
        <p>No age limit applies to this kind: {CREDENTIAL_KINDS[c.kind]}.</p>
        <p className="mt-1 text-xs text-muted">{policy.kindLimits[c.kind].source}</p>
      </Card>
    );
  }
  const share = c.valueChangedAt ? daysBetween(c.valueChangedAt, at) / limit.days : null;
  const endsAt = c.valueChangedAt ? addDays(c.valueChangedAt, limit.days) : null;
  return (
    <Card title="Age limit" description={`Policy ${policy.name}, version ${policy.version}`}>
      <KeyValue
        items={[
          {
            label: 'Limit',
            value: <span className="tabular-nums">{limit.days.toLocaleString('en')} days</span>,
            hint: (
              <>
                Set by “{limit.clause.title}”{limit.clause.basis && ` (${BASIS_LABELS[limit.clause.basis]})`}.{' '}
                {limit.clause.source}
              </>
            ),
          },
          {
            label: 'Compliance age',
            value:
              share === null ? (
                <StateText state="unknown" title="The provider does not say when the value changed" />
              ) : (
                <Badge tone={share >= 1 ? 'bad' : share >= 0.8 ? 'warn' : 'good'}>
                  {share >= 1 ? 'Over' : 'Within'} · {Math.floor(share * 100).toLocaleString('en')} % of the
                  limit
                </Badge>
              ),
          },
          {
            label: share !== null && share >= 1 ? 'Out of policy since' : 'Reaches the limit',
            value: endsAt ? <RelativeTime at={endsAt} /> : <StateText state="unknown" />,
          },
          ...(limit.others.length > 0
            ? [
                {
                  label: 'Not decisive',
                  value: (
                    <ul className="space-y-1">
                      {limit.others.map((clause) => (
                        <li key={clause.id}>
                          {clause.title}: {clause.days.toLocaleString('en')} days
                          {clause.basis && ` (${BASIS_LABELS[clause.basis]})`}
                          <span className="block text-xs text-faint">{clause.source}</span>
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}
