import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { sql } from './client';
import { assertMigrated, migrate } from './migrate';
import { prepareDatabase } from './prepare';

const FOLDER = 'prisma/migrations';
let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

async function asOwner(statement: string) {
  const client = new pg.Client({ connectionString: db.ownerUrl });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

describe('migrate', () => {
  it('applies nothing the second time', async () => {
    const result = await migrate(db.ownerUrl, FOLDER);
    expect(result.applied).toEqual([]);
    expect(result.alreadyThere).toBeGreaterThan(0);
  });

  it('applies each migration once when several processes start at once on an empty database', async () => {
    await asOwner('CREATE SCHEMA scratch');
    const url = `${db.ownerUrl}?options=-csearch_path%3Dscratch,public`;
    const results = await Promise.all([migrate(url, FOLDER), migrate(url, FOLDER), migrate(url, FOLDER)]);
    expect(results.flatMap((result) => result.applied)).toEqual([
      '0001_first_path',
      '0002_lighter_lists',
      '0003_neighbours',
      '0004_policy_versions',
      '0005_uploads',
      '0006_profile',
      '0007_coverage',
    ]);
  });

  it('refuses a database that a newer version has migrated, and says so', async () => {
    await asOwner(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'y', '9999_future', now())`,
    );
    await expect(migrate(db.ownerUrl, FOLDER)).rejects.toMatchObject({ code: 'database/newer' });
    await asOwner(`DELETE FROM _prisma_migrations WHERE id = 'x'`);
  });

  it('refuses a role that may not create tables, and names the way out', async () => {
    await expect(migrate(`${db.url}?options=-csearch_path%3Dnowhere`, FOLDER)).rejects.toThrow();
    await expect(migrate(db.url.replace(/\/t_\w+$/, '/template1'), FOLDER)).rejects.toMatchObject({
      code: 'database/not-allowed',
    });
  });
});

describe('a process that does not migrate itself', () => {
  it('runs on tables of this version, and refuses older ones with the names of what is missing', async () => {
    await expect(assertMigrated(db.url, FOLDER)).resolves.toBeUndefined();
    await asOwner(
      `UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '0002_lighter_lists'`,
    );
    await expect(assertMigrated(db.url, FOLDER)).rejects.toMatchObject({
      code: 'database/behind',
      message: expect.stringMatching(/lacks 0002_lighter_lists\. Run \.\/muster migrate/),
    });
    await asOwner(`UPDATE _prisma_migrations SET finished_at = now() WHERE finished_at IS NULL`);
  });

  it('refuses a database without tables', async () => {
    const empty = await createEmptyDatabase();
    await expect(assertMigrated(empty.url, FOLDER)).rejects.toMatchObject({ code: 'database/behind' });
    await empty.drop();
  });
});

describe('prepareDatabase', () => {
  it('runs side by side on an empty database, as when two machines are started at once', async () => {
    const empty = await createEmptyDatabase();
    const urls = { migration: empty.ownerUrl, application: empty.url };
    const results = await Promise.all([1, 2, 3].map(() => prepareDatabase(urls, FOLDER)));
    expect(results.filter(({ applied }) => applied.length > 0)).toHaveLength(1);
    expect(results.map(({ canAlterTrail }) => canAlterTrail)).toEqual([false, false, false]);
    await empty.drop();
  });

  it('tells when the application would be able to alter the trail', async () => {
    const same = await prepareDatabase({ migration: db.ownerUrl, application: db.ownerUrl }, FOLDER);
    expect(same.canAlterTrail).toBe(true);
    await asOwner('GRANT DELETE ON audit_event TO PUBLIC');
    const open = await prepareDatabase({ migration: db.ownerUrl, application: db.url }, FOLDER);
    await asOwner('REVOKE DELETE ON audit_event FROM PUBLIC');
    expect(open.canAlterTrail).toBe(true);
  });

  it('refuses two addresses that lead to different databases', async () => {
    const empty = await createEmptyDatabase();
    const urls = { migration: db.ownerUrl, application: empty.url };
    await expect(prepareDatabase(urls, FOLDER)).rejects.toMatchObject({ code: 'database/elsewhere' });
    await empty.drop();
  });

  it('names the role that is not let in', async () => {
    const urls = { migration: db.ownerUrl, application: db.url.replace(/:[^:@/]+@/, ':wrong@') };
    await expect(prepareDatabase(urls, FOLDER)).rejects.toMatchObject({
      code: 'database/refused',
      message: expect.stringMatching(/muster_app.*password/),
    });
  });
});

describe('the application role', () => {
  it('adds to the trail but cannot change or remove what is there', async () => {
    await db.database.query(sql`INSERT INTO audit_event (at, actor_kind, actor_id, actor_name, actor_role, action, subject_kind, outcome, payload, request_id)
      VALUES (now(), 'worker', 'w', 'w', 'worker', 'a.b', 'x', 'done', '{}', 'r')`);
    await expect(db.database.query(sql`UPDATE audit_event SET action = 'c.d'`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(db.database.query(sql`DELETE FROM audit_event`)).rejects.toThrow(/permission denied/);
    await expect(db.database.query(sql`TRUNCATE audit_event`)).rejects.toThrow(/permission denied/);
    await expect(db.database.query(sql`DROP TABLE audit_event`)).rejects.toThrow(/owner/);
  });
});
