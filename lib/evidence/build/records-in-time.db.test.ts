import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/roles';
import { mergeBatch } from '@/lib/credentials/merge/merge-batch';
import type { Observation } from '@/lib/credentials/model';
import { changeUser } from '@/lib/directory/commands/change-user';
import { configureDirectory } from '@/lib/directory/commands/configure';
import { createUser } from '@/lib/directory/commands/create-user';
import { doDuty } from '@/lib/duties/commands/do-duty';
import { revokeException } from '@/lib/exceptions/commands/revoke';
import { closeIncident } from '@/lib/incidents/commands/close';
import { recordIncident } from '@/lib/incidents/commands/record';
import { addDays } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import { createCell, createSource, createTarget } from '@/lib/testing/cells';
import { ExceptionWorld } from '@/lib/testing/excepting';
import { NOW } from '@/lib/testing/observations';
import { createReviewing, memberOf } from '@/lib/testing/reviewing';
import { asNamed, type NamePerson } from '../files/column';
import { type PackScope, type PackTerms, WHOLE_SCOPE } from '../model';
import { buildFolder } from './build-folder';

/** Who acts, and what they act on: one key of payments and one of data, each with records of every sort. */
let world: ExceptionWorld;
let home: string;
let campaign: string;
let incident: number;
let exception: number;
let security: Viewer;
let builds = 0;
const day = (days: number) => addDays(NOW, days);
const at = (days: number) => world.clock.set(day(days));
const ended: PackTerms['period'] = { from: day(0), to: day(10) };
const SAME = ['population', 'policy', 'testing', 'exceptions'];
let before: Map<string, string>;

async function build(
  period = ended,
  scope: PackScope = WHOLE_SCOPE,
  person: NamePerson = asNamed,
  frameworks: PackTerms['frameworks'] = ['soc-2'],
): Promise<string> {
  builds += 1;
  const folder = path.join(home, String(builds));
  const tools = { database: world.database, clock: world.clock, progress: async () => undefined };
  await buildFolder(tools, folder, {
    id: '00000000-0000-4000-8000-0000000000aa',
    terms: { type: 'type-2', frameworks, period, scope },
    requestedBy: person('Helen') ?? '',
    requestedAt: world.clock.now(),
    producer: { version: 'test', url: 'https://muster.example.com' },
    person,
  });
  return path.join(folder, 'pack');
}

async function digests(pack: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const folder of SAME)
    for (const name of await readdir(path.join(pack, folder))) {
      const bytes = await readFile(path.join(pack, folder, name));
      found.set(`${folder}/${name}`, createHash('sha256').update(bytes).digest('hex'));
    }
  return found;
}

type Row = Record<string, string>;
const rowsOf = async (pack: string, file: string): Promise<Row[]> =>
  parse(await readFile(path.join(pack, file), 'utf8'), { columns: true }) as Row[];

const idOf = async (name: string): Promise<number> =>
  Number((await world.database.prisma.credential.findFirstOrThrow({ where: { name } })).id);
const key = (name: string, team: string, more: Partial<Observation> = {}) =>
  world.oldKey(name, {
    tags: { team, class: 'C', 'Created-By': 'ada@example.com' },
    holder: { type: 'machine-user', id: `arn:aws:iam::111122223333:user/${name}`, name },
    ...more,
  });

