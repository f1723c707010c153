import type { ControlDay } from '@/lib/evidence/calendar/model';
import { type ControlId, controlOf } from '@/lib/frameworks/controls';
import { addDays } from '@/lib/kernel/dates';
import { atInstant } from '@/lib/kernel/instants';

/** Where what people did is listed; of a rule control its findings are. */
const PAGES: Readonly<Partial<Record<ControlId, string>>> = {
  'MUS-01': '/sources',
  'MUS-15': '/credentials/incidents',
  'MUS-16': '/reviews',
  'MUS-17': '/owners/leavers',
  'MUS-18': '/exceptions?view=in-force',
  'MUS-19': '/policies',
  'MUS-20': '/policies/documents',
  'MUS-21': '/audit',
  'MUS-23': '/audit',
};
/** Pages that can be looked at as of an instant. */
const OF_THE_PAST: readonly ControlId[] = ['MUS-18', 'MUS-19'];

/**
 * The rows behind a day: findings as they stood at its end (now, where it has not ended), what changed on it, or the page on
 * which people did it.
 */
export function dayHref(control: ControlId, { day }: Pick<ControlDay, 'day'>, now: Date): string {
  const begin = new Date(`${day}T00:00:00Z`);
  const end = addDays(begin, 1);
  const at = end < now ? end : null;
  const until = end.toISOString().slice(0, 10);
  if (control === 'MUS-22') return `/credentials/changes?from=${day}&to=${until}&what=created`;
  const own = PAGES[control];
  if (own === '/audit') return `/audit?from=${day}&to=${until}`;
  if (own) return OF_THE_PAST.includes(control) ? atInstant(own, at) : own;
  return atInstant(`/findings?rule=${controlOf(control).rules.join(',')}`, at);
}
