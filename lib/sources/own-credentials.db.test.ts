import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { configureDirectory } from '@/lib/directory/commands/configure';
import { createDirectoryToken } from '@/lib/directory/commands/create-token';
import { collect } from '@/lib/jobs/collect';
import { workerViewer } from '@/lib/jobs/worker-viewer';
import { ManualClock } from '@/lib/kernel/clock';
import { addDays } from '@/lib/kernel/dates';
import { revokeToken } from '@/lib/people/commands/revoke-token';
import { createOperatorToken } from '@/lib/people/operator-token';
import { readEnvironment } from '@/lib/platform/env';
import { createLogger } from '@/lib/platform/log';
import { runCommand } from '@/lib/platform/run-command';
import { publishDefault } from '@/lib/policies/commands/publish-default';
import { insertSource } from '@/lib/testing/collecting';
import { testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { insertChannel } from '@/lib/testing/noticing';
import { insertDestination } from '@/lib/testing/streaming';
import { connectSource } from './commands/connect-source';
import { ensureOwnSource } from './commands/ensure-own-source';
import { removeSource } from './commands/remove-source';
import { requestCollection } from './commands/request-collection';

const start = new Date('2026-03-01T00:00:00Z');
const madeAt = new Date('2025-09-01T00:00:00Z');
const clock = new ManualClock(start);
const home = mkdtempSync(path.join(tmpdir(), 'muster-own-'));
const SESSION = 'the session secret of this installation, made once';
const PASSWORD = 'the-password-of-the-database';
const CLIENT = 'the-client-secret-nobody-may-see';
const lead = testViewer('security');
const worker = workerViewer('test');
let db: TestDatabase;
let runtime: Parameters<typeof collect>[0]['runtime'];

beforeAll(async () => {
  db = await createTestDatabase();
  const file = path.join(home, 'session-secret');
  writeFileSync(file, SESSION);
  utimesSync(file, madeAt, madeAt);
  const env = readEnvironment({
    NODE_ENV: 'test',
    MUSTER_HOME: home,
    MUSTER_SESSION_SECRET: SESSION,
    DATABASE_URL: `postgresql://muster:${PASSWORD}@db.example/muster`,
    OKTA_ISSUER: 'https://example.okta.com',
    OKTA_CLIENT_ID: 'id',
    OKTA_CLIENT_SECRET: CLIENT,
  });
  runtime = { env, database: db.database, clock, log: createLogger('test', 'silent') };
  await runCommand(runtime, publishDefault, worker, {});
});
afterAll(async () => {
  await db.drop();
  rmSync(home, { recursive: true });
});

const quiet = () => ({ ...runtime, enqueue: async () => undefined });
async function collected() {
  const source = await db.database.prisma.source.findFirstOrThrow({ where: { kind: 'muster' } });
  const { collectionId } = await runCommand(quiet(), requestCollection, testViewer('engineer'), {
    sourceId: source.id,
  });
  const { signal } = new AbortController();
  await collect({ runtime, viewer: worker, workerId: 'test', signal }, { sourceId: source.id, collectionId });
  const rows = await db.database.prisma.credential.findMany({
    where: { goneAt: null },
    orderBy: { resource: 'asc' },
  });
  return {
    source,
    rows,
    collection: await db.database.prisma.collection.findUniqueOrThrow({ where: { id: collectionId } }),
  };
}

test('Muster is a source from its first start, once however many workers start', async () => {
  await Promise.all([1, 2, 3].map(() => runCommand(runtime, ensureOwnSource, worker, {})));
  expect(await db.database.prisma.source.findMany()).toMatchObject([
    { kind: 'muster', name: 'Muster itself' },
  ]);
});

test('nobody connects another one, and nobody removes it', async () => {
  const engineer = testViewer('engineer');
  const { id } = await db.database.prisma.source.findFirstOrThrow();
  const input = { kind: 'muster', name: 'mine', config: {}, intervalMinutes: 60 };
  await expect(runCommand(runtime, connectSource, engineer, input)).rejects.toThrow(
    'no provider of that kind',
  );
  await expect(runCommand(runtime, removeSource, engineer, { sourceId: id })).rejects.toThrow(
    'cannot be removed',
  );
});

test('what it holds is listed with owner and age, and never a value', async () => {
  const token = (await runCommand(runtime, createDirectoryToken, lead, { name: 'Okta', days: 90 })).value;
  const operator = await createOperatorToken(runtime, { host: 'here', previous: null });
  await insertSource(db.database, 'azure', { tenantId: 't', clientSecret: 'env:MUSTER_SOURCE_AZURE' });
  const channel = { url: 'env:MUSTER_SLACK_URL' };
  await insertChannel(runtime, 'slack', channel);
  const siem = { url: 'https://siem.example/', header: 'authorization', secret: 'env:MUSTER_SIEM_TOKEN' };
  await insertDestination(db.database, 'https', siem);
  await runCommand(runtime, configureDirectory, lead, { groupPrefix: null, musterOwner: 'platform' });
  const { rows, collection } = await collected();
  expect(collection.state).toBe('complete');
  const facts = rows.map(({ kind, resource, name, ownerTeam, valueChangedAt }) => ({
    kind,
    resource,
    name,
    ownerTeam,
    valueChangedAt,
  }));
  expect(facts.map(({ ownerTeam }) => ownerTeam)).toEqual(Array.from(facts, () => 'platform'));
  const brief = facts.map(({ resource, kind, valueChangedAt }) => [resource, kind, valueChangedAt]);
  expect(brief).toEqual([
    ['muster.api-token', 'service-account-token', start],
    ['muster.channel-credential', 'managed-secret', null],
    ['muster.client-secret', 'client-secret', null],
    ['muster.database-password', 'database-user', null],
    ['muster.scim-token', 'service-account-token', start],
    ['muster.session-secret', 'signing-key', madeAt],
    ['muster.source-credential', 'managed-secret', null],
    ['muster.stream-credential', 'managed-secret', null],
    ['muster.trail-key', 'signing-key', null],
  ]);
  const { rows: dump } = await db.database.pool.query<{ text: string }>(
    'SELECT to_jsonb(c)::text || coalesce(v.state::text, $1) AS text FROM credential c JOIN credential_version v ON v.credential_id = c.id',
    [''],
  );
  const stored = dump.map(({ text }) => text).join('\n');
  for (const reference of ['env:MUSTER_SOURCE_AZURE', channel.url, siem.secret])
    expect(stored).toContain(reference);
  for (const secret of [token, operator, SESSION, PASSWORD, CLIENT]) expect(stored).not.toContain(secret);
});

test('it is judged like everything else, has its coverage cell, and a revoked token is gone', async () => {
  const cells = await db.database.prisma.coverageCell.findMany();
  expect(cells).toMatchObject([
    { collector: 'muster.own-credentials', account: 'muster', state: 'complete', listed: 9 },
  ]);
  const session = await db.database.prisma.credential.findFirstOrThrow({
    where: { resource: 'muster.session-secret' },
  });
  expect(session.limitDays).not.toBeNull();
  expect(session.judgedAt).toEqual(start);
  const before = await db.database.prisma.finding.findMany({
    where: { code: 'ORPHANED_OWNER', closedAt: null },
  });
  expect(before).toEqual([]);
  await runCommand(runtime, configureDirectory, lead, { groupPrefix: null, musterOwner: null });
  const { id } = await db.database.prisma.apiToken.findFirstOrThrow({ where: { name: 'SCIM: Okta' } });
  await runCommand(runtime, revokeToken, lead, { id });
  clock.set(addDays(start, 1));
  const { rows } = await collected();
  expect(rows.map(({ resource }) => resource)).not.toContain('muster.scim-token');
  const after = await db.database.prisma.finding.findMany({
    where: { code: 'ORPHANED_OWNER', closedAt: null },
  });
  expect(after).toHaveLength(8);
});
