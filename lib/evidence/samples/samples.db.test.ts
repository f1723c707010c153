import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/roles';
import { runPack } from '@/lib/jobs/pack';
import { workerViewer } from '@/lib/jobs/worker-viewer';
import { addDays } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import { readEnvironment } from '@/lib/platform/env';
import { createLogger } from '@/lib/platform/log';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { dayIn, ExceptionWorld } from '@/lib/testing/excepting';
import { NOW } from '@/lib/testing/observations';
import { testSigner } from '@/lib/testing/packs';
import { openStores } from '../archive/open-stores';
import { requestPack } from '../commands/request-pack';
import { samplesSql } from '../files/sample-selection';
import { archiveFile } from '../folders';
import { readText } from '../integrity/pack-files';
import { openZipFile } from '../integrity/zip-file';
import { RequestPack } from '../schema';
import { drawRows } from './draw';
import { drawSample } from './draw-sample';
import { readOneCredential } from './one-credential';
import { listSamples, readSample } from './queries';
import { DrawSample } from './schema';

let world: ExceptionWorld;
let runtime: Runtime;
let home: string;
let auditor: Viewer;
let owner: Viewer;
let built: string;

/** Building a pack takes its time on a busy machine. */
const LONG = 240_000;

/** A pack asked for by the auditor. */
async function request(more: object = {}): Promise<string> {
  const input = RequestPack.parse({
    frameworks: ['soc-2'],
    type: 'type-2',
    from: dayIn(-5),
    to: dayIn(30),
    ...more,
  });
  return (await runCommand(runtime, requestPack, auditor, input)).id;
}

/** The same, built to its end. */
async function pack(more: object = {}): Promise<string> {
  const id = await request(more);
  const { signal } = new AbortController();
  await runPack(
    { runtime, viewer: workerViewer('test'), signer: testSigner(), signal, stores: openStores(runtime.env) },
    { packId: id, attempt: 0 },
  );
  return id;
}

const archiveOf = (id: string) => archiveFile(runtime.env, { id, attempt: 0 });

async function contentOf(id: string, file: string): Promise<string> {
  const zip = await openZipFile(archiveOf(id));
  try {
    return await readText(zip.files, file, 1_000_000);
  } finally {
    await zip.close();
  }
}
const rowsOf = async (id: string, file: string) =>
  parse(await contentOf(id, file), { columns: true }) as Record<string, string>[];
const draw = (packId: string, more: object = {}, viewer = auditor) =>
  drawSample(
    runtime,
    viewer,
    DrawSample.parse({ packId, file: 'population/credentials.csv', size: 2, seed: '2026-q3', ...more }),
  );
const sampleOf = async (packId: string, id: string) =>
  (await readSample(auditor, world.database, packId, id)).sample;
const credential = async (name: string): Promise<number> => {
  const [row] = await world.database.query<{ id: number }>(
    sql`SELECT id FROM credential WHERE name = ${name}`,
  );
  return Number(row?.id);
};

/** Five keys; one is rotated, one is excepted. */
beforeAll(async () => {
  world = await ExceptionWorld.create();
  home = await mkdtemp(path.join(tmpdir(), 'muster-samples-'));
  runtime = {
    ...world.runner,
    env: readEnvironment({ NODE_ENV: 'test', MUSTER_HOME: home }),
    log: createLogger('test', 'silent'),
    enqueue: async () => undefined,
  };
  auditor = await world.person('Aud Itor', 'auditor');
  owner = await world.person('Olga Owner', 'owner', 'payments');
  await world.merge(...['one', 'two', 'three', 'four', '=five'].map((name) => world.oldKey(name)));
  const { id } = await world.ask(owner, [await world.finding('one')]);
  await world.approve(await world.person('Sam Security', 'security'), id);
  await world.tend();
  world.clock.set(addDays(NOW, 7));
  await world.merge({
    ...world.oldKey('two'),
    valueChangedAt: addDays(NOW, 6),
    lastRotated: addDays(NOW, 6),
  });
  world.clock.set(addDays(NOW, 40));
  await world.merge({ ...world.oldKey('three'), status: 'disabled' });
  built = await pack();
}, LONG);
afterAll(async () => {
  await world.test.drop();
  await rm(home, { recursive: true, force: true });
});

