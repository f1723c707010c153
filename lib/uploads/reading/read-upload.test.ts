import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { MusterError } from '@/lib/kernel/errors';
import type { JsonObject } from '@/lib/kernel/json';
import type { StagedRow } from '../staged';
import { type ReadOptions, readUpload } from './read-upload';

const NOW = new Date('2026-06-15T12:00:00Z');
const HEADER =
  'type,identifier,owner_role,owner_team,location,last_rotated,last_used,expires_at,rotation_method,finding';
const line = (id: string, rest: Partial<Record<'rotated' | 'used' | 'type', string>> = {}) =>
  `${rest.type ?? 'api-key'},${id},none,payments,aws/111122223333/eu-west-1,${rest.rotated ?? 'never'},${rest.used ?? 'never'},none,manual,none`;

async function* pieces(...parts: (string | Uint8Array)[]) {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part;
}

async function read(source: AsyncIterable<Uint8Array>, options: Partial<ReadOptions> = {}) {
  const staged = new Map<string, StagedRow>();
  const result = await readUpload(
    source,
    { format: null, account: null, principal: null, now: NOW, ...options },
    async (rows) => {
      const had = new Set(rows.filter(({ mark }) => staged.has(mark)).map(({ mark }) => mark));
      for (const row of rows) if (!had.has(row.mark)) staged.set(row.mark, row);
      return had;
    },
  );
  return {
    ...result,
    rows: [...staged.values()],
    contents: [...staged.values()].map(({ content }) => content),
  };
}

async function refusal(
  source: AsyncIterable<Uint8Array>,
  options: Partial<ReadOptions> = {},
): Promise<MusterError> {
  const error = await read(source, options).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(MusterError);
  return error as MusterError;
}

/** Bytes that are in use, without what is only not collected yet. */
function inUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const idsOf = ({ contents }: { contents: JsonObject[] }) => contents.map(({ externalId }) => externalId);

describe('a file that cannot be read', () => {
  it.each([
    ['is empty', [''], 'upload/empty'],
    ['holds white space only', ['\n \n'], 'upload/empty'],
    ['is a zip', [Buffer.from('504b0304140000000800', 'hex')], 'upload/archive'],
    ['is compressed', [Buffer.from('1f8b0800000000', 'hex')], 'upload/archive'],
    ['is a program', [Buffer.from('7f454c46020101000000', 'hex')], 'upload/binary'],
    ['is Latin-1', [Buffer.from(`${HEADER}\napi-key,sch\xfcssel,`, 'latin1')], 'upload/encoding'],
    ['is JSON of something else', ['[{"a":1}]'], 'upload/format'],
    ['is prose', ['Dear colleague,\nplease find attached\n'], 'upload/format'],
    ['names a column twice', [`${HEADER},type\n`], 'upload/columns'],
  ])('%s', async (_, parts, code) => {
    expect((await refusal(pieces(...parts))).code).toBe(code);
  });

  it('says which columns are missing when the format was chosen, and repeats nothing of the file', async () => {
    const error = await refusal(pieces('hunter2,location\n1,2\n'), { format: 'inventory' });
    expect(error.code).toBe('upload/columns');
    expect(error.message).toContain('type, identifier');
    expect(error.message).not.toContain('hunter2');
  });

  it('is larger than the limit: reading stops there, whatever comes after', async () => {
    let sent = 0;
    async function* endless() {
      yield Buffer.from(`${HEADER}\n`);
      for (;;) {
        sent++;
        yield Buffer.from(`${line(`key-${sent}`)}\n`.repeat(500));
      }
    }
    const error = await refusal(endless(), { maxBytes: 500_000 });
    expect(error.code).toBe('upload/too-large');
    expect(sent * 500 * 90).toBeLessThan(1_500_000);
  });

  it('has a row without end: memory stays bounded', async () => {
    async function* longLine() {
      yield Buffer.from('{"SourceMetadata":{},"DetectorName":"');
      for (;;) yield Buffer.alloc(256 * 1024, 'a');
    }
    expect((await refusal(longLine(), { maxBytes: 1e9 })).code).toBe('upload/row-too-large');
    async function* longString() {
      yield Buffer.from('[{"RuleID":"');
      for (;;) yield Buffer.alloc(1024 * 1024, 'a');
    }
    expect((await refusal(longString(), { maxBytes: 1e9 })).code).toBe('upload/row-too-large');
  });
});

