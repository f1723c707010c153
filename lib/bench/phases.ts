import { sweepDue } from '@/lib/credentials/merge/rejudge';
import { ManualClock } from '@/lib/kernel/clock';
import { addDays } from '@/lib/kernel/dates';
import type { Database } from '@/lib/platform/database/client';
import { fillByHand } from './by-hand';
import { prepareSource, runBenchCollection } from './collect';
import { measureOwnership } from './ownership';
import { makeYear, measurePast } from './past';
import { measureDetail, measureExport, measureLists, measurePosture, measureSimulation } from './reads';
import { measureCommands, measureTrail } from './trail';

/** One line of the table in docs/performance.md. */
export interface Figure {
  measure: string;
  value: string;
}

/** What a phase works on. `ownerUrl` may make tables; `size` is the number of credentials. */
export interface PhaseInput {
  database: Database;
  ownerUrl: string;
  size: number;
}

const NOW = new Date('2026-06-15T00:00:00Z');
const ms = (value: number) => `${value.toFixed(1)} ms`;
const memory = (process_: string): Figure => ({
  measure: `peak resident memory, ${process_}`,
  value: `${Math.round(process.resourceUsage().maxRSS / 1_024)} MB`,
});

/** What a worker does: three collections and a sweep, over the days from one to the next. */
async function* write({ database, ownerUrl, size }: PhaseInput): AsyncGenerator<Figure> {
  const { sourceId, cells } = await prepareSource(database, NOW);
  const collection = (days: number, changedShare: number, usedShare: number) =>
    runBenchCollection(database, {
      estate: { size, now: NOW, changedShare, usedShare },
      at: addDays(NOW, days),
      sourceId,
      cells,
    });
  const first = await collection(0, 0, 0);
  yield { measure: 'first collection', value: `${first.perSecond}/s (${first.seconds.toFixed(1)} s)` };
  const byHand = await fillByHand(ownerUrl);
  yield {
    measure: 'the same tables by hand-written SQL',
    value: `${byHand.toFixed(1)} s; ours takes ${(first.seconds / byHand).toFixed(2)} times that`,
  };
  const same = await collection(0.25, 0, 0);
  yield {
    measure: 'second collection, nothing changed',
    value: `${same.perSecond}/s (${same.seconds.toFixed(1)} s), ${same.historyRows} history rows`,
  };
  const mixed = await collection(1, 0.01, 0.5);
  yield {
    measure: 'a day later, 1 % changed, half with a new last use',
    value: `${mixed.perSecond}/s, ${(mixed.seconds / same.seconds).toFixed(2)} times the unchanged run, ${mixed.historyRows} history rows`,
  };
  const began = performance.now();
  const due = await sweepDue(database, addDays(NOW, 1));
  yield {
    measure: 'sweep of what is due after a day',
    value: `${due} credentials in ${((performance.now() - began) / 1_000).toFixed(1)} s`,
  };
  yield memory('collecting');
}

/** What a web process does. */
async function* read({ database, size }: PhaseInput): AsyncGenerator<Figure> {
  const now = addDays(NOW, 1);
  yield { measure: 'posture page, p95 of 50', value: ms(await measurePosture(database, now)) };
  for (const [where, figures] of Object.entries(await measureLists(database)))
    yield {
      measure: `forty lists, ${where}, p95`,
      value: `${ms(figures.p95)}; slowest ${figures.slowest}: ${ms(figures.slowestMs)}`,
    };
  yield { measure: 'credential detail, p95 of 50', value: ms(await measureDetail(database, size)) };
  const simulated = await measureSimulation(database, now);
  yield { measure: 'simulation, keys 90 to 60 days', value: simulated.keys };
  yield { measure: 'simulation, every credential touched', value: simulated.everything };
  yield { measure: 'CSV export of everything', value: `${await measureExport(database, now)} rows/s` };
  yield memory('reading');
}

/** What the audit trail costs. */
async function* trail({ database, size }: PhaseInput): AsyncGenerator<Figure> {
  yield { measure: 'audited commands', value: await measureCommands(database, new ManualClock(NOW)) };
  const { link, verify, file } = await measureTrail(database, size);
  yield { measure: 'linking the trail', value: link };
  yield { measure: 'verifying the trail', value: verify };
  yield { measure: 'exporting the trail', value: file };
  yield memory('auditing');
}

/** What asking and answering for credentials takes, and what the pages of owners do. */
async function* own({ database }: PhaseInput): AsyncGenerator<Figure> {
  yield* measureOwnership(database, addDays(NOW, 1));
}

/** What the pages of the past take: an estate with a year of history. */
async function* past({ database }: PhaseInput): AsyncGenerator<Figure> {
  const began = performance.now();
  await makeYear(database, addDays(NOW, 2));
  yield {
    measure: 'making a year of history (not part of the product)',
    value: `${((performance.now() - began) / 1_000).toFixed(1)} s`,
  };
  yield* measurePast(database, addDays(NOW, 2));
  yield memory('the past');
}

/** Each runs in a process of its own, so that its memory can be told. */
export const PHASES = { write, read, trail, own, past };
export type PhaseName = keyof typeof PHASES;
