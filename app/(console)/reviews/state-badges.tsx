import { Badge } from '@/app/_ui/badge';
import { TONE_ICONS, type Tone } from '@/app/_ui/tone';
import {
  DECISION_TITLES,
  ITEM_TITLES,
  type ItemState,
  REVIEW_TITLES,
  type ReviewDecision,
  type ReviewState,
} from '@/lib/reviews/states';

const REVIEW_TONES: Record<ReviewState, Tone> = {
  draft: 'neutral',
  open: 'accent',
  closing: 'warn',
  closed: 'good',
  cancelled: 'neutral',
};

/** How a campaign stands. */
export function ReviewStateBadge({ state }: { state: ReviewState }) {
  const tone = REVIEW_TONES[state];
  return (
    <Badge tone={tone} icon={TONE_ICONS[tone]}>
      {REVIEW_TITLES[state]}
    </Badge>
  );
}

const ITEM_TONES: Record<ItemState, Tone> = {
  waiting: 'warn',
  attested: 'accent',
  kept: 'good',
  'follow-up': 'bad',
  done: 'good',
  excepted: 'neutral',
  gone: 'neutral',
};

/** How an item stands, after the decision where there is one: `Revoke · To be done`. */
export function ItemStateBadge({ state, decision }: { state: ItemState; decision: ReviewDecision | null }) {
  const tone = ITEM_TONES[state];
  const isSaid = decision !== null && state !== 'kept' && state !== 'gone';
  return (
    <Badge tone={tone} icon={TONE_ICONS[tone]}>
      {isSaid ? `${DECISION_TITLES[decision]} · ${ITEM_TITLES[state]}` : ITEM_TITLES[state]}
    </Badge>
  );
}