describe('memory', () => {
  it('does not grow with the file', async () => {
    async function* long(count: number) {
      yield Buffer.from('[');
      for (let i = 0; i < count; i++)
        yield Buffer.from(
          `${i > 0 ? ',' : ''}{"RuleID":"r","File":"f${i}","StartLine":1,"Secret":"${'x'.repeat(900)}"}\n`,
        );
      yield Buffer.from(']');
    }
    const held: number[] = [];
    let count = 0;
    const options = { format: null, account: 'o/n', principal: null, now: NOW };
    const result = await readUpload(long(150_000), options, async (rows) => {
      count += rows.length;
      if (count === 20_000 || count === 140_000) held.push(inUse());
      return new Set();
    });
    expect(result.sizeBytes).toBeGreaterThan(140e6);
    expect(count).toBe(150_000);
    const [early = 0, late = 0] = held;
    expect(late - early).toBeLessThan(8e6);
  }, 60_000);
});

describe('an encoding', () => {
  it.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${HEADER}\n${line('ключ')}\n`)],
    [
      'UTF-16 little endian, as PowerShell writes',
      Buffer.from(`\ufeff${HEADER}\n${line('ключ')}\n`, 'utf16le'),
    ],
    ['UTF-16 big endian', Buffer.from(`\ufeff${HEADER}\n${line('ключ')}\n`, 'utf16le').swap16()],
  ])('%s is read', async (_, bytes) => {
    // Byte by byte, so that characters are cut through.
    const result = await read(pieces(...[...bytes].map((byte) => Uint8Array.of(byte))));
    expect(idsOf(result)).toEqual(['ключ']);
    expect(result.sizeBytes).toBe(bytes.length);
  });
});

describe('rows', () => {
  it('are found by the names of the columns, in any order, with more of them, and with any usual delimiter', async () => {
    const text =
      'location;extra;identifier;type;Owner_Team\naws/111122223333/global;1;key-1;api-key;payments\n';
    const result = await read(pieces(text));
    expect(result).toMatchObject({ good: 1, bad: 0, unreadColumns: ['extra'] });
    expect(result.contents[0]).toMatchObject({
      kind: 'api-key',
      externalId: 'key-1',
      tags: { owner: 'payments' },
    });
  });

  it('that are broken are told with their line and the reason, and do not keep the others from being read', async () => {
    const text = [
      HEADER,
      line('key-1'),
      'api-key,key-2',
      line('key-3', { type: 'spoon' }),
      line('key-4', { rotated: 'yesterday' }),
      line('key-5'),
      line('key-6', { used: '2031-01-01T00:00:00Z' }),
      line('key-5'),
      line('key-7'),
    ].join('\n');
    const result = await read(pieces(text.slice(0, 150), text.slice(150)));
    expect(idsOf(result)).toEqual(['key-1', 'key-5', 'key-7']);
    expect(result).toMatchObject({ good: 3, entries: 3, bad: 5 });
    expect(result.problems.map((problem) => [problem.line, problem.reason])).toEqual([
      [3, 'it has 2 cells, and the header has 10'],
      [4, expect.stringMatching(/^type is none of cloud-access-key/)],
      [5, expect.stringMatching(/^last_rotated is not a date/)],
      [7, 'it speaks of something that lies in the future'],
      [8, 'it is the same as an earlier row, which was taken'],
    ]);
  });

  it('after a quote that never ends are lost, and that is told', async () => {
    const result = await read(pieces(`${HEADER}\n${line('key-1')}\napi-key,"key-2,none\n${line('key-3')}\n`));
    expect(idsOf(result)).toEqual(['key-1']);
    expect(result.problems).toEqual([
      { line: 4, reason: expect.stringContaining('ends inside quotes'), kept: false },
    ]);
  });

  it('of a JSON that is cut off are read up to there', async () => {
    const text =
      '[\n{"RuleID":"r","File":"a","StartLine":1},\n{"RuleID":"r","File":"b","StartLine":2},\n{"RuleID":"r","Fi';
    const result = await read(pieces(text), { account: 'owner/name' });
    expect(result).toMatchObject({ good: 2, bad: 1 });
    expect(result.problems).toEqual([{ line: 4, reason: expect.stringContaining('cut off'), kept: false }]);
  });

  it('of a JSON with an error in it are read up to there, and the error repeats nothing', async () => {
    const text =
      '[{"RuleID":"r","File":"a","StartLine":1},\n{"RuleID" "hunter2"}, {"RuleID":"r","File":"b","StartLine":2}]';
    const result = await read(pieces(text), { account: 'owner/name' });
    expect(result).toMatchObject({ good: 1, bad: 1 });
    expect(JSON.stringify(result)).not.toContain('hunter2');
  });

  it('of JSON lines break one by one', async () => {
    const row = (file: string) =>
      JSON.stringify({
        SourceMetadata: { Data: { Git: { file, repository: 'https://github.com/o/n.git' } } },
        DetectorName: 'AWS',
      });
    const result = await read(pieces(`${row('a')}\n{"level":"info"\n\n${row('b')}`));
    expect(result).toMatchObject({ format: 'trufflehog', good: 2, bad: 1 });
    expect(result.problems[0]?.line).toBe(2);
  });

  it('of several lists one after the other are all read', async () => {
    const alert = (number: number) => ({
      number,
      state: 'open',
      created_at: '2026-06-01T00:00:00Z',
      secret_type: 't',
    });
    const text = `${JSON.stringify([alert(1)])}${JSON.stringify([alert(2)])}`;
    expect(await read(pieces(text), { account: 'o/n' })).toMatchObject({ format: 'github-alerts', good: 2 });
  });

  it('are none in an empty list, which has to be said to be of a format', async () => {
    expect((await refusal(pieces('[]'))).code).toBe('upload/format');
    expect(await read(pieces('[]'), { format: 'gitleaks' })).toMatchObject({ good: 0, bad: 0 });
  });
});

