import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mergeBatch } from '@/lib/credentials/merge/merge-batch';
import { workerViewer } from '@/lib/jobs/worker-viewer';
import { MusterError } from '@/lib/kernel/errors';
import { type Database, sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import { requestCollection } from '@/lib/sources/commands/request-collection';
import { scheduleDue } from '@/lib/sources/commands/schedule-due';
import { createCell, createSource, createTarget } from '@/lib/testing/cells';
import { TODAY } from '@/lib/testing/clouds';
import { ENGINEER } from '@/lib/testing/collecting';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { observation } from '@/lib/testing/observations';
import { createUploading } from '@/lib/testing/uploading';
import { discardAbandoned } from './commands/discard-abandoned';
import { discardUpload } from './commands/discard-upload';

let db: TestDatabase;
let database: Database;
let uploading: ReturnType<typeof createUploading>;

beforeEach(async () => {
  db = await createTestDatabase();
  database = db.database;
  uploading = createUploading(database);
});
afterEach(() => db.drop());

const ACCOUNT = '111122223333';
const day = (days: number) => new Date(TODAY.getTime() - days * 86_400_000);
const iso = (days: number) => day(days).toISOString();
const secret = (name: string, over: Record<string, unknown> = {}) => ({
  ARN: `arn:aws:secretsmanager:eu-west-1:${ACCOUNT}:secret:${name}-AbCdEf`,
  Name: name,
  CreatedDate: iso(300),
  LastRotatedDate: iso(20),
  RotationEnabled: true,
  RotationRules: { AutomaticallyAfterDays: 30 },
  Tags: [{ Key: 'team', Value: 'payments' }],
  SecretVersionsToStages: { v2: ['AWSCURRENT'], v1: ['AWSPREVIOUS'] },
  ...over,
});
const secrets = (...entries: object[]) => JSON.stringify({ SecretList: entries }, null, 2);

interface Row {
  name: string;
  external_id: string;
  gone_at: Date | null;
  tags: Record<string, string> | null;
  owner_team: string | null;
  value_changed_at: Date | null;
  failing: string[];
  facts: Record<string, unknown>;
  cells: number;
}
const credentials = () =>
  database.query<Row>(sql`SELECT name, external_id, gone_at, tags, owner_team, value_changed_at, failing, facts,
    1 + cardinality(other_cell_ids) AS cells FROM credential ORDER BY name, id`);
const names = async () => (await credentials()).filter(({ gone_at }) => !gone_at).map(({ name }) => name);
const versions = (name: string) =>
  database.query<{ event: string; known_at: Date }>(sql`SELECT v.event, v.known_at FROM credential_version v
    JOIN credential c ON c.id = v.credential_id WHERE c.name = ${name} ORDER BY v.version`);
const cells = () =>
  database.query<{
    account: string;
    region: string;
    collector: string;
    state: string;
    data_at: Date;
    listed: number;
  }>(sql`SELECT account, region, collector, state, data_at, listed FROM coverage_cell ORDER BY id`);

async function refusal(work: Promise<unknown>): Promise<MusterError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(MusterError);
  return error as MusterError;
}

/** What a live source of the account lists now. */
async function liveSource() {
  const sourceId = await createSource(database, 'aws', TODAY);
  const cellId = await createCell(database, sourceId);
  return {
    async lists(at: Date, ...batch: Parameters<typeof mergeBatch>[2]) {
      await mergeBatch(database, await createTarget(database, sourceId, cellId, at), batch);
      await database.query(
        sql`UPDATE coverage_cell SET state = 'complete', data_at = ${at}, completed_at = ${at} WHERE id = ${cellId}`,
      );
    },
  };
}

