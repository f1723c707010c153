import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DAY_MS } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import { accountIdOf, type Organisation, startOrganisation } from '@/lib/testing/aws-organisation';
import { createCollecting, insertSource } from '@/lib/testing/collecting';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';

const KEYS = 'aws.iam-access-keys';
/** A role that never answers is waited for this long, once. */
const LIMITS = { attempts: 1, attemptTimeoutMs: 2_000, accountsAtOnce: 8 };

let db: TestDatabase;
let organisation: Organisation;
let collecting: ReturnType<typeof createCollecting>;

async function begin(accounts: number): Promise<void> {
  organisation = await startOrganisation(accounts, () => 2);
}
beforeEach(async () => {
  vi.stubEnv('MUSTER_ALLOW_PRIVATE_ENDPOINTS', '1');
  vi.stubEnv('CLOUD', 'any');
  db = await createTestDatabase();
  collecting = createCollecting(db.database);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await organisation.close();
  await db.drop();
});

const connect = (accounts = 'organization') =>
  insertSource(db.database, 'aws', {
    accounts,
    roleName: 'muster-reader',
    accessKeyId: organisation.accessKeyId,
    secretAccessKey: 'env:CLOUD',
    endpoint: organisation.url,
  });

interface AccountRow {
  account: string;
  state: string;
  permission: string | null;
  dark: boolean;
}

/** How the list of keys went in each account. */
const keyCells = () =>
  db.database.query<AccountRow>(
    sql`SELECT account, state, permission, completed_at IS NULL AS dark FROM coverage_cell WHERE collector = ${KEYS} ORDER BY account`,
  );

const keys = () =>
  db.database.query<{ account: string; live: boolean; versions: number }>(sql`
    SELECT account, gone_at IS NULL AS live,
      (SELECT count(*) FROM credential_version v WHERE v.credential_id = c.id) AS versions
    FROM credential c WHERE resource = 'iam.access-key' ORDER BY account, external_id`);

const count = <Row>(rows: readonly Row[], is: (row: Row) => boolean) => rows.filter(is).length;

describe('an organisation', () => {
  it('of 500 accounts, of which 20 deny and 5 never answer, is read in all others, and each cell says why', async () => {
    await begin(500);
    for (let n = 100; n < 120; n++) organisation.manner.set(accountIdOf(n), 'denies');
    for (let n = 300; n < 305; n++) organisation.manner.set(accountIdOf(n), 'hangs');
    const { state } = await collecting.once(await connect(), LIMITS);
    expect(state).toBe('partial');
    const cells = await keyCells();
    expect(cells).toHaveLength(500);
    expect(count(cells, (cell) => cell.state === 'complete')).toBe(475);
    const denied = cells.filter((cell) => cell.state === 'denied');
    expect(denied.map((cell) => cell.account)).toEqual(
      Array.from({ length: 20 }, (_, n) => accountIdOf(100 + n)),
    );
    expect(new Set(denied.map((cell) => cell.permission))).toEqual(new Set(['sts:AssumeRole']));
    const silent = cells.filter((cell) => cell.state === 'timeout');
    expect(silent.map((cell) => cell.account)).toEqual(
      Array.from({ length: 5 }, (_, n) => accountIdOf(300 + n)),
    );
    expect(await keys()).toHaveLength(475 * 2);
  }, 400_000);

  it('that grows while it is being listed is read without doing an account twice, and the new one is', async () => {
    await begin(30);
    const late = accountIdOf(29);
    organisation.accounts = organisation.accounts.slice(0, 29);
    let calls = 0;
    organisation.onCall = (operation) => {
      // Put in front, so that the next page begins with an account that the first had already.
      if (operation === 'organizations:ListAccounts' && ++calls === 2)
        organisation.accounts = [late, ...organisation.accounts];
    };
    const sourceId = await connect();
    expect((await collecting.once(sourceId, LIMITS)).state).toBe('complete');
    expect(await keyCells()).toHaveLength(29);
    expect((await collecting.once(sourceId, LIMITS)).state).toBe('complete');
    expect(await keyCells()).toHaveLength(30);
    const held = await keys();
    expect(held).toHaveLength(60);
    expect(count(held, (key) => !key.live || key.versions !== 1)).toBe(0);
  });

  it('that an account leaves keeps what was last known of it, and says in time that it knows no more', async () => {
    await begin(3);
    const sourceId = await connect();
    expect((await collecting.once(sourceId, LIMITS)).state).toBe('complete');
    const [gone = '', ...staying] = organisation.accounts;
    organisation.accounts = staying;
    collecting.clock.set(new Date(collecting.clock.now().getTime() + 2 * DAY_MS));
    expect((await collecting.once(sourceId, LIMITS)).state).toBe('complete');
    expect(count(await keys(), (key) => key.account === gone && key.live)).toBe(2);
    const [cell] = await db.database.query<{ days: number; state: string }>(sql`
      SELECT extract(epoch FROM ${collecting.clock.now()}::timestamptz - completed_at)::int / 86400 AS days, state
      FROM coverage_cell WHERE account = ${gone} AND collector = ${KEYS}`);
    expect(cell).toEqual({ days: 2, state: 'complete' });
  });
});

describe('an account that two sources reach', () => {
  it('holds each credential once, and loses it when neither lists it any more', async () => {
    await begin(2);
    const [first = '', second = ''] = organisation.accounts;
    const whole = await connect();
    const one = await connect(`${second}=again`);
    for (const sourceId of [whole, one, whole])
      expect((await collecting.once(sourceId, LIMITS)).state).toBe('complete');
    const held = await keys();
    expect(held.map((key) => key.account)).toEqual([first, first, second, second]);
    expect(count(held, (key) => key.versions !== 1)).toBe(0);

    const names = () =>
      db.database.query<{ name: string }>(
        sql`SELECT DISTINCT account_name AS name FROM credential WHERE account = ${second}`,
      );
    expect(await names()).toEqual([{ name: 'team 001' }]);
    await db.database.query(sql`UPDATE coverage_cell SET account_name = 'before' WHERE source_id = ${whole}`);
    await db.database.query(sql`UPDATE credential SET account_name = 'before'`);
    expect((await collecting.once(whole, LIMITS)).state).toBe('complete');
    expect(await names()).toEqual([{ name: 'team 001' }]);

    organisation.deleteKeys(second);
    expect((await collecting.once(whole, LIMITS)).state).toBe('complete');
    expect(count(await keys(), (key) => key.live)).toBe(4);
    expect((await collecting.once(one, LIMITS)).state).toBe('complete');
    expect(count(await keys(), (key) => key.live)).toBe(2);
  });
});
