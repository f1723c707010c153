/** What came of a decision about credentials. */
export function changedWords({ changed }: { changed: number }): string {
  if (changed === 0) return 'Nothing to change: they already stood so.';
  return `${changed} ${changed === 1 ? 'credential' : 'credentials'} changed and judged again.`;
}
