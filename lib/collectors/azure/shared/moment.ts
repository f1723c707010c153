/** Null for a time that is missing or cannot be read. */
export function moment(text: unknown): Date | null {
  if (typeof text !== 'string') return null;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : at;
}
