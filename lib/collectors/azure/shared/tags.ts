/**
 * Tags of Entra are plain strings; `name:value` and `name=value` are read as pairs, others stand with an
 * empty value. The first of two with the same name wins. Null when the tags could not be read.
 */
export function tagsFromStrings(tags: unknown): Record<string, string> | null {
  if (!Array.isArray(tags)) return null;
  const pairs: Record<string, string> = {};
  for (const tag of tags) {
    if (typeof tag !== 'string' || tag.trim() === '') continue;
    const [, name, value] = tag.match(/^\s*([^:=]+?)\s*[:=]\s*(.*?)\s*$/) ?? [null, tag.trim(), ''];
    if (name && !Object.hasOwn(pairs, name)) pairs[name] = value ?? '';
  }
  return pairs;
}