describe('an upload', () => {
  it('becomes credentials with the history and coverage of the date it represents', async () => {
    const run = await uploading.upload(
      secrets(secret('db/orders'), secret('db/users')),
      {},
      { dataAt: iso(3) },
    );
    expect(run).toMatchObject({ state: 'partial', counts: { created: 2 } });
    expect(await names()).toEqual(['db/orders', 'db/users']);
    expect((await credentials())[0]).toMatchObject({ owner_team: 'payments', value_changed_at: day(20) });
    expect(await versions('db/orders')).toEqual([{ event: 'created', known_at: day(3) }]);
    expect(await cells()).toEqual([
      {
        account: ACCOUNT,
        region: 'eu-west-1',
        collector: 'upload.aws-secrets',
        state: 'partial',
        data_at: day(3),
        listed: 2,
      },
    ]);
  });

  it('changes nothing until it is confirmed, and leaves nothing of the file but who, when and its digest', async () => {
    const id = await uploading.receive(secrets(secret('db/orders')), { fileName: 'C:\\tmp\\secrets.json' });
    expect(await credentials()).toEqual([]);
    await runCommand(uploading.runner, discardUpload, ENGINEER, { uploadId: id });
    expect(await database.query(sql`SELECT 1 FROM upload_row`)).toEqual([]);
    const [row] = await database.query(
      sql`SELECT file_name, state, uploaded_by, length(sha256) AS digest FROM upload`,
    );
    expect(row).toEqual({
      file_name: 'secrets.json',
      state: 'discarded',
      uploaded_by: 'Engineer',
      digest: 64,
    });
    expect((await refusal(uploading.confirm(id))).code).toBe('upload/moved');
    const trail = await database.query<{ action: string }>(sql`SELECT action FROM audit_event ORDER BY id`);
    expect(trail.map(({ action }) => action)).toEqual(['upload.begun', 'upload.read', 'upload.discarded']);
  });

  it('that cannot be read is refused, and that stays on record', async () => {
    expect((await refusal(uploading.receive('PK\u0003\u0004'))).code).toBe('upload/archive');
    const [row] = await database.query(sql`SELECT state, failure FROM upload`);
    expect(row).toMatchObject({ state: 'refused', failure: expect.stringContaining('zip') });
  });

  it('closes nothing unless it was declared complete', async () => {
    await uploading.upload(secrets(secret('db/orders'), secret('db/users')));
    await uploading.upload(secrets(secret('db/orders')));
    expect(await names()).toEqual(['db/orders', 'db/users']);
    const run = await uploading.upload(secrets(secret('db/orders')), {}, { complete: true });
    expect(run).toMatchObject({ state: 'complete', counts: { gone: 1, unchanged: 1 } });
    expect(await names()).toEqual(['db/orders']);
  });

  it('that is older than the one before it changes and closes nothing', async () => {
    await uploading.upload(
      secrets(secret('db/orders'), secret('db/users')),
      {},
      { dataAt: iso(1), complete: true },
    );
    const older = secrets(secret('db/orders', { LastRotatedDate: iso(50), Tags: [] }));
    const run = await uploading.upload(older, {}, { dataAt: iso(40), complete: true });
    expect(run).toMatchObject({ state: 'partial', counts: { changed: 0, gone: 0, older: 1 } });
    expect((await credentials())[0]).toMatchObject({ owner_team: 'payments', value_changed_at: day(20) });
    expect(await names()).toEqual(['db/orders', 'db/users']);
    expect((await cells())[0]?.data_at).toEqual(day(1));
  });

  it('is a source that is never due and cannot be asked to collect', async () => {
    const { sourceId } = await uploading.upload(secrets(secret('db/orders')));
    uploading.clock.set(new Date(TODAY.getTime() + 400 * 86_400_000));
    expect(await runCommand(uploading.runner, scheduleDue, workerViewer('w'), {})).toEqual([]);
    const error = await refusal(runCommand(uploading.runner, requestCollection, ENGINEER, { sourceId }));
    expect(error.code).toBe('source/upload');
  });

  it('that nobody confirmed is thrown away after a day', async () => {
    await uploading.receive(secrets(secret('db/orders')));
    const sweep = () => runCommand(uploading.runner, discardAbandoned, workerViewer('w'), {});
    expect(await sweep()).toEqual({ discarded: 0 });
    uploading.clock.set(new Date(TODAY.getTime() + 25 * 3_600_000));
    expect(await sweep()).toEqual({ discarded: 1 });
    expect(await database.query(sql`SELECT 1 FROM upload_row`)).toEqual([]);
  });
});

