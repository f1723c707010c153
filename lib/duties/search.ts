import { DUTY_KINDS, type DutyKind, VERDICTS, type Verdict } from './model';
import { DUTY_STATES, type DutyState } from './states';

/** `waiting`: open or overdue; `ended`: everything else. */
export const SHOWN = ['waiting', 'ended', 'any', ...DUTY_STATES] as const;
export type Shown = (typeof SHOWN)[number];

export interface DutySearch {
  state: 'waiting' | 'ended' | 'any' | DutyState;
  kind: DutyKind | null;
  /** Name of an owner; `none`: the security leads. */
  owner: string | null;
  verdict: Verdict | null;
  /** Number of the policy it asks to approve. */
  version: number | null;
  /** The duty the page begins after. */
  after: number;
}

type Raw = Record<string, string | string[] | undefined>;

/** The search in an address; what is not understood is left out and named. */
export function parseDutySearch(raw: Raw): { search: DutySearch; ignored: string[] } {
  const search: DutySearch = {
    state: 'waiting',
    kind: null,
    owner: null,
    verdict: null,
    version: null,
    after: 0,
  };
  const ignored: string[] = [];
  for (const [name, given] of Object.entries(raw)) {
    const value = [given].flat().at(-1) ?? '';
    if (value === '' || name === 'format') continue;
    if (!take(search, name, value)) ignored.push(name.slice(0, 40));
  }
  return { search, ignored };
}

function take(search: DutySearch, name: string, value: string): boolean {
  const state = name === 'state' ? SHOWN.find((each) => each === value) : undefined;
  const kind = name === 'kind' ? DUTY_KINDS.find((each) => each === value) : undefined;
  const verdict = name === 'verdict' ? VERDICTS.find((each) => each === value) : undefined;
  if (state) search.state = state;
  else if (kind) search.kind = kind;
  else if (verdict) search.verdict = verdict;
  else if (name === 'version' && /^\d{1,9}$/.test(value)) search.version = Number(value);
  else if (name === 'owner' && value.length <= 100 && !value.includes('\0')) search.owner = value;
  else if (name === 'after' && /^\d{1,15}$/.test(value)) search.after = Number(value);
  else return false;
  return true;
}

/** Query parameters of a search; the same search always gives the same text. */
export function dutyParamsOf(search: Partial<DutySearch>): URLSearchParams {
  const { state, kind, owner, verdict, version, after } = search;
  const params = new URLSearchParams();
  if (state && state !== 'waiting') params.set('state', state);
  if (kind) params.set('kind', kind);
  if (owner) params.set('owner', owner);
  if (verdict) params.set('verdict', verdict);
  if (version) params.set('version', String(version));
  if (after) params.set('after', String(after));
  return params;
}

/** The address of the list, narrowed so. */
export function dutiesHref(search: Partial<DutySearch>): string {
  const params = dutyParamsOf(search);
  return params.size > 0 ? `/owners/duties?${params}` : '/owners/duties';
}
