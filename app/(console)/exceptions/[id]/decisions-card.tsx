import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { ROLE_TITLES, type Role } from '@/lib/access/roles';
import { DECISION_LABELS } from '@/lib/exceptions/labels';
import type { DecisionRow, ExceptionDetail } from '@/lib/exceptions/queries';

const TONES = {
  approve: 'good',
  confirm: 'good',
  refuse: 'bad',
  reject: 'bad',
  'break-glass': 'warn',
} as const;

interface Props {
  exception: Pick<ExceptionDetail, 'quorum' | 'revision' | 'approvals' | 'state'>;
  decisions: readonly DecisionRow[];
  now: Date;
}

/** Who said what, when, and whether they are from outside the owning team. */
export function DecisionsCard({ exception: e, decisions, now }: Props) {
  const needs = e.quorum === 1 ? 'One approval' : 'Two approvals, as it is class A or critical';
  return (
    <Card
      title="Decisions"
      description={`${needs}, at least one from outside the owning team, and none by who asked.`}
    >
      {decisions.length === 0 ? (
        <p className="text-muted">Nobody has said anything yet.</p>
      ) : (
        <ul className="divide-y divide-line">
          {decisions.map((row) => (
            <li key={row.id} className="space-y-1 py-2 first:pt-0 last:pb-0">
              <p className="flex flex-wrap items-center gap-2">
                <Badge tone={TONES[row.decision]}>{DECISION_LABELS[row.decision]}</Badge>
                <NameText className="font-medium">{row.name}</NameText>
                <span className="text-xs text-muted">
                  {ROLE_TITLES[row.role as Role] ?? row.role},{' '}
                  {row.isOutside ? 'outside the owning team' : 'of the owning team'}
                </span>
                <span className="text-xs text-muted">
                  <RelativeTime at={row.at} now={now} />
                </span>
                {row.revision < e.revision && <Badge tone="neutral">before it was changed</Badge>}
              </p>
              {row.reason && (
                <p className="whitespace-pre-wrap text-muted wrap-anywhere" dir="auto">
                  {row.reason}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