describe('what a spreadsheet would run', () => {
  it('is text, and comes back from our own export as it was', async () => {
    const formula = '=HYPERLINK(1)';
    const result = await read(pieces(`${HEADER}\n${line(`"'${formula}"`)}\n${line('@SUM')}\n`));
    expect(idsOf(result)).toEqual([formula, '@SUM']);
  });
});

describe('what looks like a secret', () => {
  const SECRET = `wJalrXUtnFEMI/K7MDENG/bPxRfiCY${'EXAMPLEKEY'}`;

  it('is dropped from free texts, and told by its field', async () => {
    const result = await read(
      pieces(
        `${HEADER},name\n${line('key-1')},deploy ${SECRET}\n${line('key-2')},"password: hunter2hunter2"\n`,
      ),
    );
    expect(result).toMatchObject({ good: 2, bad: 0, notes: 2 });
    expect(result.contents.map(({ name }) => name)).toEqual(['key-1', 'key-2']);
    expect(result.problems[0]).toMatchObject({
      line: 2,
      kept: true,
      reason: expect.stringContaining('name'),
    });
    expect(JSON.stringify(result)).not.toMatch(/wJalr|hunter2/);
  });

  it('in place of an id makes the row unusable', async () => {
    const token = `ghp_${'a1B2'.repeat(9)}`;
    const result = await read(pieces(`${HEADER}\n${line(token)}\n`));
    expect(result).toMatchObject({ good: 0, bad: 1 });
    expect(JSON.stringify(result)).not.toContain(token);
  });
});

it('asks for what the file does not say', async () => {
  const error = await refusal(pieces('[{"RuleID":"r","File":"a","StartLine":1}]'));
  expect(error).toMatchObject({
    code: 'upload/missing-answer',
    message: expect.stringContaining('Repository'),
  });
});
