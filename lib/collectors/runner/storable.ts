const REPLACEMENT = '\ufffd';

/**
 * The same value with every text in it made fit to be stored; the very same object where all is well. Done before
 * anything is compared or kept, so that what is seen again equals what was stored.
 */
export function storable<Value>(value: Value): Value {
  return cleaned(value) as Value;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.some((item) => cleaned(item) !== item) ? value.map(cleaned) : value;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const entries = Object.entries(value);
  if (entries.every(([name, each]) => cleanText(name) === name && cleaned(each) === each)) return value;
  const made: Record<string, unknown> = Object.create(null);
  for (const [name, each] of entries) made[cleanText(name)] = cleaned(each);
  return made;
}

/** NUL and halves of surrogate pairs both travel in JSON, and no database text holds them. */
function cleanText(text: string): string {
  if (text.isWellFormed() && !text.includes('\0')) return text;
  return text.toWellFormed().replaceAll('\0', REPLACEMENT);
}