describe('the word of the person', () => {
  const broken = () => `${secrets(secret('db/orders'), { Name: 'without ARN' })}`;

  it('is asked for when rows are bad, and a file with bad rows is never complete', async () => {
    const id = await uploading.receive(broken());
    const dataAt = TODAY.toISOString();
    expect((await refusal(uploading.confirm(id, { dataAt }))).code).toBe('upload/bad-rows');
    expect((await refusal(uploading.confirm(id, { dataAt, keepGoodRows: true, complete: true }))).code).toBe(
      'upload/complete',
    );
    await uploading.confirm(id, { dataAt, keepGoodRows: true });
  });

  it('has to name a date that can be', async () => {
    const id = await uploading.receive(secrets(secret('db/orders')));
    expect((await refusal(uploading.confirm(id))).code).toBe('upload/date');
    expect((await refusal(uploading.confirm(id, { dataAt: '2027-01-01' }))).code).toBe('upload/date');
    const early = await refusal(uploading.confirm(id, { dataAt: iso(60) }));
    expect(early.message).toContain('2026-11-01');
  });

  it('may say that an empty list is complete, where it says of what', async () => {
    await uploading.upload('[{"RuleID":"r","File":"a","StartLine":1}]', { account: 'o/n' });
    const empty = await uploading.receive('[]', { format: 'gitleaks' });
    expect((await refusal(uploading.confirm(empty, { dataAt: iso(0), complete: true }))).code).toBe(
      'upload/complete',
    );
    expect((await refusal(uploading.confirm(empty, { dataAt: iso(0) }))).code).toBe('upload/nothing');
    uploading.clock.set(new Date(TODAY.getTime() + 60_000));
    const run = await uploading.upload(
      '[]',
      { format: 'gitleaks', account: 'o/n' },
      { complete: true, dataAt: uploading.clock.now().toISOString() },
    );
    expect(run.counts).toMatchObject({ gone: 1 });
  });

  it('cannot make a list of one account complete for all of them', async () => {
    const keys = [
      { name: 'projects/p/serviceAccounts/s@p.iam/keys/k1', validAfterTime: iso(9), keyType: 'USER_MANAGED' },
    ];
    const id = await uploading.receive(JSON.stringify(keys));
    expect((await refusal(uploading.confirm(id, { dataAt: iso(0), complete: true }))).message).toContain(
      'one service account',
    );
  });
});

describe('a credential that a live source lists as well', () => {
  const report = (made: Date, active = true) =>
    [
      'user,arn,user_creation_time,password_enabled,password_last_used,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_2_active,cert_1_active,cert_2_active',
      `deploy-bot,arn:aws:iam::${ACCOUNT}:user/deploy-bot,2020-01-01T00:00:00+00:00,false,N/A,false,${active},${made.toISOString().slice(0, 19)}+00:00,${iso(1).slice(0, 19)}+00:00,false,false,false`,
    ].join('\n');
  const live = observation({
    createdAt: day(200),
    valueChangedAt: day(200),
    lastUsed: day(5),
    externalId: `AKIA${'Q'.repeat(16)}`,
  });

  it('is the same one: a report without key ids moves its last use and changes nothing it does not state', async () => {
    const source = await liveSource();
    await source.lists(day(4), live);
    const run = await uploading.upload(report(day(200)), {}, { dataAt: iso(0) });
    expect(run.counts).toMatchObject({ created: 0, useMoved: 1 });
    const [row, ...more] = await credentials();
    expect(more).toEqual([]);
    expect(row).toMatchObject({ tags: live.tags, owner_team: 'payments', cells: 2 });
    expect((await versions(live.name)).map(({ event }) => event)).not.toContain('gone');
    const [use] = await database.query(sql`SELECT last_used_at, known_at FROM credential_use`);
    expect(use).toEqual({ last_used_at: day(1), known_at: day(0) });
  });

  it('stays as the live source saw it last where the file is older', async () => {
    const source = await liveSource();
    await source.lists(day(1), live);
    const run = await uploading.upload(report(day(200), false), {}, { dataAt: iso(2) });
    expect(run.counts).toMatchObject({ older: 1, changed: 0 });
    expect((await database.query(sql`SELECT status FROM credential`))[0]).toEqual({ status: 'active' });
  });

  it('is not made up where a live source reads the account and does not know it', async () => {
    const source = await liveSource();
    await source.lists(day(1), live);
    const run = await uploading.upload(report(day(90)), {}, { dataAt: iso(0) });
    expect(run.counts).toMatchObject({ created: 0, older: 1 });
  });

  it('takes the place of the slot of a report once its id is known', async () => {
    await uploading.upload(report(day(200)), {}, { dataAt: iso(2) });
    expect(await names()).toEqual(['deploy-bot/access key 1']);
    const source = await liveSource();
    await source.lists(day(1), live);
    await uploading.upload(report(day(200)), {}, { dataAt: iso(0) });
    expect(await names()).toEqual([live.name]);
  });
});

