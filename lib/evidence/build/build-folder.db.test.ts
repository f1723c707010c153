import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeAbsent } from '@/lib/credentials/merge/close-absent';
import { IdSet } from '@/lib/credentials/merge/id-set';
import { addDays } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import { ExceptionWorld } from '@/lib/testing/excepting';
import { NOW } from '@/lib/testing/observations';
import { type PackTerms, WHOLE_SCOPE } from '../model';
import { buildFolder } from './build-folder';

let world: ExceptionWorld;
let home: string;
const from = addDays(NOW, 10);
const to = addDays(NOW, 40);
const terms: PackTerms = { type: 'type-2', frameworks: ['soc-2'], period: { from, to }, scope: WHOLE_SCOPE };

async function build(name: string, more: Partial<PackTerms> = {}) {
  const folder = path.join(home, name);
  const tools = { database: world.database, clock: world.clock, progress: async () => undefined };
  await buildFolder(tools, folder, {
    id: '00000000-0000-4000-8000-0000000000aa',
    terms: { ...terms, ...more },
    requestedBy: 'Helen',
    requestedAt: world.clock.now(),
    producer: { version: 'test', url: 'https://muster.example.com' },
    person: (text) => text,
  });
  return path.join(folder, 'pack');
}

type Row = Record<string, string>;
const rowsOf = async (pack: string, file: string): Promise<Row[]> =>
  parse(await readFile(path.join(pack, file), 'utf8'), { columns: true }) as Row[];
const byName = async (pack: string) =>
  new Map((await rowsOf(pack, 'population/credentials.csv')).map((row) => [row.display_name, row]));

/** Goes before, is there, is made, is rotated and is gone within the period; comes after. */
beforeAll(async () => {
  world = await ExceptionWorld.create();
  home = await mkdtemp(path.join(tmpdir(), 'muster-evidence-'));
  const at = (days: number) => world.clock.set(addDays(NOW, days));
  const stays = world.oldKey('stays');
  const goes = world.oldKey('goes early');
  at(0);
  await world.merge(stays, goes);
  at(5);
  await gone('goes early');
  at(15);
  await world.merge(
    world.oldKey('comes and goes', { createdAt: addDays(NOW, 14), valueChangedAt: addDays(NOW, 14) }),
  );
  at(20);
  await world.merge({ ...stays, valueChangedAt: addDays(NOW, 19), lastRotated: addDays(NOW, 19) });
  at(25);
  await gone('comes and goes');
  at(30);
  // What was judged so could not be judged any more.
  await world.database.query(
    sql`UPDATE finding SET verdict = 'unknown', changed_at = ${world.clock.now()} WHERE closed_at IS NULL`,
  );
  await world.foundForNoTime('stays', 'unused');
  at(50);
  await world.merge(world.oldKey('after'));
  await world.merge({ ...stays, status: 'disabled' });
});
afterAll(async () => {
  await world.test.drop();
  await rm(home, { recursive: true, force: true });
});

async function gone(name: string): Promise<void> {
  const left = await world.database.query<{ id: number }>(
    sql`SELECT id FROM credential WHERE gone_at IS NULL AND name <> ${name}`,
  );
  const seen = new IdSet();
  for (const { id } of left) seen.add(id);
  await closeAbsent(world.database, await world.target(), seen);
}

