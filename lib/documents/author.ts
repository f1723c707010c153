import type { Viewer } from '@/lib/access/roles';
import { DAY_MS } from '@/lib/kernel/dates';
import { forbidden, invalid } from '@/lib/kernel/errors';
import { personIdOf } from '@/lib/people/queries';
import type { Tx } from '@/lib/platform/database/client';
import { MOST_DAYS_AHEAD } from './model';
import type { Author } from './store';

/**
 * The person who writes, approves or reviews.
 * @throws `document/no-person` for tokens of machines.
 */
export async function personOf(tx: Tx, viewer: Viewer): Promise<Author> {
  const id = await personIdOf(tx, viewer);
  if (id === null)
    throw forbidden(
      'document/no-person',
      'A token of a machine speaks for nobody, and documents are written, approved and reviewed by people. Use a token of your own, or the page.',
    );
  return { id, name: viewer.name };
}

/**
 * Makes sure that a version does not begin before it is proposed, nor too far ahead.
 * @throws `document/effective-from`.
 */
export function checkEffectiveFrom(day: string | null, now: Date): void {
  if (day === null) return;
  const at = new Date(day).getTime();
  const today = now.getTime() - (now.getTime() % DAY_MS);
  if (at >= today && at <= today + MOST_DAYS_AHEAD * DAY_MS) return;
  const message = `Today (UTC) or a day within ${MOST_DAYS_AHEAD} days; empty for the day of the approval.`;
  throw invalid('document/effective-from', message, { fields: { effectiveFrom: message } });
}