describe('a leak', () => {
  const KEY = `AKIA${'Z2'.repeat(8)}`;
  const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
  const live = observation({
    externalId: KEY,
    name: `deploy-bot/${KEY}`,
    createdAt: day(30),
    valueChangedAt: day(30),
    lastUsed: day(1),
  });
  const finding = (over: object = {}) => ({
    RuleID: 'aws-access-token',
    File: 'deploy/.env',
    StartLine: 12,
    Commit: 'a'.repeat(40),
    Date: iso(25),
    Secret: KEY,
    Match: `AWS_KEY=${KEY} AWS_SECRET=${SECRET}`,
    ...over,
  });
  const scan = (...findings: object[]) => JSON.stringify(findings);
  const said = { account: 'shop/api' };
  const open = () =>
    database.query<{ code: string; severity: number; data: object }>(
      sql`SELECT code, severity, data FROM finding WHERE rule = 'hardcoded-in-repo' AND closed_at IS NULL`,
    );

  it('is matched by its key id, whichever comes first, and no value is kept anywhere', async () => {
    await uploading.upload(
      scan(finding(), finding({ RuleID: 'generic-api-key', File: 'b', Secret: SECRET, Match: SECRET })),
      said,
    );
    expect(await open()).toEqual([]);
    const source = await liveSource();
    await source.lists(TODAY, live);
    expect(await open()).toMatchObject([
      {
        code: 'HARDCODED_IN_REPO',
        severity: 4,
        data: { repository: 'shop/api', path: 'deploy/.env', places: 1 },
      },
    ]);
    const tables = await database.query<{ name: string }>(
      sql`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const { rows } = await database.pool.query(`SELECT 1 FROM "${name}" t WHERE t::text LIKE '%wJalr%'`);
      expect(rows, name).toEqual([]);
    }
  });

  it('stays open when a complete scan no longer lists it, for its value still works; it closes with the credential', async () => {
    const source = await liveSource();
    await source.lists(day(2), live);
    await uploading.upload(scan(finding()), said, { dataAt: iso(1), complete: true });
    expect(await open()).toMatchObject([{ severity: 4 }]);
    const run = await uploading.upload(
      '[]',
      { ...said, format: 'gitleaks' },
      { dataAt: iso(0), complete: true },
    );
    expect(run.counts).toMatchObject({ gone: 1 });
    expect(await open()).toMatchObject([{ severity: 3, data: { places: 0 } }]);
    await source.lists(TODAY, { ...live, status: 'disabled' });
    expect(await open()).toEqual([]);
  });

  it('that somebody called a false positive is none', async () => {
    const source = await liveSource();
    await source.lists(day(2), live);
    const alert = {
      number: 7,
      state: 'open',
      created_at: iso(9),
      secret_type: 'aws_access_key_id',
      secret: KEY,
      html_url: 'https://github.com/shop/api/security/secret-scanning/7',
    };
    await uploading.upload(JSON.stringify([alert]));
    expect(await open()).toHaveLength(1);
    await uploading.upload(JSON.stringify([{ ...alert, state: 'resolved', resolution: 'false_positive' }]));
    expect(await open()).toEqual([]);
  });

  it('of a private key is matched by the fingerprint of its public half', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    await uploading.upload(scan(finding({ RuleID: 'private-key', Secret: pem, Match: pem })), said);
    const [leak] = await database.query<{ key_id: string }>(sql`SELECT key_id FROM leak`);
    expect(leak?.key_id).toMatch(/^SHA256:[A-Za-z0-9+/]{43}$/);
    const source = await liveSource();
    const key = {
      ...live,
      kind: 'ssh-key',
      externalId: 'ssh',
      facts: { fingerprint: leak?.key_id ?? '' },
    } as const;
    await source.lists(TODAY, key);
    expect(await open()).toHaveLength(1);
  });
});
