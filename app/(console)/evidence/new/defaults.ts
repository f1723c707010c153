import { begunGrants, isBound } from '@/lib/access/grants';
import type { Viewer } from '@/lib/access/roles';
import { addDays } from '@/lib/kernel/dates';

const DAYS = 365;
const day = (at: Date) => at.toISOString().slice(0, 10);

interface Defaults {
  /** Days to begin with. */
  from: string;
  to: string;
  /** What may be chosen; null: anything there is. */
  environments: readonly string[] | null;
  owners: readonly string[] | null;
}

/** A pack of the last year that has ended, within the last period that was granted. */
export function defaultsFor(viewer: Viewer, now: Date): Defaults {
  const grants = isBound(viewer) ? begunGrants(viewer) : [];
  const last = grants.reduce<(typeof grants)[number] | null>(
    (latest, each) => (latest && latest.to >= each.to ? latest : each),
    null,
  );
  const to = addDays(last && last.to < now ? last.to : now, -1);
  const year = addDays(to, 1 - DAYS);
  return {
    from: day(last && last.from > year ? last.from : year),
    to: day(to),
    environments: last?.scope.environments ?? null,
    owners: last?.scope.owners ?? null,
  };
}
