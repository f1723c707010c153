/** The last of a parameter that may be given several times. */
export const last = (value: string | string[] | undefined): string | null =>
  (typeof value === 'string' ? value : value?.at(-1)) ?? null;

/** The id a page begins after; the first page for anything that is none. */
export function idAfter(value: string | string[] | undefined): number {
  const text = last(value) ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : 0;
}
