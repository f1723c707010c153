/**
 * Tags of Entra are plain strings; `name:value` and `name=value` are read as pairs, others stand with an
 * empty value. The first of two with the same name wins. Null when the tags could not be read.
 */
export function tagsFromStrings(tags: unknown): Record<string, string> | null {
  if (!Array.isArray(tags)) return null;
  // Without a prototype a tag named `__proto__` is a tag like any other.
  const pairs: Record<string, string> = Object.create(null);
  for (const tag of tags) {
    if (typeof tag !== 'string' || tag.trim() === '') continue;
    const end = tag.search(/[:=]/);
    const name = tag.slice(0, Math.max(end, 0)).trim();
    const [key, value] = name === '' ? [tag.trim(), ''] : [name, tag.slice(end + 1).trim()];
    if (!Object.hasOwn(pairs, key)) pairs[key] = value;
  }
  return pairs;
}
