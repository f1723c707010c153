import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { MusterError } from '@/lib/kernel/errors';
import { prepareDatabase } from './prepare';

const FOLDER = 'prisma/migrations';
const made: { database: string; roles: string[] }[] = [];

async function asSuperuser(statement: string, database = 'postgres'): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: urlOf('', '', database) });
  await client.connect();
  return client.query(statement).finally(() => client.end());
}

/** Of a database for a role; for the superuser without one. */
function urlOf(role: string, password: string, database: string): string {
  const url = new URL(inject('databaseServer').superuser);
  if (role !== '') {
    url.username = role;
    url.password = password;
  }
  url.pathname = `/${database}`;
  return url.href;
}

/** What an administrator would hand over: an empty database and two roles without any grant on it. */
let database: string;
let owner: string;
let application: string;
beforeEach(async () => {
  const id = randomBytes(5).toString('hex');
  // Names that have to be quoted.
  database = `t_Ext-${id}`;
  owner = `r_Owner-${id}`;
  application = `r_App-${id}`;
  made.push({ database, roles: [owner, application] });
  await asSuperuser(`CREATE DATABASE "${database}" TEMPLATE template0`);
  for (const role of [owner, application]) await asSuperuser(`CREATE ROLE "${role}" LOGIN PASSWORD 'right'`);
});
afterAll(async () => {
  for (const { database: name, roles } of made) {
    await asSuperuser(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    for (const role of roles) await asSuperuser(`DROP ROLE IF EXISTS "${role}"`);
  }
});

const urls = () => ({
  migration: urlOf(owner, 'right', database),
  application: urlOf(application, 'right', database),
});
const refusal = async (given = urls()): Promise<MusterError> =>
  prepareDatabase(given, FOLDER).then(
    () => {
      throw new Error('it was prepared');
    },
    (error: MusterError) => error,
  );
const tables = async () =>
  (await asSuperuser(`SELECT 1 FROM pg_class WHERE relnamespace = 'public'::regnamespace`, database))
    .rowCount;
/** The statements a message tells an administrator to run. */
const statementsIn = ({ message }: MusterError) =>
  message.split('\n').filter((line) => /^ {2}[A-Z].*;$/.test(line));

describe('an external database whose role', () => {
  it('may create nothing says what it lacks and changes nothing; what it says to run is enough', async () => {
    const refused = await refusal();
    expect(refused).toMatchObject({
      code: 'database/not-allowed',
      message: expect.stringContaining(`it lacks CREATE on schema public and CREATE on database ${database}`),
    });
    expect(refused.message).toContain(`GRANT CREATE ON DATABASE "${database}" TO "${owner}";`);
    expect(await tables()).toBe(0);
    for (const statement of statementsIn(refused)) await asSuperuser(statement, database);
    expect((await prepareDatabase(urls(), FOLDER)).applied).not.toEqual([]);
  });

  it('may create tables but no schema is refused before the first table', async () => {
    await asSuperuser(`GRANT CREATE ON SCHEMA public TO "${owner}"`, database);
    const refused = await refusal();
    expect(statementsIn(refused)).toEqual([`  GRANT CREATE ON DATABASE "${database}" TO "${owner}";`]);
    expect(await tables()).toBe(0);
  });

  it('finds the extensions there, but may make no schema for the queue, is refused all the same', async () => {
    for (const name of ['pg_trgm', 'btree_gin']) await asSuperuser(`CREATE EXTENSION ${name}`, database);
    const before = await tables();
    await asSuperuser(`GRANT CREATE ON SCHEMA public TO "${owner}"`, database);
    expect(statementsIn(await refusal())).toEqual([
      `  GRANT CREATE ON DATABASE "${database}" TO "${owner}";`,
    ]);
    expect(await tables()).toBe(before);
  });

  it('needs no more than before to start again, though its rights to create were taken away', async () => {
    await asSuperuser(`GRANT CREATE ON SCHEMA public TO "${owner}"`, database);
    await asSuperuser(`GRANT CREATE ON DATABASE "${database}" TO "${owner}"`);
    await prepareDatabase(urls(), FOLDER);
    await asSuperuser(`REVOKE CREATE ON SCHEMA public FROM "${owner}"`, database);
    await asSuperuser(`REVOKE CREATE ON DATABASE "${database}" FROM "${owner}"`);
    expect((await prepareDatabase(urls(), FOLDER)).applied).toEqual([]);
  });

  it('does not own the tables that are there names the role that does', async () => {
    await asSuperuser(`ALTER DATABASE "${database}" OWNER TO "${owner}"`);
    await prepareDatabase(urls(), FOLDER);
    const refused = await refusal({ migration: urls().application, application: urls().application });
    expect(refused).toMatchObject({ code: 'database/foreign-tables' });
    expect(refused.message).toContain(`Set DATABASE_MIGRATION_URL to the role "${owner}"`);
  });

  it.each([
    [
      'has another password',
      () => urlOf(application, 'wrong', database),
      'database/refused',
      /password in DATABASE_URL/,
    ],
    ['is not there', () => urlOf('nobody', 'x', database), 'database/refused', /refuses the role "nobody"/],
    [
      'is given for a database that is not there',
      () => urlOf(application, 'right', 'nowhere'),
      'database/missing',
      /CREATE DATABASE "nowhere" OWNER/,
    ],
    [
      'is given for a server that is not there',
      () => urlOf(application, 'right', database).replace(/:\d+\//, ':9/'),
      'database/unreachable',
      /Check DATABASE_URL/,
    ],
  ])('%s is told so before anything is changed', async (_, url, code, said) => {
    await asSuperuser(`ALTER DATABASE "${database}" OWNER TO "${owner}"`);
    const refused = await refusal({ ...urls(), application: url() });
    expect(refused).toMatchObject({ code, message: expect.stringMatching(said) });
    expect(refused.message).not.toMatch(/wrong|right/);
    expect(await tables()).toBe(0);
  });

  it('may not connect is told the statement that lets it', async () => {
    await asSuperuser(`REVOKE CONNECT ON DATABASE "${database}" FROM PUBLIC`);
    const refused = await refusal();
    expect(statementsIn(refused)).toEqual([`  GRANT CONNECT ON DATABASE "${database}" TO "${application}";`]);
  });

  it('may only read is told so', async () => {
    await asSuperuser(`ALTER DATABASE "${database}" SET default_transaction_read_only = on`);
    expect(await refusal()).toMatchObject({ code: 'database/read-only' });
  });
});