beforeAll(async () => {
  world = await ExceptionWorld.create();
  home = await mkdtemp(path.join(tmpdir(), 'muster-records-'));
  const reviewing = createReviewing(world.database, NOW);
  at(0);
  await reviewing.owner('payments');
  await reviewing.owner('data');
  await world.merge(key('pay', 'payments'), key('etl', 'data'));
  security = await world.person('Ines', 'security');
  const asker = await world.person('Otto', 'owner', 'payments');
  const lead = await world.person('Lea', 'security');
  at(1);
  exception = (await world.ask(asker, [await world.finding('pay')])).id;
  at(2);
  await world.approve(lead, exception);
  reviewing.clock.set(day(3));
  campaign = await reviewing.open('');
  at(4);
  const happened = { kind: 'leaked' as const, happenedAt: day(3).toISOString().slice(0, 16), ticket: null };
  const note = 'It was pasted into a public channel by mistake and read by many.';
  for (const name of ['pay', 'etl'])
    incident = (
      await runCommand(world.runner, recordIncident, security, {
        credentialId: await idOf(name),
        note,
        ...happened,
      })
    ).id;
  await runCommand(world.runner, configureDirectory, security, { groupPrefix: 'team-', musterOwner: null });
  const directory = { ...security, kind: 'token' as const, name: 'SCIM: Okta' };
  const ada = await runCommand(world.runner, createUser, directory, {
    userName: 'ada@example.com',
    externalId: null,
    active: true,
    profile: {},
  });
  at(5);
  const active = { schema: null, attribute: 'active', filter: null, sub: null };
  await runCommand(world.runner, changeUser, directory, {
    id: ada.id,
    change: { patch: [{ op: 'replace', path: active, value: false }] },
  });
  at(11);
  before = await digests(await build());

  // What becomes of all that after the period.
  at(12);
  await runCommand(world.runner, revokeException, security, { id: exception, reason: 'No longer needed.' });
  reviewing.clock.set(day(12));
  await reviewing.decide(memberOf('payments'), campaign, [await idOf('pay')]);
  for (const duty of await world.database.prisma.duty.findMany({ where: { incidentId: incident } }))
    await runCommand(world.runner, doDuty, duty.owner ? memberOf(duty.owner) : security, {
      id: Number(duty.id),
      verdict: 'fine',
      note: null,
    });
  await runCommand(world.runner, closeIncident, security, {
    id: incident,
    conclusion: 'It was replaced, and nobody had used it meanwhile.',
  });
  await runCommand(world.runner, changeUser, directory, {
    id: ada.id,
    change: { patch: [{ op: 'replace', path: active, value: true }] },
  });
  // Nobody knows its age any more: the verdict of the same finding changes.
  await world.merge(key('pay', 'payments', { valueChangedAt: null, createdAt: null, lastRotated: null }));
  // Another source lists the other one now.
  const other = await createSource(world.database, 'second', day(12));
  const target = await createTarget(world.database, other, await createCell(world.database, other), day(12));
  await mergeBatch(world.database, target, [key('etl', 'data')]);
});
afterAll(async () => {
  await world.test.drop();
  await rm(home, { recursive: true, force: true });
});

it('a pack of a period has the same bytes after its records changed', async () => {
  at(13);
  expect(await digests(await build())).toEqual(before);
});

it('a pack of a later period tells what became of them', async () => {
  at(21);
  const pack = await build({ from: day(0), to: day(20) });
  const now = await digests(pack);
  for (const file of [
    'exceptions/exceptions.csv',
    'population/access_review_items.csv',
    'population/duties.csv',
    'population/incidents.csv',
    'testing/test_results.csv',
  ])
    expect(now.get(file), file).not.toBe(before.get(file));
  const results = await rowsOf(pack, 'testing/test_results.csv');
  const ofPay = results.filter((row) => row.rule === 'max-age' && row.subject_id === results[0]?.subject_id);
  // It failed, and from the twelfth day on nobody could tell.
  expect(ofPay.map(({ result, until }) => [result, until])).toEqual([
    ['fail', day(12).toISOString().replace('.000', '')],
    ['not_tested', 'none'],
  ]);
  expect(await rowsOf(pack, 'population/credentials.csv')).toMatchObject([
    { source_id: '1' },
    { source_id: '1' },
  ]);
});

it('a duty that was done after the period still waits in it, and one that was not is overdue past its day', async () => {
  const reviewsIn = async (to: number) => {
    const pack = await build({ from: day(0), to: day(to) });
    const duties = (await rowsOf(pack, 'population/duties.csv')).filter(
      ({ kind }) => kind === 'policy-review',
    );
    const counts = await rowsOf(pack, 'testing/population_test_counts.csv');
    const { pass, fail } = counts.find(({ test_id }) => test_id === 'MUS-02.duty-overdue') ?? {};
    return { states: new Set(duties.map(({ state, verdict }) => `${state} ${verdict}`)), pass, fail };
  };
  expect(await reviewsIn(10)).toEqual({ states: new Set(['open none']), pass: '4', fail: '0' });
  // Those of one incident were done on the twelfth day, those of the other were due on the eighteenth.
  expect(await reviewsIn(20)).toEqual({
    states: new Set(['done fine', 'overdue none']),
    pass: '2',
    fail: '2',
  });
});

