import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { TONE_ICONS } from '@/app/_ui/tone';
import { addDays } from '@/lib/kernel/dates';
import { SIGN_OFF_DAYS, STATEMENT_TITLES } from '@/lib/reports/model';
import type { ReviewerRow, RunDetail } from '@/lib/reports/queries';
import { StandingBadge, standingOf } from '../../runs-card';
import { SignOffForm } from './sign-off-form';

const TONES = { accepted: 'good', remarks: 'warn', rejected: 'bad' } as const;

/** Who is asked, what they said, and the form for whoever has not said it yet. */
export function SignOffCard({ run, now }: { run: RunDetail; now: Date }) {
  const mine = run.reviewers.find(({ isMe }) => isMe);
  const canSign = run.state === 'built' && !run.isOwn && mine !== undefined && mine.statement === null;
  const due = run.finishedAt && addDays(run.finishedAt, SIGN_OFF_DAYS);
  return (
    <Card title="Sign-off" actions={<StandingBadge standing={standingOf(run, now)} />}>
      {run.reviewers.length === 0 ? (
        <p className="text-muted">Nobody was asked to sign this run off.</p>
      ) : (
        <ul className="divide-y divide-line">
          {run.reviewers.map((reviewer) => (
            <li key={reviewer.email ?? reviewer.name} className="py-2">
              <ReviewerLine reviewer={reviewer} due={due} now={now} />
            </li>
          ))}
        </ul>
      )}
      {run.isOwn && run.reviewers.length > 0 && (
        <p className="mt-2 text-xs text-muted">
          You had it built or set up its schedule, so others sign it off.
        </p>
      )}
      {canSign && <SignOffForm id={run.id} />}
    </Card>
  );
}

function ReviewerLine({ reviewer, due, now }: { reviewer: ReviewerRow; due: Date | null; now: Date }) {
  const { name, email, at, statement, note, manifest } = reviewer;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="min-w-0">
          <NameText className="font-medium">{name}</NameText>{' '}
          <span className="text-xs text-muted wrap-anywhere">{email}</span>
        </span>
        {statement ? (
          <Badge tone={TONES[statement]} icon={TONE_ICONS[TONES[statement]]}>
            {STATEMENT_TITLES[statement]}
          </Badge>
        ) : (
          <span className="text-xs text-muted">
            {due ? (
              <>
                due <RelativeTime at={due} now={now} />
              </>
            ) : (
              'once it is built'
            )}
          </span>
        )}
      </div>
      {note && <p className="mt-1 whitespace-pre-wrap text-muted wrap-anywhere">{note}</p>}
      {at && (
        <p className="mt-1 text-xs text-muted">
          <RelativeTime at={new Date(at)} now={now} />, of manifest{' '}
          <code className="font-mono">{manifest?.slice(0, 16)}…</code>
        </p>
      )}
    </>
  );
}
