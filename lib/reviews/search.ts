import { shownText } from '@/lib/kernel/search-text';
import { DECISIONS, ITEM_STATES, type ItemState, type ReviewDecision } from './states';

/** What the items of a campaign are narrowed to; null or empty: everything. */
export interface ItemSearch {
  state: readonly ItemState[];
  decision: ReviewDecision | null;
  /** An owner; `none`: the security leads. */
  reviewer: string | null;
  isPrivileged: boolean;
  /** Waits for one of the viewer's owners, or for them as a security lead. */
  isMine: boolean;
  /** Facts are not what they were when the campaign was opened. */
  isChanged: boolean;
  q: string | null;
  /** The item the page begins after, and its name. */
  after: { name: string; id: number } | null;
}

export const NO_SEARCH: ItemSearch = {
  state: [],
  decision: null,
  reviewer: null,
  isPrivileged: false,
  isMine: false,
  isChanged: false,
  q: null,
  after: null,
};

type Raw = Record<string, string | string[] | undefined>;
const KNOWN = new Set([
  'state',
  'decision',
  'reviewer',
  'privileged',
  'mine',
  'changed',
  'q',
  'after',
  'format',
  'id',
]);

/** Reads a search from a URL; what it does not understand is left out and named. */
export function parseItemSearch(raw: Raw): { search: ItemSearch; ignored: string[] } {
  const ignored: string[] = [];
  const given = (name: string) => ([raw[name]].flat().at(-1) ?? '').trim().replaceAll('\0', '').slice(0, 500);
  const refuse = (name: string, value = given(name)) => ignored.push(`${name} "${shownText(value)}"`);
  const states = given('state')
    .split(',')
    .filter((each) => each !== '');
  const isState = (text: string): text is ItemState => (ITEM_STATES as readonly string[]).includes(text);
  for (const each of states) if (!isState(each)) refuse('state', each);
  const decision = DECISIONS.find((each) => each === given('decision')) ?? null;
  if (given('decision') !== '' && decision === null) refuse('decision');
  const after = given('after') === '' ? null : readPlace(given('after'));
  if (given('after') !== '' && after === null) refuse('after');
  for (const name of Object.keys(raw)) if (!KNOWN.has(name)) ignored.push(`"${shownText(name)}"`);
  return {
    search: {
      state: states.filter(isState),
      decision,
      reviewer: given('reviewer') || null,
      isPrivileged: given('privileged') === '1',
      isMine: given('mine') === '1',
      isChanged: given('changed') === '1',
      q: given('q') || null,
      after,
    },
    ignored: ignored.slice(0, 10),
  };
}

/** Query parameters of a search; the same search always gives the same text. */
export function itemParams(search: Partial<ItemSearch>): URLSearchParams {
  const { state = [], decision, reviewer, isPrivileged, isMine, isChanged, q, after } = search;
  const all = {
    state: state.join(','),
    decision,
    reviewer,
    privileged: isPrivileged ? '1' : null,
    mine: isMine ? '1' : null,
    changed: isChanged ? '1' : null,
    q,
    after: after ? writePlace(after) : null,
  };
  return new URLSearchParams(Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** Address of exactly these items. */
export function itemsOf(reviewId: string, search: Partial<ItemSearch>): string {
  const text = itemParams(search).toString();
  return text === '' ? `/reviews/${reviewId}` : `/reviews/${reviewId}?${text}`;
}

const writePlace = ({ name, id }: { name: string; id: number }) =>
  Buffer.from(JSON.stringify([name, id])).toString('base64url');

function readPlace(text: string): { name: string; id: number } | null {
  try {
    const [name, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[];
    const isPlace = typeof name === 'string' && !name.includes('\0') && typeof id === 'number';
    return isPlace && Number.isSafeInteger(id) && id >= 0 ? { name, id } : null;
  } catch {
    return null;
  }
}