describe('the population of a period', () => {
  it('holds what was there at any time in it, also what came and went, and nothing else', async () => {
    const found = await byName(await build('population'));
    expect([...found.keys()].sort()).toEqual(['comes and goes', 'stays']);
    expect(found.get('stays')).toMatchObject({
      status_at_period_start: 'active',
      status_at_period_end: 'active',
      retired_at: 'none',
    });
    expect(found.get('comes and goes')).toMatchObject({
      status_at_period_start: 'absent',
      status_at_period_end: 'absent',
      retired_at: addDays(NOW, 25).toISOString().replace('.000', ''),
    });
  });

  it('has the rotations that were seen, each with the interval and what the policy allowed then', async () => {
    const rotations = await rowsOf(await build('rotations'), 'population/rotation_events.csv');
    const stamp = (days: number) => addDays(NOW, days).toISOString().replace('.000', '');
    // The second took the place of the key of the same holder that was gone before.
    expect(rotations).toMatchObject([
      {
        rotated_at: stamp(19),
        previous_rotated_at: stamp(-200),
        interval_days: '219.00',
        within_policy: 'n',
        old_version_disabled_at: 'unknown',
      },
      {
        rotated_at: stamp(14),
        previous_rotated_at: stamp(-200),
        interval_days: '214.00',
        within_policy: 'n',
        old_version_disabled_at: stamp(5),
      },
    ]);
    expect(Number(rotations[0]?.policy_max_days_at_time)).toBeLessThan(219);
  });

  it('has every step of their lives, in order', async () => {
    const steps = await rowsOf(await build('life'), 'population/lifecycle_events.csv');
    expect(steps.map((row) => row.event)).toEqual(['modify', 'create', 'delete']);
  });

  it('counts results over exactly that population', async () => {
    const pack = await build('tests');
    const counts = await rowsOf(pack, 'testing/test_counts.csv');
    for (const row of counts)
      expect(
        [row.pass, row.fail, row.not_tested, row.not_applicable].map(Number).reduce((sum, n) => sum + n, 0),
        row.test_id,
      ).toBe(2);
    const results = await rowsOf(pack, 'testing/test_results.csv');
    const failed = new Set(
      results.filter((row) => row.result === 'fail').map((row) => `${row.test_id} ${row.subject_id}`),
    );
    const counted = counts.reduce((sum, row) => sum + Number(row.fail), 0);
    expect(counted).toBe(failed.size);
    const again = results.filter(
      (row) =>
        row.result === 'not_tested' &&
        row.evaluated_at === addDays(NOW, 30).toISOString().replace('.000', ''),
    );
    expect(again.length).toBeGreaterThan(0);
    for (const { evidence_ref: finding } of again)
      expect(results.filter((row) => row.evidence_ref === finding).map((row) => row.result)).toEqual([
        'fail',
        'not_tested',
      ]);
    expect(results.filter((row) => row.evaluated_at === row.until || row.rule === 'unused')).toEqual([]);
    expect(results.some((row) => row.rule === 'max-age' && row.test_id?.endsWith('.max-age'))).toBe(true);
  });

  it('is of the scope alone', async () => {
    const pack = await build('scope', { scope: { ...WHOLE_SCOPE, owners: ['nobody'] } });
    expect(await rowsOf(pack, 'population/credentials.csv')).toEqual([]);
  });

  it('of one instant is what was there then', async () => {
    const period = { from: addDays(NOW, 16), to: addDays(NOW, 16) };
    const found = await byName(await build('instant', { type: 'type-1', period }));
    expect([...found.keys()].sort()).toEqual(['comes and goes', 'stays']);
  });
});