it('a leaver has the hours that a framework of the pack gives, and none where none does', async () => {
  const resultIn = async (frameworks: PackTerms['frameworks']) => {
    const soonAfter = { from: day(0), to: new Date(day(5).getTime() + 3 * 3_600_000) };
    const pack = await build(soonAfter, WHOLE_SCOPE, asNamed, frameworks);
    const results = await rowsOf(pack, 'testing/population_test_results.csv');
    return results.find(({ test_id }) => test_id === 'MUS-17.revoked')?.result;
  };
  expect(await resultIn(['soc-2'])).toBe('fail');
  expect(await resultIn(['soc-2', 'fedramp-moderate'])).toBe('not_tested');
  expect(await resultIn(['fedramp-moderate', 'fedramp-high'])).toBe('fail');
});

it('a scope narrows every record about credentials, not only their list', async () => {
  const pack = await build(ended, { ...WHOLE_SCOPE, owners: ['data'] });
  const etl = String(await idOf('etl'));
  const ids = async (file: string, column: string) => (await rowsOf(pack, file)).map((row) => row[column]);
  expect(await ids('population/credentials.csv', 'credential_id')).toEqual([etl]);
  expect(await ids('population/access_review_items.csv', 'credential_id')).toEqual([etl]);
  expect(await ids('population/incidents.csv', 'credential_ids')).toEqual([etl]);
  expect(await ids('exceptions/exceptions.csv', 'exception_id')).toEqual([]);
  expect(new Set(await ids('population/duties.csv', 'owner'))).toEqual(new Set(['data']));
  expect(await ids('testing/test_results.csv', 'subject_id')).toContain(etl);
  expect(new Set(await ids('testing/test_results.csv', 'subject_id')).size).toBe(1);
  // Who left is told whatever the scope; what they held is counted within it.
  expect(await rowsOf(pack, 'population/terminations.csv')).toMatchObject([{ credentials_linked: '1' }]);
  expect(await rowsOf(pack, 'population/access_reviews.csv')).toMatchObject([{ items_total: '1' }]);
});

it('a scope by source holds to who listed a credential first', async () => {
  const [source] = await world.database.query<{ id: number }>(sql`SELECT id FROM source ORDER BY id LIMIT 1`);
  const scope = { ...WHOLE_SCOPE, sources: [Number(source?.id)] };
  const pack = await build({ from: day(0), to: day(20) }, scope);
  expect(await rowsOf(pack, 'population/incidents.csv')).toHaveLength(2);
  expect(await rowsOf(pack, 'coverage/connectors.csv')).toHaveLength(1);
});

it('with pseudonyms names nobody, and keeps what names people out', async () => {
  const pack = await build(ended, WHOLE_SCOPE, (name) => (name === null ? null : `person-${name.length}`));
  const [asked] = await rowsOf(pack, 'exceptions/exceptions.csv');
  expect(asked).toMatchObject({ requested_by: 'person-4', approved_by: 'person-3' });
  const later = await build({ from: day(0), to: day(20) }, WHOLE_SCOPE, (name) => name && 'a person');
  const done = (await rowsOf(later, 'population/duties.csv')).filter(({ state }) => state === 'done');
  expect(new Set(done.map((duty) => duty.ended_by))).toEqual(new Set(['a person']));
  const changes = await rowsOf(pack, 'changes/config_changes.csv');
  expect(changes.length).toBeGreaterThan(0);
  for (const change of changes) expect(change).toMatchObject({ old: 'withheld', new: 'withheld' });
  expect(
    (await readdir(path.join(pack, 'audit'))).filter((file) => !file.startsWith('record_test_')),
  ).toEqual(['chain_verification.json']);
  const missing = (await rowsOf(pack, 'coverage/not_collected.csv')).map((row) => row.file);
  expect(missing).toContain('audit/trail.jsonl');
  for (const file of await readdir(pack, { recursive: true })) {
    if (!/\.(csv|jsonl?|sql)$/.test(file)) continue;
    const text = await readFile(path.join(pack, file), 'utf8');
    expect(text, file).not.toMatch(/\b(Ines|Otto|Lea|Helen)\b/);
  }
});
