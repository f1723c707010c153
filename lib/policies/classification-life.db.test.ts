import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/roles';
import { classifyCredential } from '@/lib/credentials/commands/classify-credential';
import { applyPolicy } from '@/lib/credentials/merge/apply-policy';
import { mergeBatch } from '@/lib/credentials/merge/merge-batch';
import { findVersion } from '@/lib/frameworks/registry';
import { ManualClock } from '@/lib/kernel/clock';
import { addDays } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import { type Command, runCommand } from '@/lib/platform/run-command';
import { createCell, createSource, createTarget } from '@/lib/testing/cells';
import { testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { NOW, observation } from '@/lib/testing/observations';
import { publishDraft } from './commands/publish-draft';
import { recordSimulation } from './commands/record-simulation';
import { saveDraft } from './commands/save-draft';
import { DEFAULT_POLICY } from './default-policy';
import { policyInForce } from './in-force';
import type { ClassificationRule, FrameworkScope, Policy } from './model';
import { previewClassification } from './preview';
import { simulatePolicy } from './simulation';

let db: TestDatabase;
let clock: ManualClock;
let sourceId: number;
let cellId: number;
const ann: Viewer = { ...testViewer('security'), id: 'ann', name: 'Ann' };
const bob: Viewer = { ...testViewer('security'), id: 'bob', name: 'Bob' };

beforeEach(async () => {
  db = await createTestDatabase();
  clock = new ManualClock(NOW);
  sourceId = await createSource(db.database, 'aws', NOW);
  cellId = await createCell(db.database, sourceId);
});
afterEach(() => db.drop());

const run = <In, Out>(command: Command<In, Out>, who: Viewer, input: In) =>
  runCommand({ database: db.database, clock }, command, who, input);

/** Publishes a change of the policy in force, having simulated it, and judges everything by it. */
async function publish(change: Partial<Policy>) {
  const { version, ...current } = await policyInForce(db.database);
  const document = { ...current, ...change };
  const saved = await run(saveDraft, ann, { id: null, revision: null, document, reason: 'Because.' });
  const simulation = await simulatePolicy(db.database, { ...document, version: version + 1 }, clock.now());
  await run(recordSimulation, ann, { ...saved, simulation });
  await run(publishDraft, bob, saved);
  await applyPolicy(db.database, clock.now());
  return simulation;
}

async function collect(...seen: Parameters<typeof observation>[0][]) {
  const target = await createTarget(db.database, sourceId, cellId, clock.now());
  const batch = seen.map((over) => observation({ holder: null, ...over }));
  await mergeBatch(db.database, target, batch);
}
const key = (name: string, age: number, over: Parameters<typeof observation>[0] = {}) => ({
  externalId: name,
  name,
  createdAt: addDays(NOW, -age),
  valueChangedAt: addDays(NOW, -age),
  tags: {},
  ...over,
});
const rule = (id: string, over: Partial<ClassificationRule>): ClassificationRule => ({
  id,
  when: { name: '*' },
  class: null,
  environment: null,
  reason: 'Because.',
  ...over,
});

const decided = async () =>
  db.database.query<Record<string, string | null>>(
    sql`SELECT external_id AS id, class, class_by AS by, environment AS env, environment_by AS "envBy" FROM credential ORDER BY external_id`,
  );
const openFindings = async () =>
  (
    await db.database.query<{
      finding: string;
    }>(sql`SELECT c.external_id || ' ' || f.rule AS finding FROM finding f
      JOIN credential c ON c.id = f.subject_id WHERE f.closed_at IS NULL ORDER BY 1`)
  ).map((row) => row.finding);

const RULES = [
  rule('live-account', { when: { accounts: ['111122223333'], name: 'live-*' }, environment: 'production' }),
  rule('administrators', { when: { privileges: ['administrative'] }, class: 'A' }),
  rule('production', { when: { environments: ['production'] }, class: 'B' }),
];

describe('classification rules', () => {
  it('decide what is there when they are published, exactly as simulated and previewed, and what comes later', async () => {
    await collect(
      key('live-1', 20, { privilege: 'administrative' }),
      key('live-2', 31, { tags: { class: 'C' } }),
      key('other', 31, { tags: { class: 'C', env: 'prod' } }),
      key('rest', 31, { tags: { class: 'C' } }),
    );
    const before = await openFindings();
    const preview = await previewClassification(ann, db.database, RULES);
    const simulation = await publish({ classification: RULES });
    const is = await decided();
    expect(is).toEqual([
      { id: 'live-1', class: 'A', by: 'rule:administrators', env: 'production', envBy: 'rule:live-account' },
      { id: 'live-2', class: 'B', by: 'rule:production', env: 'production', envBy: 'rule:live-account' },
      { id: 'other', class: 'B', by: 'rule:production', env: 'production', envBy: 'tag' },
      { id: 'rest', class: 'C', by: 'tag', env: null, envBy: null },
    ]);
    expect(preview).toEqual({
      total: 4,
      rules: [
        { id: 'live-account', matches: 2, decides: 2 },
        { id: 'administrators', matches: 1, decides: 1 },
        { id: 'production', matches: 3, decides: 2 },
      ],
      moves: 3,
      before: { A: 0, B: 0, C: 3, D: 0, none: 1 },
      after: { A: 1, B: 2, C: 1, D: 0, none: 0 },
    });
    const after = await openFindings();
    expect(after.filter((each) => !before.includes(each))).toHaveLength(simulation.opens);
    expect(before.filter((each) => !after.includes(each))).toHaveLength(simulation.closes);
    expect(simulation.opens).toBeGreaterThan(0);
    expect(after).toContain('other max-age');

    await collect(key('live-3', 1));
    expect((await decided()).find(({ id }) => id === 'live-3')).toMatchObject({
      class: 'B',
      by: 'rule:production',
    });
  });

  it('leave a row in the history of what they moved, and of nothing else', async () => {
    await collect(key('live-1', 1), key('rest', 1));
    await publish({ classification: RULES });
    const versions =
      await db.database.query(sql`SELECT c.external_id AS id, v.event, v.changed, v.state->>'class' AS class
      FROM credential_version v JOIN credential c ON c.id = v.credential_id WHERE v.version > 1`);
    expect(versions).toEqual([
      { id: 'live-1', event: 'policy', changed: ['class', 'environment'], class: 'B' },
    ]);
    const [counted] = await db.database.query<{ n: number }>(
      sql`SELECT sum(count)::int AS n FROM posture_count WHERE dimension = 'class' AND value = 'B' AND measure = 'standing'`,
    );
    expect(counted?.n).toBe(1);
  });

  it('stand behind what people decided, and before the tags; without them the tags speak again', async () => {
    await collect(key('live-1', 1, { tags: { class: 'C' } }), key('live-2', 1, { tags: { class: 'C' } }));
    const [row] = await db.database.query<{ id: number }>(
      sql`SELECT id FROM credential WHERE external_id = 'live-1'`,
    );
    await run(classifyCredential, ann, {
      ids: [Number(row?.id)],
      class: 'D',
      reason: 'A partner renews it.',
    });
    await publish({ classification: RULES });
    expect((await decided()).map(({ class: grade, by }) => [grade, by])).toEqual([
      ['D', 'manual'],
      ['B', 'rule:production'],
    ]);
    await publish({ classification: [] });
    expect((await decided()).map(({ class: grade, by }) => [grade, by])).toEqual([
      ['D', 'manual'],
      ['C', 'tag'],
    ]);
  });

  it('follow a credential whose privilege or tags change', async () => {
    await publish({ classification: RULES });
    await collect(key('some', 1, { privilege: 'read' }));
    expect((await decided())[0]).toMatchObject({ class: null, by: null });
    await collect(key('some', 1, { privilege: 'administrative' }));
    expect((await decided())[0]).toMatchObject({ class: 'A', by: 'rule:administrators' });
  });

  it('may be previewed by whoever may draft, and by nobody else', async () => {
    for (const role of ['engineer', 'owner', 'auditor', 'viewer'] as const)
      await expect(previewClassification(testViewer(role), db.database, RULES)).rejects.toMatchObject({
        kind: 'forbidden',
      });
  });

  it('loosen as far as can be told, so another publishes them', async () => {
    const { version: _, ...current } = DEFAULT_POLICY;
    const document = { ...current, classification: RULES };
    const saved = await run(saveDraft, ann, { id: null, revision: null, document, reason: 'Because.' });
    const simulation = await simulatePolicy(db.database, { ...document, version: 2 }, clock.now());
    await run(recordSimulation, ann, { ...saved, simulation });
    await expect(run(publishDraft, ann, saved)).rejects.toMatchObject({ code: 'policy/four-eyes' });
  });
});

describe('frameworks', () => {
  const scope = (id: string, version: string) => ({ [id]: findVersion(id, version) as FrameworkScope });

  it('in scope open exactly what the simulation said, and the credential names the clause', async () => {
    await collect(
      key('kms', 100, {
        kind: 'encryption-key',
        resource: 'kms.key',
        provider: 'gcp',
        rotationMethod: 'automatic',
      }),
      key('kms-aws', 100, { kind: 'encryption-key', resource: 'kms.key', rotationMethod: 'automatic' }),
    );
    const before = await openFindings();
    const simulation = await publish({ frameworks: scope('cis-gcp', '5.0') });
    const after = await openFindings();
    expect(after.filter((each) => !before.includes(each))).toEqual(['kms max-age']);
    expect(simulation).toMatchObject({ judged: 2, opens: 1, closes: 0 });
    const clauses = await db.database.query(
      sql`SELECT limit_clause AS clause, limit_days AS days FROM credential ORDER BY external_id`,
    );
    expect(clauses).toEqual([
      { clause: 'framework:cis-gcp', days: 90 },
      { clause: 'kind:encryption-key', days: 365 },
    ]);
    const back = await publish({ frameworks: {} });
    expect(back).toMatchObject({ judged: 2, opens: 0, closes: 1 });
    expect(await openFindings()).toEqual(before);
  });
});
