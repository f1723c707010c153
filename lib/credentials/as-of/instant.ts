import { latestInstant, mayLookAt } from '@/lib/access/instants';
import type { Viewer } from '@/lib/access/roles';
import type { Clock } from '@/lib/kernel/clock';
import { invalid } from '@/lib/kernel/errors';
import { INSTANT_FORMS, instantText, readInstant } from '@/lib/kernel/instants';
import { shownText } from '@/lib/kernel/search-text';
import { type Executor, sql } from '@/lib/platform/database/client';

/** From when on anything is recorded: the first collection, or what an older file told; null: nothing is. */
export async function recordedFrom(database: Executor): Promise<Date | null> {
  const [row] = await database.query<{ at: Date | null }>(sql`SELECT least(
    (SELECT min(started_at) FROM collection),
    (SELECT first_seen_at FROM credential WHERE gone_at IS NULL ORDER BY first_seen_at, id LIMIT 1),
    (SELECT first_seen_at FROM credential WHERE gone_at IS NOT NULL ORDER BY first_seen_at, id LIMIT 1)) AS at`);
  return row?.at ?? null;
}

/**
 * The instant asked for, when there is something to show of it.
 * @throws MusterError `as-of/not-understood`, `as-of/future`, `as-of/too-late`, `as-of/too-early`, `as-of/nothing`.
 */
export async function resolveInstant(
  viewer: Viewer,
  database: Executor,
  text: string,
  now: Date,
): Promise<Date> {
  const at = readInstant(text.trim());
  if (!at)
    throw invalid('as-of/not-understood', `“${shownText(text)}” is no instant. Give ${INSTANT_FORMS}.`);
  if (at > now)
    throw invalid(
      'as-of/future',
      `${instantText(at)} has not come yet. Give an instant up to now, ${instantText(now)}.`,
    );
  const latest = latestInstant(viewer);
  if (latest && at > latest)
    throw invalid(
      'as-of/too-late',
      `You may look at what was known until ${instantText(latest)}; ${instantText(at)} is later.`,
    );
  if (!mayLookAt(viewer, at))
    throw invalid(
      'as-of/not-granted',
      `${instantText(at)} is in none of the periods that were granted to you. They are listed under Evidence, Grants.`,
    );
  const first = await recordedFrom(database);
  if (!first)
    throw invalid('as-of/nothing', 'Nothing has been collected yet, so there is no past to look at.');
  if (at < first)
    throw invalid(
      'as-of/too-early',
      `Nothing is recorded of ${instantText(at)}: the first collection was on ${instantText(first)}. Give an instant from then on.`,
    );
  return at;
}

/**
 * The instant that a request asks for by `asOf`; null: now. Whoever may not look at the present and asks for no instant
 * gets the last they may look at.
 */
export async function instantAsked(
  viewer: Viewer,
  { database, clock }: { database: Executor; clock: Clock },
  params: URLSearchParams,
): Promise<Date | null> {
  const text = params.get('asOf');
  return text === null ? latestInstant(viewer) : resolveInstant(viewer, database, text, clock.now());
}
