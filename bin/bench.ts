import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fillByHand } from '@/lib/bench/by-hand';
import { prepareSource, runBenchCollection } from '@/lib/bench/collect';
import { measureDetail, measureExport, measureLists, measurePosture } from '@/lib/bench/reads';
import { sweepDue } from '@/lib/credentials/merge/rejudge';
import { addDays } from '@/lib/kernel/dates';
import { openDatabase } from '@/lib/platform/database/client';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { ensureDatabase, startEmbedded } from '@/lib/platform/embedded/server';
import { DEFAULT_POLICY } from '@/lib/policies/default-policy';

const { values } = parseArgs({
  options: { credentials: { type: 'string', default: '10000' }, json: { type: 'boolean', default: false } },
});
const size = Number(values.credentials);
if (!Number.isInteger(size) || size < 1_000 || size > 10_000_000) {
  process.stderr.write('--credentials takes a whole number from 1000 to 10000000.\n');
  process.exit(2);
}

const home = await mkdtemp(path.join(tmpdir(), 'muster-bench-'));
const server = await startEmbedded(home);
await ensureDatabase(server, 'bench');
const owner = server.url('owner', 'bench');
await prepareDatabase(
  { migration: owner, application: server.url('application', 'bench') },
  path.resolve('prisma/migrations'),
);
const database = openDatabase({ url: server.url('application', 'bench') });
const now = new Date('2026-06-15T00:00:00Z');
const { sourceId, cells } = await prepareSource(database, now);
const collection = (changedShare: number, usedShare: number) =>
  runBenchCollection(database, { size, now, changedShare, usedShare }, sourceId, cells);

const figures: [measure: string, value: string][] = [];
const note = (measure: string, value: string) => {
  figures.push([measure, value]);
  if (!values.json) process.stdout.write(`${measure}: ${value}\n`);
};
const ms = (value: number) => `${value.toFixed(1)} ms`;

note(
  'machine',
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node.js ${process.version}`,
);
const first = await collection(0, 0);
note('first collection', `${first.perSecond}/s (${first.seconds.toFixed(1)} s)`);
const byHand = await fillByHand(owner);
note(
  'the same tables by hand-written SQL',
  `${byHand.toFixed(1)} s; ours takes ${(first.seconds / byHand).toFixed(2)} times that`,
);
await database.pool.query('ANALYZE');
const same = await collection(0, 0);
note(
  'second collection, nothing changed',
  `${same.perSecond}/s (${same.seconds.toFixed(1)} s), ${same.historyRows} history rows`,
);
const mixed = await collection(0.01, 0.5);
note(
  'second collection, 1 % changed, half with a new last use',
  `${mixed.perSecond}/s, ${(mixed.seconds / same.seconds).toFixed(2)} times the unchanged run, ${mixed.historyRows} history rows`,
);
const began = performance.now();
const due = await sweepDue(database, DEFAULT_POLICY, addDays(now, 1));
note(
  'sweep of what is due after a day',
  `${due} credentials in ${((performance.now() - began) / 1_000).toFixed(1)} s`,
);
note('posture page, p95 of 50', ms(await measurePosture(database, now)));
const lists = await measureLists(database);
note('forty lists, first page, p95', `${ms(lists.p95)}; slowest ${lists.slowest}: ${ms(lists.slowestMs)}`);
note('credential detail, p95', ms(await measureDetail(database, size)));
note('CSV export', `${await measureExport(database, now)} rows/s`);
note('peak resident memory of this process', `${Math.round(process.resourceUsage().maxRSS / 1_024)} MB`);

if (values.json)
  process.stdout.write(`${JSON.stringify({ credentials: size, figures: Object.fromEntries(figures) })}\n`);
await database.close();
await server.stop();
await rm(home, { recursive: true, force: true });
if (server.movedTo) await rm(server.movedTo, { recursive: true, force: true });
process.exit(0);
