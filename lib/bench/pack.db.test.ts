import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays } from '@/lib/kernel/dates';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { measureBare } from './bare';
import { prepareSource, runBenchCollection } from './collect';
import { measurePack, measureVerify, readTold } from './pack';
import { ensureYear } from './year';

const COLLECTED = new Date('2026-01-01T00:00:00Z');
const START = addDays(COLLECTED, 2);
const SIZE = 4_000;
let test: TestDatabase;
let folder: string;

beforeAll(async () => {
  test = await createTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'muster-bench-pack-'));
  const { sourceId, cells } = await prepareSource(test.database, COLLECTED);
  await runBenchCollection(test.database, {
    estate: { size: SIZE, now: COLLECTED, changedShare: 0, usedShare: 0 },
    at: COLLECTED,
    sourceId,
    cells,
  });
}, 300_000);
afterAll(async () => {
  await test.drop();
  await rm(folder, { recursive: true, force: true });
});

const measures = async (figures: AsyncGenerator<{ measure: string; value: string }>): Promise<string[]> => {
  const found: string[] = [];
  for await (const { measure, value } of figures) found.push(`${measure}: ${value}`);
  return found;
};

it('builds, verifies and compares a pack in which a year happened', async () => {
  expect(await ensureYear(test.database, folder, START, SIZE)).toBe(true);
  expect(await ensureYear(test.database, folder, START, SIZE)).toBe(false);
  await measures(measurePack(test.database, folder, START));
  const { files } = await readTold(folder);
  const rows = (name: string) => files.find((file) => file.path === name)?.rows ?? 0;
  // One in forty goes and one in forty comes; one in ten changes, some of them twice or three times.
  expect(rows('population/credentials.csv')).toBeGreaterThan(SIZE);
  expect(rows('population/rotation_events.csv')).toBeGreaterThan(SIZE / 10);
  expect(rows('population/lifecycle_events.csv')).toBeGreaterThan(SIZE / 7);
  expect(rows('audit/audit_extract.jsonl')).toBe(SIZE / 20);
  expect((await measures(measureVerify(folder))).join()).toMatch(/^verifying the zip: .* rows of \d+ files$/);
  expect((await measures(measureBare(test.database, folder, START))).join()).toMatch(
    /ours takes [\d.]+ times/,
  );
}, 300_000);
