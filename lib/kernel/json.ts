export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** Texts that JSON writes as they are. */
const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;
/** A text as JSON writes it. */
export const jsonText = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text));

/**
 * Keys in order of their UTF-16 code units at every depth, so that equal values have equal text (RFC 8785). Written with
 * loops: the whole trail goes through here each time it is verified.
 */
export function stableStringify(value: Json): string {
  if (typeof value === 'string') return jsonText(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  let text = '';
  if (Array.isArray(value)) {
    for (const each of value) text += `${text ? ',' : ''}${stableStringify(each)}`;
    return `[${text}]`;
  }
  for (const key of Object.keys(value).sort())
    text += `${text ? ',' : ''}${jsonText(key)}:${stableStringify(value[key] as Json)}`;
  return `{${text}}`;
}

/** The same without what PostgreSQL and RFC 8785 refuse in a text: NUL and halves of surrogate pairs become U+FFFD. */
export function wellFormed<Value extends Json | undefined>(value: Value): Value;
export function wellFormed(value: Json | undefined): Json | undefined {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\u0000', '\ufffd');
  if (Array.isArray(value)) return value.map((each) => wellFormed(each));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [wellFormed(key), wellFormed(each)]));
}
