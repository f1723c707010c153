import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { insertCell, insertCredential } from '@/lib/testing/credential-rows';
import { createEmptyDatabase } from '@/lib/testing/database';
import { openDatabase, sql } from './client';
import { migrate } from './migrate';
import { prepareDatabase } from './prepare';

const FOLDER = 'prisma/migrations';

it('an upgrade keeps environments that were set by hand, and frees classes that nobody set', async () => {
  const earlier = mkdtempSync(path.join(tmpdir(), 'muster-migrations-'));
  for (const name of readdirSync(FOLDER).filter((each) => each < '0005'))
    cpSync(path.join(FOLDER, name), path.join(earlier, name), { recursive: true });
  const db = await createEmptyDatabase();
  const urls = { migration: db.ownerUrl, application: db.url };
  await migrate(db.ownerUrl, earlier);
  // The application's role is only let in by this version, so the rows of the earlier one are the owner's.
  const owner = openDatabase({ url: db.ownerUrl });
  const { cellId } = await insertCell(owner);
  const insert = async (
    name: string,
    by: string | null,
    grade: string | null,
    environment: string | null,
  ) => {
    const id = await insertCredential(owner, cellId, { name, class: grade, environment });
    await owner.query(sql`UPDATE credential SET class_by = ${by}::text WHERE id = ${id}`);
  };
  await insert('both', 'manual', 'A', 'production');
  await insert('environment-alone', 'manual', null, 'production');
  await insert('class-alone', 'manual', 'B', null);
  await insert('tagged', 'tag', 'C', 'staging');

  await owner.close();

  await prepareDatabase(urls, FOLDER);
  const rows = await db.database.query(
    sql`SELECT name, class_by AS "classBy", environment_by AS "environmentBy" FROM credential ORDER BY id`,
  );
  expect(rows).toEqual([
    { name: 'both', classBy: 'manual', environmentBy: 'manual' },
    { name: 'environment-alone', classBy: null, environmentBy: 'manual' },
    { name: 'class-alone', classBy: 'manual', environmentBy: null },
    { name: 'tagged', classBy: 'tag', environmentBy: null },
  ]);
  await db.drop();
  rmSync(earlier, { recursive: true });
});
