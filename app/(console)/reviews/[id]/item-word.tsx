import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import type { ItemRow } from '@/lib/reviews/queries-items';
import { ItemStateBadge } from '../state-badges';

/** What was said of a credential, who vouched for it, and what came of it. */
export function ItemWord({ row, now }: { row: ItemRow; now: Date }) {
  const { decidedAt, signedAt, endedAt, outcome, state } = row;
  const isFollowed = state === 'done' || state === 'excepted' || state === 'gone';
  return (
    <span className="block min-w-0 space-y-1">
      <ItemStateBadge state={state} decision={row.decision} />
      {row.rationale && (
        <span className="block wrap-anywhere">
          “<NameText>{row.rationale}</NameText>”
        </span>
      )}
      {decidedAt && (
        <Who
          name={row.decidedBy}
          at={decidedAt}
          now={now}
          what={row.decidedFor ? `for ${row.decidedFor}` : ''}
        />
      )}
      {signedAt && (
        <span className="block text-xs text-muted">
          signed off by <NameText>{row.signedBy ?? 'unknown'}</NameText>{' '}
          <RelativeTime at={signedAt} now={now} />
          {row.signNote && (
            <>
              : “<NameText>{row.signNote}</NameText>”
            </>
          )}
        </span>
      )}
      {row.sentBackReason && (
        <span className="block text-xs text-warn">
          sent back by <NameText>{row.sentBackBy ?? 'unknown'}</NameText>: “
          <NameText>{row.sentBackReason}</NameText>”
        </span>
      )}
      {isFollowed && outcome && (
        <span className="block text-xs text-muted">
          {outcome}
          {endedAt && (
            <>
              , seen <RelativeTime at={endedAt} now={now} />
            </>
          )}
        </span>
      )}
    </span>
  );
}

function Who({ name, at, now, what }: { name: string | null; at: Date; now: Date; what: string }) {
  return (
    <span className="block text-xs text-muted">
      <NameText>{name ?? 'unknown'}</NameText> {what} <RelativeTime at={at} now={now} />
    </span>
  );
}
