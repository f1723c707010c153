import { countText } from '@/app/_ui/number-text';

/** A number of credentials, in words. */
export const credentials = (count: number) =>
  `${countText(count)} ${count === 1 ? 'credential' : 'credentials'}`;

/** What came of a decision about credentials. */
export function changedWords({ changed }: { changed: number }): string {
  if (changed === 0) return 'Nothing to change: they already stood so.';
  return `${credentials(changed)} changed and judged again.`;
}

/** What came of a bulk change, or that a worker is at it. */
export function bulkWords({ matched, changed }: { matched: number; changed: number | null }): string {
  return changed === null ? `${credentials(matched)} are being changed.` : changedWords({ changed });
}

/** What came of undoing it. */
export function undoWords({ restored, kept }: { restored: number | null; kept: number | null }): string {
  if (restored === null) return 'It is being undone.';
  const left = kept ? ` ${credentials(kept)} could not be: changed since, or gone.` : '';
  return `${credentials(restored)} restored.${left}`;
}