describe('a sample', () => {
  it('holds the rows that the seed draws, by their numbers and ids in the file, with what it was drawn from', async () => {
    const { id } = await draw(built);
    const sample = await sampleOf(built, id);
    const file = await rowsOf(built, 'population/credentials.csv');
    const rows = drawRows(5, 2, '2026-q3');
    const manifest = JSON.parse(await contentOf(built, 'integrity/manifest.json')) as {
      files: { path: string; sha256: string }[];
    };
    expect(sample).toMatchObject({
      rows: 5,
      size: 2,
      method: 'sha256-order/1',
      drawnBy: 'Aud Itor',
      fileSha256: manifest.files.find((each) => each.path === 'population/credentials.csv')?.sha256,
    });
    expect(sample.selected).toEqual(
      rows.map((row) => {
        const credentialId = file[row - 1]?.credential_id ?? '';
        return { row, id: credentialId, credentialIds: [Number(credentialId)] };
      }),
    );
  });

  it('of everything, or of more than there is, lists all of it', async () => {
    for (const size of ['all', 60]) {
      const { id } = await draw(built, { size });
      expect((await sampleOf(built, id)).selected?.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5]);
    }
  });

  it('knows of a row of events which credential it is about', async () => {
    const { id } = await draw(built, { file: 'population/rotation_events.csv', size: 'all' });
    expect((await sampleOf(built, id)).selected?.map((row) => row.credentialIds)).toEqual([
      [await credential('two')],
    ]);
    const excepted = await draw(built, { file: 'exceptions/exceptions.csv', size: 1 });
    expect((await sampleOf(built, excepted.id)).selected?.[0]?.credentialIds).toEqual([
      await credential('one'),
    ]);
  });

  it('is on the trail with all it takes to draw it again, and nobody can change it', async () => {
    const { id } = await draw(built, { seed: 'on-the-trail' });
    const event = await world.database.prisma.auditEvent.findFirstOrThrow({
      where: { action: 'evidence.sampled' },
      orderBy: { id: 'desc' },
    });
    expect(event).toMatchObject({ actorName: 'Aud Itor', subjectKind: 'evidence', subjectId: built });
    expect(event.payload).toMatchObject({
      sample: id,
      file: 'population/credentials.csv',
      rows: 5,
      seed: 'on-the-trail',
      size: 2,
      selected: 2,
    });
    for (const statement of [
      sql`UPDATE evidence_sample SET seed = 'better' WHERE id = ${id}::uuid`,
      sql`DELETE FROM evidence_sample WHERE id = ${id}::uuid`,
    ])
      await expect(world.database.query(statement)).rejects.toThrow('permission denied');
  });

  it(
    'is refused where there is nothing to draw from, and to whoever may not',
    async () => {
      await expect(draw(built, { file: 'population/incidents.csv' })).rejects.toMatchObject({
        code: 'evidence/no-rows',
      });
      await expect(draw(built, {}, owner)).rejects.toMatchObject({ code: 'access/forbidden' });
      await expect(draw('00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({
        code: 'evidence/not-found',
      });
      await expect(draw(await request())).rejects.toMatchObject({ code: 'evidence/not-built' });
      await rm(archiveOf(built));
      await expect(draw(built)).rejects.toMatchObject({ code: 'evidence/file-gone' });
      built = await pack();
    },
    LONG,
  );
});

describe('the next pack of the same terms', () => {
  it(
    'carries the samples drawn before it was asked for, and no pack of other terms does',
    async () => {
      const first = await pack({ frameworks: ['pci-dss'] });
      expect(await rowsOf(first, 'testing/sample_selection.csv')).toEqual([]);
      world.clock.set(addDays(NOW, 41));
      const { id } = await draw(first, { size: 2 });
      world.clock.set(addDays(NOW, 42));
      const second = await pack({ frameworks: ['pci-dss'] });
      await draw(second, { size: 1 });
      const [row, ...others] = await rowsOf(second, 'testing/sample_selection.csv');
      const sample = await sampleOf(first, id);
      expect(others).toEqual([]);
      expect(row).toMatchObject({
        sample_id: id,
        population_file: 'population/credentials.csv',
        population_rows: '5',
        method: 'sha256-order/1',
        seed: '2026-q3',
        size: '2',
        requested_by: 'Aud Itor',
        selected_ids: sample.selected?.map((each) => each.id).join(';'),
        selected_rows: drawRows(5, 2, '2026-q3').join(';'),
        pack_id: first,
      });
      for (const other of [
        { frameworks: ['soc-2', 'pci-dss'] },
        { frameworks: ['pci-dss'], to: dayIn(29) },
        { frameworks: ['pci-dss'], scope: { environments: ['production'] } },
      ])
        expect(await world.database.query(samplesSql(await request(other)))).toEqual([]);
      expect((await listSamples(auditor, world.database, second)).map(({ drawn }) => drawn)).toEqual([1]);
    },
    LONG,
  );
});

