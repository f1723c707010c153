import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { drawRows } from './draw';
import { SAMPLE_SIZES } from './model';
import { DrawSample } from './schema';

describe('a draw', () => {
  it('is what anybody draws who has the seed and the number of rows', () => {
    // Drawn by another program in another language.
    expect(drawRows(100, 5, '2026-q3')).toEqual([24, 37, 50, 95, 100]);
    expect(drawRows(1_000, 15, '4711')).toEqual([
      19, 160, 193, 299, 410, 456, 515, 544, 603, 617, 666, 676, 723, 820, 973,
    ]);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(drawRows(500, 25, 'a')).toEqual(drawRows(500, 25, 'a'));
    expect(drawRows(500, 25, 'a')).not.toEqual(drawRows(500, 25, 'b'));
  });

  it('holds a smaller one of the same seed', () => {
    const large = new Set(drawRows(300, 60, 'seed'));
    for (const size of SAMPLE_SIZES)
      for (const row of drawRows(300, size, 'seed')) expect(large.has(row)).toBe(true);
  });

  it('of as many as there are, or more, is all of them', () => {
    const all = Array.from({ length: 40 }, (_, at) => at + 1);
    expect(drawRows(40, 40, 'seed')).toEqual(all);
    expect(drawRows(40, 60, 'seed')).toEqual(all);
    expect(drawRows(0, 5, 'seed')).toEqual([]);
  });

  it('prefers no row', () => {
    const times = new Array<number>(20).fill(0);
    const draws = 4_000;
    for (let seed = 0; seed < draws; seed += 1)
      for (const row of drawRows(20, 5, `seed-${seed}`)) times[row - 1] = (times[row - 1] ?? 0) + 1;
    const expected = (draws * 5) / 20;
    const chi = times.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // Of 19 degrees of freedom; a fair draw passes this bound once in ten thousand sets of seeds, and these seeds are fixed.
    expect(chi).toBeLessThan(50);
  });
});

describe('a draw done again without Muster', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'muster-draw-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const guide = readFileSync('docs/evidence.md', 'utf8');
  const scriptIn = (language: string) =>
    new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(guide)?.[1] ?? '';
  const file = path.join(folder, 'credentials.csv');
  const rows = Array.from({ length: 120 }, (_, at) => `${1000 + at},"key, of\t${at}",aws`);
  writeFileSync(file, `${['credential_id,display_name,system', ...rows].join('\r\n')}\r\n`);
  const expected = drawRows(120, 15, '2026-q3').map((row) => `${row} ${999 + row}`);

  it.each([
    ['python', 'python3', 'again.py'],
    ['js', process.execPath, 'again.mjs'],
  ])('by the script in %s that the docs give comes to the same', (language, command, name) => {
    const script = path.join(folder, name);
    writeFileSync(script, scriptIn(language));
    const { stdout, stderr, error } = spawnSync(command, [script, file, '15', '2026-q3'], {
      encoding: 'utf8',
    });
    // Where there is no Python, Node.js alone does it.
    if (error && language === 'python') return;
    expect(stderr).toBe('');
    expect(stdout.trim().split('\n')).toEqual(expected);
  });
});

describe('what is asked for', () => {
  const asked = (more: object) =>
    DrawSample.safeParse({
      packId: '00000000-0000-4000-8000-0000000000aa',
      file: 'population/credentials.csv',
      size: 25,
      seed: '2026-q3',
      ...more,
    });
  it('may name the population in short', () => {
    expect(asked({ file: 'rotation_events' }).data?.file).toBe('population/rotation_events.csv');
    expect(asked({ file: 'exceptions/exceptions.csv' }).data?.file).toBe('exceptions/exceptions.csv');
  });
  it.each([1, '25', 2_000, 'all'])('may be %s rows', (size) => expect(asked({ size }).success).toBe(true));
  it.each([
    [{ size: 0 }, 'A whole number from 1 to 2,000, or all.'],
    [{ size: 2_001 }, 'A whole number from 1 to 2,000, or all.'],
    [{ size: '2.5' }, 'A whole number from 1 to 2,000, or all.'],
    [{ size: '' }, 'A whole number from 1 to 2,000, or all.'],
    [{ seed: '' }, 'One to 64 letters, digits or signs of ASCII, without spaces.'],
    [{ seed: 'two words' }, 'One to 64 letters, digits or signs of ASCII, without spaces.'],
    [{ seed: 'für' }, 'One to 64 letters, digits or signs of ASCII, without spaces.'],
    [{ file: 'audit/trail.jsonl' }, 'One of '],
    [{ file: '../credentials.csv' }, 'One of '],
  ])('is refused as %j', (more, said) => {
    const { error } = asked(more);
    expect(error?.issues[0]?.message).toContain(said);
  });
});