describe('a pack', () => {
  it('of the same period has the same bytes whenever it is built', async () => {
    const first = await digests(await build('first'));
    world.clock.set(addDays(NOW, 60));
    await world.merge(world.oldKey('much later'));
    const second = await digests(await build('second'));
    expect(second).toEqual(first);
    expect([...first.keys()].some((file) => file.startsWith('population/'))).toBe(true);
    expect(first.size).toBeGreaterThan(10);
  });

  it('says of every column what it holds, and of every file how it was obtained', async () => {
    const pack = await build('dictionary');
    const described = (await rowsOf(pack, 'DATA_DICTIONARY.csv')).filter(
      ({ description }) => description !== 'none',
    );
    const said = new Set(described.map((row) => `${row.file} ${row.column}`));
    const register = new Set((await rowsOf(pack, 'ipe/ipe_register.csv')).map((row) => row.file));
    const files = (await readdir(pack, { recursive: true })).filter((file) => file.endsWith('.csv'));
    expect(files.length).toBeGreaterThan(25);
    for (const file of files) {
      if (file !== 'DATA_DICTIONARY.csv' && !file.startsWith('ipe/'))
        expect(register.has(file), file).toBe(true);
      const [header] = (await readFile(path.join(pack, file), 'utf8')).split('\r\n');
      for (const column of header?.split(',') ?? [])
        expect(said.has(`${file} ${column}`), `${file} ${column}`).toBe(true);
    }
  });

  it.each<[string, Partial<PackTerms>]>([
    ['a period', {}],
    ['a scope', { scope: { ...WHOLE_SCOPE, kinds: ['cloud-access-key'] } }],
    ['an empty scope', { scope: { ...WHOLE_SCOPE, owners: ['nobody'] } }],
    ['an instant', { type: 'type-1', period: { from: addDays(NOW, 16), to: addDays(NOW, 16) } }],
  ])('of %s has as many rows as its sources, counted by other statements', async (name, more) => {
    const pack = await build(`counted ${name}`, more);
    const register = await rowsOf(pack, 'ipe/ipe_register.csv');
    const counted = register.filter((row) => row.rows_source !== 'unknown');
    for (const row of counted)
      expect([row.file, row.rows_source, row.difference]).toEqual([row.file, row.rows_out, '0']);
    // What only rules decide, and what is made from other files, is not counted, and says so.
    for (const row of register.filter((each) => !counted.includes(each)))
      expect([row.file, row.difference, row.reconciliation_method?.slice(0, 12)]).toEqual([
        row.file,
        'unknown',
        'Not counted:',
      ]);
    expect(counted.map(({ file }) => file)).toEqual(
      expect.arrayContaining([
        'population/credentials.csv',
        'population/rotation_events.csv',
        'population/lifecycle_events.csv',
        'testing/test_results.csv',
        'audit/audit_extract.jsonl',
      ]),
    );
  });

  it('names with what could not be seen the controls that are tested on it, and no other', async () => {
    const { cellId, collectionId } = await world.target();
    await world.database.query(sql`INSERT INTO collection_cell (collection_id, cell_id, state, started_at)
      VALUES (${collectionId}::uuid, ${cellId}, 'denied', ${addDays(NOW, 22)})`);
    const gaps = await rowsOf(await build('gaps'), 'coverage/gaps.csv');
    expect(gaps.map(({ reason }) => reason)).toEqual(['not-collected-yet', 'denied']);
    for (const { control_ids: ids } of gaps) {
      expect(ids?.split(';')).toEqual(expect.arrayContaining(['MUS-01', 'MUS-04']));
      // Reviews and the audit trail do not come from collections.
      expect(ids).not.toMatch(/MUS-16|MUS-21/);
    }
  });

  it('leaves no cell empty', async () => {
    const pack = await build('cells');
    for (const file of [
      'population/credentials.csv',
      'population/lifecycle_events.csv',
      'testing/test_results.csv',
    ])
      for (const row of await rowsOf(pack, file))
        for (const [column, cell] of Object.entries(row)) expect(cell, `${file} ${column}`).not.toBe('');
  });

  it('goes on where it was cut off, and does nothing twice', async () => {
    const folder = path.join(home, 'cut');
    let steps = 0;
    const tools = {
      database: world.database,
      clock: world.clock,
      progress: async (step: string) => {
        steps += 1;
        if (step !== 'history') throw new Error('killed');
      },
    };
    const order = {
      id: '00000000-0000-4000-8000-0000000000ab',
      terms,
      requestedBy: 'Helen',
      requestedAt: NOW,
      producer: { version: 'test', url: 'https://muster.example.com' },
      person: (text: string | null) => text,
    };
    await expect(buildFolder(tools, folder, order)).rejects.toThrow('killed');
    expect(steps).toBe(2);
    const seen: string[] = [];
    await buildFolder({ ...tools, progress: async (step) => void seen.push(step) }, folder, order);
    expect(seen).not.toContain('history');
    expect(await digests(path.join(folder, 'pack'))).toEqual(await digests(await build('whole')));
  });
});

/** SHA-256 of the files that are the same whenever a pack of the period is built. */
async function digests(pack: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const folder of ['population', 'policy', 'testing', 'exceptions'])
    for (const name of await readdir(path.join(pack, folder))) {
      const bytes = await readFile(path.join(pack, folder, name));
      found.set(`${folder}/${name}`, createHash('sha256').update(bytes).digest('hex'));
    }
  return found;
}
