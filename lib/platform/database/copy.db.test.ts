import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { sql } from './client';
import { type CopyValue, copyRows } from './copy';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

const COLUMNS = ['n', 'small', 'big', 'ratio', 'yes', 'words', 'at', 'day', 'mark', 'doc', 'list', 'ids'];
const CREATE = `CREATE TEMP TABLE copied (n int, small smallint, big bigint, ratio float8, yes boolean, words text,
  at timestamptz, day date, mark uuid, doc jsonb, list text[], ids int[]) ON COMMIT DROP`;

async function copied(rows: Iterable<CopyValue[]>): Promise<Record<string, unknown>[]> {
  return db.database.transaction(async (client) => {
    await client.query(CREATE);
    await copyRows(client, 'copied', COLUMNS, rows);
    return (await client.query('SELECT *, at::text AS at_text, day::text AS day_text FROM copied ORDER BY n'))
      .rows;
  });
}

const row = (n: number, over: Partial<Record<string, CopyValue>> = {}): CopyValue[] => {
  const values: Record<string, CopyValue> = Object.fromEntries(COLUMNS.map((name) => [name, null]));
  return COLUMNS.map((name) => ({ ...values, n, ...over })[name] ?? null);
};

describe('copyRows', () => {
  it('stores a value of every type as it is', async () => {
    const mark = '0f8fad5b-d9cb-469f-a165-70867728950e';
    const words = 'quote " tab \t line\nback\\slash \u202eright-to-left =cmd() 🔑';
    const [stored] = await copied([
      [
        1,
        -2,
        -5_000_000_000,
        0.25,
        true,
        words,
        new Date('2026-11-21T01:02:03.456Z'),
        '2026-11-21',
        mark,
        { json: { a: [1, 'x"y'], b: null } },
        ['plain', 'with "quote"', 'a,b', ''],
        [7, -8],
      ],
    ]);
    expect(stored).toMatchObject({
      n: 1,
      small: -2,
      big: '-5000000000',
      ratio: 0.25,
      yes: true,
      words,
      at: new Date('2026-11-21T01:02:03.456Z'),
      day_text: '2026-11-21',
      mark,
      doc: { a: [1, 'x"y'], b: null },
      list: ['plain', 'with "quote"', 'a,b', ''],
      ids: [7, -8],
    });
  });

  it('tells null from empty', async () => {
    const [nothing, empty] = await copied([row(1), row(2, { words: '', list: [], doc: { json: {} } })]);
    expect(nothing).toMatchObject({ words: null, list: null, doc: null, at: null });
    expect(empty).toMatchObject({ words: '', list: [], doc: {} });
  });

  it.each(['1601-01-01T00:00:00.001Z', '1999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'])(
    'keeps the moment %s to the millisecond',
    async (moment) => {
      const [stored] = await copied([row(1, { at: new Date(moment) })]);
      expect(new Date(`${String(stored?.at_text)}:00`.replace(' ', 'T')).toISOString()).toBe(moment);
    },
  );

  it('leaves out what PostgreSQL cannot hold, and nothing else', async () => {
    const half = String.fromCharCode(0xd83d);
    const [stored] = await copied([
      row(1, { words: 'a\0b', list: ['c\0d'], doc: { json: { 'k\0': `x\0${half}y`, spelled: '\\u0000' } } }),
    ]);
    expect(stored).toMatchObject({ words: 'ab', list: ['cd'], doc: { k: 'x\ufffdy', spelled: '\\u0000' } });
  });

  it.each([
    ['a\0b', 'ab'],
    ['half \ud83d of', 'half \ufffd of'],
    ['whole 😀', 'whole 😀'],
    ['\\u0000 as typed', '\\u0000 as typed'],
    ['\\ud83d as typed', '\\ud83d as typed'],
    ['three \\\\\0', 'three \\\\'],
  ])('stores %j in JSON as %j', async (text, expected) => {
    const [stored] = await copied([row(1, { doc: { json: { [text]: text } } })]);
    expect(stored?.doc).toEqual({ [expected]: expected });
  });

  it('streams rows longer than its buffer', async () => {
    const long = 'ä'.repeat(300_000);
    const rows = await copied(
      Array.from({ length: 40 }, (_, n) => row(n, { words: n % 2 ? long : 'short' })),
    );
    expect(rows.map((one) => String(one.words).length)).toEqual(
      Array.from({ length: 40 }, (_, n) => (n % 2 ? 300_000 : 5)),
    );
  });

  it('stores nothing and leaves the connection usable when its rows throw', async () => {
    function* broken(): Generator<CopyValue[]> {
      yield row(1);
      throw new Error('no more');
    }
    await expect(copied(broken())).rejects.toThrow('no more');
    expect(await db.database.query(sql`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
  });
});
