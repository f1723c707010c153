import { type Executor, sql } from '@/lib/platform/database/client';
import { sightDays } from '../../calendar/coverage';
import type { DaySpan } from '../../span';
import type { CollectionFacts, Facts } from '../facts-model';
import { readChanges, readKinds, readRules } from './credentials';
import { readRecords } from './records';
import { readTrail } from './trail';

/** Measures what the questions are answered from: a fixed number of statements, whatever the size of the estate. */
export async function measureFacts(database: Executor, span: DaySpan, now: Date): Promise<Facts> {
  const { period } = span;
  const [kinds, rules, changes, collection, records, trail] = await Promise.all([
    readKinds(database, period),
    readRules(database, period),
    readChanges(database, period),
    readCollection(database, span),
    readRecords(database, period),
    readTrail(database, period),
  ]);
  return { period, now, kinds, rules, changes, collection, records, trail };
}

async function readCollection(database: Executor, span: DaySpan): Promise<CollectionFacts> {
  const { from, to } = span.period;
  const [days, [row]] = await Promise.all([
    sightDays(database, span),
    database.query<Pick<CollectionFacts, 'firstAt' | 'runs' | 'completeRuns' | 'sources'>>(sql`
      SELECT (SELECT min(started_at) FROM collection WHERE started_at < ${to}::timestamptz) AS "firstAt",
        count(*)::int AS runs, count(*) FILTER (WHERE state = 'complete')::int AS "completeRuns",
        count(DISTINCT source_id)::int AS sources
      FROM collection WHERE requested_at >= ${from}::timestamptz AND requested_at < ${to}::timestamptz`),
  ]);
  const last = days.at(-1);
  return {
    firstAt: row?.firstAt ?? null,
    runs: row?.runs ?? 0,
    completeRuns: row?.completeRuns ?? 0,
    sources: row?.sources ?? 0,
    parts: last?.parts ?? 0,
    darkParts: last?.darkParts ?? 0,
    darkDays: days.filter(({ darkParts }) => darkParts > 0).length,
    blindDays: days.filter(({ sources, darkSources }) => darkSources === sources).length,
  };
}
