import type { ItemState, Relation } from './model';

/** How a credential concerns somebody who leaves. */
export const RELATION_LABELS: Record<Relation, { title: string; meaning: string }> = {
  holds: {
    title: 'Holds',
    meaning: 'The provider says that it is theirs: revoke it.',
  },
  created: {
    title: 'Made',
    meaning: 'A tag or a fact names them as whoever made it, so they have seen its value: rotate it.',
  },
  'could-read': {
    title: 'Could read',
    meaning: 'A team they were in answers for it, so they may know its value: rotate it.',
  },
};

export const ITEM_STATE_LABELS: Record<ItemState, string> = {
  open: 'Open',
  rotated: 'Rotated',
  gone: 'Gone',
  excepted: 'Excepted',
  dismissed: 'Dismissed',
};

/** A signal in words: `tag:created-by` reads `tag created-by`. */
export function signalWords(signal: string): string {
  const [sort, ...rest] = signal.split(':');
  const what = rest.join(':');
  if (sort === 'holder') return `held by ${what}`;
  if (sort === 'team') return `member of ${what}`;
  return `${sort} ${what}`;
}

/** Hours as people say them. */
export function hoursWords(hours: number): string {
  if (hours < 1) return 'under an hour';
  const whole = Math.round(hours);
  return whole < 72
    ? `${whole} ${whole === 1 ? 'hour' : 'hours'}`
    : `${Math.round(whole / 24)} days (${whole} hours)`;
}
