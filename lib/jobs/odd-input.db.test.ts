import { randomBytes } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { exportCredentials } from '@/lib/credentials/export';
import { NO_FILTERS } from '@/lib/credentials/schema';
import { CLOUDS } from '@/lib/testing/clouds';
import { testViewer } from '@/lib/testing/credential-rows';
import { statesOf, useFaultySource } from '@/lib/testing/faulty-source';

/** Texts that break one layer or another: quoting, lines, direction, length, formulas, and what no database text holds. */
const ODD = [
  `it's "quoted", \\back\\ and \`ticked\``,
  'two\nlines\r\tand a tab',
  '\u202egpj.exe\u2066',
  '=cmd()',
  '@SUM(1+1)*cmd|x!A0',
  randomBytes(5_000).toString('hex'),
  'x'.repeat(10_000),
  'nul\0inside',
  'half \ud83d of a pair',
  '\\u0000 as it is typed',
  '\\N',
  '__proto__',
];
/** What PostgreSQL can hold of it. */
const storable = (text: string) => text.toWellFormed().replaceAll('\0', '\ufffd');

describe.each(CLOUDS)('a collection of %s', (name) => {
  const source = useFaultySource(name);

  it('that is told the same ids twice, in one page and in the next, holds each once', async () => {
    const lists = new Set<string>();
    source.cloud.fault = source.ofList(async ({ answer, request }) => {
      const { items, next } = source.words.read(await answer());
      // Per project and region; the region is in what AWS signs.
      const list = `${request.url.pathname} ${/\w+-\w+-\d/.exec(request.headers.authorization ?? '')}`;
      const again = lists.has(list) ? undefined : source.words.cursor(1, source.cloud.url);
      lists.add(list);
      return source.words.write({ items: [...items, ...items], next: next ?? again });
    });
    const { state, cells } = await source.once();
    expect([state, ...statesOf(cells)]).toEqual(['complete', 'complete']);
    await source.expectWhole();
  });

  it('whose names nobody would choose holds them as they are, each once, also in an export', async () => {
    const given = new Map<string, string>();
    source.cloud.fault = source.ofList(async ({ answer }) => {
      const { items, next } = source.words.read(await answer());
      const worded = items.map((item) => {
        const key = JSON.stringify(item);
        const text = given.get(key) ?? ODD[given.size % ODD.length] ?? '';
        given.set(key, text);
        return source.words.worded(item, text);
      });
      return source.words.write({ items: worded, next });
    });
    for (let run = 0; run < 2; run++)
      expect(await source.once()).toMatchObject({ state: 'complete', failure: null });
    await source.expectWhole();
    const texts = await source.collecting.texts();
    for (const odd of ODD) expect(texts).toContain(storable(odd));
    const exported = await exportCredentials(
      { database: source.database, clock: source.collecting.clock },
      testViewer('security'),
      NO_FILTERS,
      'csv',
    );
    const rows = parse(await new Response(exported).text(), {
      columns: true,
      record_delimiter: '\r\n',
    }) as Record<string, string>[];
    expect(rows).toHaveLength(source.cloud.expected);
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });
});
