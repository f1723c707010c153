/** The lists of the page, and what they add up to. */
export const EXCEPTION_VIEWS = ['queue', 'mine', 'in-force', 'ended', 'metrics'] as const;
export type ExceptionView = (typeof EXCEPTION_VIEWS)[number];
export type ExceptionList = Exclude<ExceptionView, 'metrics'>;

/** Ages of exceptions in force, in days since they began; the last has no end. */
export const AGES = [
  { id: '0-30', label: 'Up to 30 days', from: 0, to: 30 },
  { id: '30-90', label: '30 to 90 days', from: 30, to: 90 },
  { id: '90-180', label: '90 to 180 days', from: 90, to: 180 },
  { id: '180-more', label: 'More than 180 days', from: 180, to: null },
] as const;
export type Age = (typeof AGES)[number];

export const ONLY = ['retroactive', 'break-glass', 'to-review'] as const;
export type Only = (typeof ONLY)[number];

/** Which exceptions are looked at; what is null does not narrow. */
export interface ExceptionSearch {
  view: ExceptionView;
  page: number;
  age: Age['id'] | null;
  /** Renewed exactly so often. */
  renewal: number | null;
  owner: string | null;
  only: Only | null;
}

type Raw = Record<string, string | string[] | undefined>;

/** Reads a search from a URL; what it does not understand is left out. */
export function parseExceptionSearch(raw: Raw): ExceptionSearch {
  const one = (name: string) => [raw[name]].flat().at(-1) ?? '';
  const pick = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === one(name)) ?? null;
  const whole = (name: string) => (/^\d{1,4}$/.test(one(name)) ? Number(one(name)) : null);
  const owner = one('owner').slice(0, 500).replaceAll('\0', '');
  return {
    view: pick('view', EXCEPTION_VIEWS) ?? 'queue',
    page: Math.max(1, whole('page') ?? 1),
    age: pick(
      'age',
      AGES.map(({ id }) => id),
    ),
    renewal: whole('renewal'),
    owner: owner === '' ? null : owner,
    only: pick('only', ONLY),
  };
}

/** Query parameters of a search; the same search always gives the same text. */
export function exceptionParams(search: Partial<ExceptionSearch>): URLSearchParams {
  const params = new URLSearchParams();
  const { view = 'queue', page = 1, age, renewal, owner, only } = search;
  if (view !== 'queue') params.set('view', view);
  if (age) params.set('age', age);
  if (renewal !== null && renewal !== undefined) params.set('renewal', String(renewal));
  if (owner) params.set('owner', owner);
  if (only) params.set('only', only);
  if (page > 1) params.set('page', String(page));
  return params;
}

/** Address of exactly these exceptions. */
export function exceptionsHref(search: Partial<ExceptionSearch>): string {
  const text = exceptionParams(search).toString();
  return text === '' ? '/exceptions' : `/exceptions?${text}`;
}
