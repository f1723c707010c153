import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { sql } from './client';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

/** Prisma's types as PostgreSQL names them; `@db.…` narrows the default. */
const TYPES: Record<string, string> = {
  BigInt: 'bigint',
  Int: 'integer',
  String: 'text',
  Json: 'jsonb',
  Boolean: 'boolean',
  Float: 'double precision',
  Bytes: 'bytea',
  '@db.Timestamptz(6)': 'timestamp with time zone',
  '@db.Uuid': 'uuid',
  '@db.Date': 'date',
  '@db.SmallInt': 'smallint',
};

interface Column {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
}

/** The models of schema.prisma as columns, and those models that nobody explained. */
function readSchema(): { columns: Column[]; undocumented: string[] } {
  const text = readFileSync('prisma/schema.prisma', 'utf8');
  const columns: Column[] = [];
  const undocumented: string[] = [];
  for (const [, doc, model, body] of text.matchAll(/(\/\/\/ [^\n]+\n)?model (\w+) \{\n([\s\S]*?)\n\}/g)) {
    if (!doc) undocumented.push(model ?? '');
    const table = /@@map\("(\w+)"\)/.exec(body ?? '')?.[1] ?? (model ?? '').toLowerCase();
    for (const [, field, type, mark, rest] of (body ?? '').matchAll(/^ {2}(\w+)\s+(\w+)(\[\]|\?)?(.*)$/gm)) {
      const native = /@db\.\w+(\(\d+\))?/.exec(rest ?? '')?.[0];
      const base = TYPES[native ?? ''] ?? TYPES[type ?? ''] ?? `unknown ${type}`;
      columns.push({
        table,
        column: /@map\("(\w+)"\)/.exec(rest ?? '')?.[1] ?? field ?? '',
        type: mark === '[]' ? 'ARRAY' : base,
        nullable: mark === '?',
      });
    }
  }
  return { columns, undocumented };
}

const byName = (a: Column, b: Column) => (`${a.table}.${a.column}` < `${b.table}.${b.column}` ? -1 : 1);

it('schema.prisma says what the migrations make: every table, column, type and nullability', async () => {
  const columns = await db.database.query<Column>(sql`
    SELECT table_name AS table, column_name AS column, data_type AS type, is_nullable = 'YES' AS nullable
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`);
  expect(readSchema().columns.sort(byName)).toEqual(columns.sort(byName));
});

it('every model says what it is and who writes it', () => {
  expect(readSchema().undocumented).toEqual([]);
});