describe('what tests came to for the rows of samples', () => {
  it(
    'is what the counts of the whole say, and of a row of another file what its cells say',
    async () => {
      const credentials = await draw(built, { size: 'all' });
      const exceptions = await draw(built, { file: 'exceptions/exceptions.csv', size: 'all' });
      world.clock.set(addDays(NOW, 43));
      const next = await pack();
      const results = await rowsOf(next, 'testing/sample_results.csv');
      const of = (sampleId: string) => results.filter(({ sample_id }) => sample_id === sampleId);
      const counted = (rule: string, result: string) =>
        of(credentials.id).filter((row) => row.rule === rule && row.result === result).length;
      const counts = await rowsOf(next, 'testing/test_counts.csv');
      expect(counts.length).toBeGreaterThan(5);
      for (const { rule = '', test_id, pass, fail, not_tested, not_applicable } of counts) {
        const found = ['pass', 'fail', 'not_tested', 'na'].map((result) => counted(rule, result));
        expect(found, rule).toEqual([pass, fail, not_tested, not_applicable].map(Number));
        expect(of(credentials.id).find((row) => row.rule === rule)?.test_id).toBe(test_id);
      }
      const one = String(await credential('one'));
      expect(
        of(exceptions.id)
          .filter(({ rule }) => rule !== 'none')
          .map((row) => row.credential_id),
      ).toContain(one);
      const overRows = of(exceptions.id).filter(({ rule }) => rule === 'none');
      expect(overRows.map(({ row, test_id, result }) => [row, test_id, result])).toEqual([
        ['1', 'MUS-18.other-approver', 'pass'],
        ['1', 'MUS-18.before-breach', 'pass'],
        ['1', 'MUS-18.has-end', 'pass'],
      ]);
    },
    LONG,
  );
});

describe('what a pack says of one credential', () => {
  it('is what its files say of it, cell by cell', async () => {
    for (const name of ['one', 'two', '=five']) {
      const id = await credential(name);
      const { files } = await readOneCredential(auditor, runtime, built, id);
      for (const { path: file, rows } of files) {
        if (file === 'testing/test_counts.csv') continue;
        const whole = await rowsOf(built, file);
        const own = whole.filter((row) =>
          file.startsWith('policy/')
            ? true
            : [row.credential_id, row.subject_id, row.key_id, row.cert_id, row.credential_ids].includes(
                String(id),
              ),
        );
        expect(rows.map(Object.values), `${file} of ${name}`).toEqual(
          own.map((row) => Object.values(row).map((cell) => cell.replace(/^'(?=[=+\-@])/, ''))),
        );
      }
    }
  });

  it('has its rotations, its findings with the policy then in force, and its exceptions', async () => {
    const of = async (name: string) => {
      const { files } = await readOneCredential(auditor, runtime, built, await credential(name));
      return new Map(files.map(({ path: file, rows }) => [file, rows]));
    };
    const two = await of('two');
    expect(two.get('population/rotation_events.csv')).toHaveLength(1);
    const one = await of('one');
    expect(one.get('exceptions/exceptions.csv')).toHaveLength(1);
    const findings = one.get('testing/test_results.csv') ?? [];
    expect(findings.find((row) => row.rule === 'max-age')).toMatchObject({
      result: 'fail',
      policy_version: '1',
      exception_id: one.get('exceptions/exceptions.csv')?.[0]?.exception_id,
    });
    const counts = one.get('testing/test_counts.csv') ?? [];
    expect(counts.find((row) => row.rule === 'max-age')).toMatchObject({
      population: '1',
      fail: '1',
      pass: '0',
    });
  });

  it('holds nothing that became known after its period', async () => {
    const { past, files } = await readOneCredential(auditor, runtime, built, await credential('three'));
    expect(past.last.status).toBe('active');
    expect(files.find(({ path: file }) => file.endsWith('lifecycle_events.csv'))?.rows).toHaveLength(1);
  });

  it('is nothing where the pack does not hold it', async () => {
    const narrow = await request({ scope: { owners: ['nobody'] } });
    for (const [packId, id] of [
      [built, 999_999],
      [narrow, await credential('one')],
    ] as const)
      await expect(readOneCredential(auditor, runtime, packId, id)).rejects.toMatchObject({
        code: 'evidence/no-credential',
      });
    await expect(readOneCredential(owner, runtime, built, await credential('one'))).rejects.toMatchObject({
      code: 'access/forbidden',
    });
  });
});
