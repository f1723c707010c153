import { Card } from '@/app/_ui/card';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import type { OwnershipRow } from '@/lib/owners/queries-ownership';
import { AnswerButtons } from '../../owners/answer-buttons';
import { Evidence } from '../../owners/evidence';
import { OwnershipBadge } from '../../owners/ownership-badge';
import { AskButton } from '../../owners/proposals/ask-button';

export interface OwnershipShown {
  rows: readonly OwnershipRow[];
  /** Who can be asked. */
  names: readonly string[];
  canAsk: boolean;
  /** Owners for whom the viewer may answer, and those they belong to; for the others it is on their behalf. */
  answers: readonly string[];
  mine: readonly string[];
}

interface OwnershipCardProps {
  credential: { id: number; name: string; ownerTeam: string | null };
  ownership: OwnershipShown;
}

/** Who was asked to answer for it, what pointed at them, and what they said. */
export function OwnershipCard({ credential: c, ownership }: OwnershipCardProps) {
  const { rows, names, canAsk, answers, mine } = ownership;
  const isHeld = rows.some(({ state, owner }) => state === 'accepted' && owner === c.ownerTeam);
  return (
    <Card
      title="Ownership"
      description={
        isHeld
          ? `Somebody of ${c.ownerTeam} said yes.`
          : c.ownerTeam === null
            ? 'Nobody answers for it.'
            : `${c.ownerTeam} is named on it; nobody of it has said yes.`
      }
      actions={canAsk && <AskButton id={c.id} name={c.name} names={names} opener="Ask an owner" />}
    >
      {rows.length === 0 ? (
        <p className="text-muted">Nobody was asked.</p>
      ) : (
        <ol className="space-y-2">
          {rows.map((row) => (
            <li key={row.owner} className="space-y-0.5">
              <div className="flex flex-wrap items-center gap-2">
                <NameText className="font-medium">{row.owner}</NameText>
                <OwnershipBadge state={row.state} />
                {row.state === 'accepted' && row.owner !== c.ownerTeam && (
                  <span className="text-xs text-warn">another is named by now</span>
                )}
              </div>
              <Evidence basis={row.basis} />
              <Said row={row} />
              {row.state === 'asked' && answers.includes(row.owner) && (
                <AnswerButtons
                  target={{ ids: [c.id] }}
                  what={c.name}
                  owners={names.filter((name) => name !== row.owner)}
                  isOnBehalf={!mine.includes(row.owner)}
                />
              )}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

function Said({ row }: { row: OwnershipRow }) {
  return (
    <p className="text-xs text-faint wrap-anywhere">
      asked <RelativeTime at={row.askedAt} /> by <NameText>{row.askedBy}</NameText>
      {row.state === 'asked' && row.dueAt && (
        <>
          , answer due <RelativeTime at={row.dueAt} />
        </>
      )}
      {row.answeredAt && (
        <>
          ; {row.state} <RelativeTime at={row.answeredAt} /> by <NameText>{row.answeredBy ?? ''}</NameText>
        </>
      )}
      {row.reason && (
        <>
          : <NameText>{row.reason}</NameText>
        </>
      )}
      {row.hint && (
        <>
          {' '}
          (ask <NameText>{row.hint}</NameText>)
        </>
      )}
    </p>
  );
}
