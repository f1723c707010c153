export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** Keys in order of their UTF-16 code units at every depth, so that equal values have equal text (RFC 8785). */
export function stableStringify(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(stableStringify).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${stableStringify(value[key] as Json)}`);
  return `{${entries.join(',')}}`;
}

/** The same without what PostgreSQL and RFC 8785 refuse in a text: NUL and halves of surrogate pairs become U+FFFD. */
export function wellFormed<Value extends Json | undefined>(value: Value): Value;
export function wellFormed(value: Json | undefined): Json | undefined {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\u0000', '\ufffd');
  if (Array.isArray(value)) return value.map((each) => wellFormed(each));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [wellFormed(key), wellFormed(each)]));
}
