import { sweepDue } from '@/lib/credentials/merge/rejudge';
import { systemClock } from '@/lib/kernel/clock';
import { addDays } from '@/lib/kernel/dates';
import type { Database } from '@/lib/platform/database/client';
import { measureBare } from './bare';
import { fillByHand } from './by-hand';
import { prepareSource, runBenchCollection } from './collect';
import { measureOwnership } from './ownership';
import { measurePack, measureVerify } from './pack';
import { measurePast } from './past';
import { measureDetail, measureExport, measureLists, measurePosture, measureSimulation } from './reads';
import { measureCommands, measureTrail } from './trail';
import { ensureYear } from './year';

/** One line of the table in docs/performance.md. */
export interface Figure {
  measure: string;
  value: string;
}

/** What a phase works on. `ownerUrl` may make tables; `size` is the number of credentials; `folder` is for its files. */
export interface PhaseInput {
  database: Database;
  ownerUrl: string;
  size: number;
  folder: string;
}

const NOW = new Date('2026-06-15T00:00:00Z');
/** When the year of history begins, after what the phase of writing does. */
const YEAR_FROM = addDays(NOW, 2);
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
  yield { measure: 'audited commands', value: await measureCommands(database, systemClock) };
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

/** A year of history on the estate; the phases that look at it need both, and the first of them makes what is missing. */
async function* year({ database, folder, size }: PhaseInput): AsyncGenerator<Figure> {
  if ((await database.prisma.credential.findFirst({ select: { id: true } })) === null) {
    const { sourceId, cells } = await prepareSource(database, NOW);
    const estate = { size, now: NOW, changedShare: 0, usedShare: 0 };
    const first = await runBenchCollection(database, { estate, at: NOW, sourceId, cells });
    yield { measure: 'collecting the estate', value: `${first.seconds.toFixed(1)} s` };
  }
  const began = performance.now();
  if (await ensureYear(database, folder, YEAR_FROM, size))
    yield {
      measure: 'making a year of history (not part of the product)',
      value: `${((performance.now() - began) / 1_000).toFixed(1)} s`,
    };
}

/** What the pages of the past take: an estate with a year of history. */
async function* past({ database }: PhaseInput): AsyncGenerator<Figure> {
  yield* measurePast(database, YEAR_FROM);
  yield memory('the past');
}

/** What a worker does for a pack of that year. */
async function* pack({ database, folder }: PhaseInput): AsyncGenerator<Figure> {
  yield* measurePack(database, folder, YEAR_FROM);
  yield memory('building a pack');
}

/** What whoever receives the pack does. */
async function* verify({ folder }: PhaseInput): AsyncGenerator<Figure> {
  yield* measureVerify(folder);
  yield memory('verifying a pack');
}

/** What a pack is held against. */
async function* bare({ database, folder }: PhaseInput): AsyncGenerator<Figure> {
  yield* measureBare(database, folder, YEAR_FROM);
}

const PROCESSES = { write, read, trail, own, year, past, pack, verify, bare };
export type ProcessName = keyof typeof PROCESSES;

/** What can be asked for, and the processes it takes: one for each, so that its memory can be told. */
export const PHASES = {
  write: ['write'],
  read: ['read'],
  trail: ['trail'],
  own: ['own'],
  past: ['year', 'past'],
  pack: ['year', 'pack', 'verify', 'bare'],
} as const satisfies Record<string, readonly ProcessName[]>;
export type PhaseName = keyof typeof PHASES;

export const runProcess = (name: ProcessName, input: PhaseInput): AsyncGenerator<Figure> =>
  PROCESSES[name](input);
