import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/roles';
import { applyPolicy } from '@/lib/credentials/merge/apply-policy';
import { mergeBatch } from '@/lib/credentials/merge/merge-batch';
import { ManualClock } from '@/lib/kernel/clock';
import { addDays } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import { type Command, runCommand } from '@/lib/platform/run-command';
import { createCell, createSource, createTarget } from '@/lib/testing/cells';
import { testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { NOW, observation } from '@/lib/testing/observations';
import { discardDraft } from './commands/discard-draft';
import { followRules } from './commands/follow-rules';
import { publishDefault } from './commands/publish-default';
import { publishDraft } from './commands/publish-draft';
import { recordSimulation } from './commands/record-simulation';
import { saveDraft } from './commands/save-draft';
import { DEFAULT_POLICY } from './default-policy';
import { policyInForce } from './in-force';
import type { Policy } from './model';
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

function keyLimit(days: number | null, base: Policy = DEFAULT_POLICY): Omit<Policy, 'version'> {
  const { version: _, ...policy } = structuredClone(base);
  policy.kindLimits['cloud-access-key'] = { ...policy.kindLimits['cloud-access-key'], days };
  return policy;
}

async function draft(who: Viewer, document: Omit<Policy, 'version'>) {
  const saved = await run(saveDraft, who, { id: null, revision: null, document, reason: 'Because.' });
  const simulation = await simulatePolicy(db.database, { ...document, version: 2 }, clock.now());
  await run(recordSimulation, who, { ...saved, simulation });
  return { ...saved, simulation };
}

/** Keys of class D have the kind's limit replaced; class C has 90 days of its own. */
async function collectKeys(ages: number[], over: Parameters<typeof observation>[0] = {}) {
  const target = await createTarget(db.database, sourceId, cellId, clock.now());
  await mergeBatch(
    db.database,
    target,
    ages.map((age) =>
      observation({
        externalId: `key-${age}`,
        name: `key ${age}`,
        holder: null,
        createdAt: addDays(NOW, -age),
        valueChangedAt: addDays(NOW, -age),
        ...over,
      }),
    ),
  );
}

const openFindings = async () =>
  (
    await db.database.query<{
      finding: string;
    }>(sql`SELECT c.external_id || ' ' || f.rule AS finding FROM finding f
      JOIN credential c ON c.id = f.subject_id WHERE f.closed_at IS NULL ORDER BY 1`)
  ).map((row) => row.finding);

describe('a draft', () => {
  it('opens, when published, exactly the findings its simulation named', async () => {
    await collectKeys([10, 59, 61, 89, 91]);
    const before = await openFindings();
    const { simulation, ...named } = await draft(ann, keyLimit(60));
    expect(simulation).toMatchObject({ base: 1, judged: 5, opens: 2, closes: 0 });
    expect(simulation.groups).toEqual([
      { team: 'payments', kind: 'cloud-access-key', rule: 'max-age', opens: 2, closes: 0 },
    ]);
    expect(simulation.standing).toEqual({ before: expect.anything(), after: expect.anything() });
    expect(simulation.weeks.before.slice(0, 6)).toEqual([2, 0, 0, 0, 2, 0]);
    expect(simulation.weeks.after.slice(0, 6)).toEqual([4, 0, 0, 0, 0, 0]);

    expect(await run(publishDraft, ann, named)).toEqual({ version: 2 });
    expect(await openFindings()).toEqual(before);
    expect(await applyPolicy(db.database, clock.now())).toBe(5);
    const after = await openFindings();
    expect(after.filter((finding) => !before.includes(finding))).toEqual([
      'key-61 max-age',
      'key-89 max-age',
    ]);
    expect(simulation.examples.map(({ name, rule }) => `${name} ${rule}`).sort()).toEqual([
      'key 61 max-age',
      'key 89 max-age',
    ]);
    expect(await applyPolicy(db.database, clock.now())).toBe(0);
  });

  it('is not held answerable for what time alone has moved since the last judgement', async () => {
    await collectKeys([20, 85], { tags: { dataclass: 'C' } });
    clock.set(addDays(NOW, 10));
    // The key of 95 days is out of policy by now, though no sweep has said so yet.
    const { simulation } = await draft(ann, keyLimit(94));
    const { opens, closes, standing } = simulation;
    expect({ opens, closes }).toEqual({ opens: 0, closes: 0 });
    expect(standing.before).toEqual(standing.after);
  });

  it('closes as "policy changed" what a looser limit lets pass, and keeps the posture counts right', async () => {
    await collectKeys([95], { tags: { team: 'payments', class: 'D' } });
    await collectKeys([96], { kind: 'ssh-key', resource: 'ec2.key-pair' });
    const { document } = { document: structuredClone(DEFAULT_POLICY) };
    const { version: _, ...looser } = document;
    looser.kindLimits['ssh-key'] = { ...looser.kindLimits['ssh-key'], days: 120 };
    const { simulation, ...named } = await draft(ann, looser);
    expect(simulation).toMatchObject({ judged: 1, opens: 0, closes: 1 });
    await run(publishDraft, bob, named);
    await applyPolicy(db.database, clock.now());
    const [closed] = await db.database.query(
      sql`SELECT close_reason FROM finding WHERE rule = 'max-age' AND closed_at IS NOT NULL`,
    );
    expect(closed).toEqual({ close_reason: 'policy-changed' });
    const [count] = await db.database.query<{ n: number }>(
      sql`SELECT count AS n FROM posture_count WHERE dimension = 'rule' AND value = 'max-age' AND bucket = 'fail'`,
    );
    expect(Number(count?.n ?? 0)).toBe(0);
  });

  it('that loosens needs another to publish it; one that tightens does not', async () => {
    const { simulation: _, ...loose } = await draft(ann, keyLimit(120));
    await expect(run(publishDraft, ann, loose)).rejects.toMatchObject({
      code: 'policy/four-eyes',
      kind: 'forbidden',
    });
    await expect(run(publishDraft, bob, loose)).resolves.toEqual({ version: 2 });
  });

  it('is published by one of two people who try at once', async () => {
    const first = await draft(ann, keyLimit(60));
    const second = await draft(bob, keyLimit(70));
    const results = await Promise.allSettled([
      run(publishDraft, ann, { id: first.id, revision: first.revision }),
      run(publishDraft, bob, { id: second.id, revision: second.revision }),
    ]);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    const refused = results.find((result) => result.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'policy/superseded' });
  });

  it('is not published unsimulated, after another revision, unchanged, or once it is closed', async () => {
    const saved = await run(saveDraft, ann, {
      id: null,
      revision: null,
      document: keyLimit(60),
      reason: 'Because.',
    });
    await expect(run(publishDraft, ann, saved)).rejects.toMatchObject({ code: 'policy/not-simulated' });
    const { simulation: _, ...named } = await draft(ann, keyLimit(60));
    const next = await run(saveDraft, bob, { ...named, document: keyLimit(50), reason: 'Stricter.' });
    await expect(run(publishDraft, ann, named)).rejects.toMatchObject({ code: 'policy/draft-changed' });
    await expect(run(publishDraft, ann, next)).rejects.toMatchObject({ code: 'policy/not-simulated' });
    const { simulation: __, ...same } = await draft(ann, keyLimit(90));
    await expect(run(publishDraft, ann, same)).rejects.toMatchObject({ code: 'policy/no-change' });
    await run(discardDraft, ann, same);
    await expect(run(publishDraft, ann, same)).rejects.toMatchObject({ code: 'policy/draft-closed' });
  });

  it('is for the role security', async () => {
    const input = { id: null, revision: null, document: keyLimit(60), reason: 'Because.' };
    for (const role of ['engineer', 'owner', 'auditor', 'viewer'] as const)
      await expect(run(saveDraft, testViewer(role), input)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('a version', () => {
  it('judges whatever is merged after it was published, and the rest when it is applied', async () => {
    await collectKeys([61]);
    const { simulation: _, ...named } = await draft(ann, keyLimit(60));
    await run(publishDraft, ann, named);
    await collectKeys([62]);
    expect(await openFindings()).toContain('key-62 max-age');
    expect(await openFindings()).not.toContain('key-61 max-age');
    expect(await applyPolicy(db.database, clock.now())).toBe(1);
    expect(await openFindings()).toContain('key-61 max-age');
  });

  it('decides owner and class anew where it reads other tags, with a row in the history', async () => {
    await collectKeys([10], { tags: { team: 'payments', squad: 'billing', class: 'C' } });
    const { version: _, ...other } = structuredClone(DEFAULT_POLICY);
    const { simulation: __, ...named } = await draft(ann, {
      ...other,
      tags: { ...other.tags, owner: ['squad'] },
    });
    await run(publishDraft, bob, named);
    await applyPolicy(db.database, clock.now());
    const [row] = await db.database.query(sql`SELECT owner_team, version FROM credential`);
    expect(row).toEqual({ owner_team: 'billing', version: 2 });
    const [version] = await db.database.query(
      sql`SELECT event, changed FROM credential_version WHERE version = 2`,
    );
    expect(version).toEqual({ event: 'policy', changed: ['ownerTeam'] });
  });

  it('has everything judged again by another build of the rules, once', async () => {
    const worker: Viewer = { ...testViewer('security'), role: 'worker' };
    await run(publishDefault, worker, {});
    await collectKeys([10, 95]);
    // What an older build may have left.
    await db.database.query(sql`UPDATE finding SET closed_at = ${NOW}, close_reason = 'fixed'`);
    expect(await applyPolicy(db.database, clock.now())).toBe(0);
    expect(await run(followRules, worker, { build: 'newer' })).toBe(true);
    expect(await applyPolicy(db.database, clock.now())).toBe(2);
    expect(await openFindings()).toContain('key-95 max-age');
    expect(await run(followRules, worker, { build: 'newer' })).toBe(false);
    expect(await applyPolicy(db.database, clock.now())).toBe(0);
    const events = await db.database.query<{ payload: object }>(
      sql`SELECT payload FROM audit_event WHERE action = 'policy.rules-changed'`,
    );
    expect(events.map(({ payload }) => payload)).toEqual([
      { version: 1, before: 'not built', after: 'newer' },
    ]);
  });

  it('starts with the policy as shipped, once', async () => {
    const worker: Viewer = { ...testViewer('security'), role: 'worker' };
    expect(await run(publishDefault, worker, {})).toBe(true);
    expect(await run(publishDefault, worker, {})).toBe(false);
    expect(await policyInForce(db.database)).toEqual(DEFAULT_POLICY);
    expect(await applyPolicy(db.database, NOW)).toBe(0);
  });
});
