import { describe, expect, test } from 'vitest';
import { type Grid, gridNumber } from './grid';
import { heatmap, roundUp, type Shape, scaleStep, trend } from './pictures';

const grid: Grid = {
  title: 'Ages',
  says: 'How old.',
  rowTitle: 'Kind',
  columnTitle: 'Month',
  unit: 'credentials',
  file: 'population/credentials.csv',
  columns: ['Jan', 'Feb', 'Mar', 'Apr'].map((label) => ({ label, filter: `month = ${label}` })),
  rows: [
    { label: 'keys', filter: 'type = key', values: [0, 1200, null, 4800] },
    { label: 'tokens', filter: 'type = token', values: [4800, 4790, 4780, 4770] },
  ],
};

const texts = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

describe('a heatmap', () => {
  const picture = heatmap(grid, 400);

  test('darkens with the number, and hatches what is not known', () => {
    const fills = picture.shapes.flatMap((shape) => (shape.kind === 'rect' ? [shape.fill] : []));
    expect(fills).toEqual(['scale0', 'scale1', 'hatched', 'scale4', 'scale4', 'scale4', 'scale4', 'scale4']);
  });

  test('prints each number in its field and stays within its width', () => {
    expect(texts(picture.shapes)).toEqual(expect.arrayContaining(['0', '1,200', 'not known', '4,800']));
    for (const shape of picture.shapes)
      if (shape.kind === 'rect') expect(shape.x + shape.width).toBeLessThanOrEqual(picture.width);
  });

  test('says the same in words', () => {
    expect(picture.alt).toContain('keys: Jan 0, Feb 1,200, Mar not known, Apr 4,800.');
  });
});

describe('a trend', () => {
  const picture = trend(grid, 400);
  const drawn = picture.shapes.filter((shape) => shape.kind === 'line' && shape.ink !== 'rule');

  test('interrupts a line where a number is missing, and draws what stands alone as a dot', () => {
    const known = drawn.filter((shape) => shape.kind === 'line' && shape.points.length > 2);
    expect(known).toHaveLength(1);
    expect(picture.shapes.filter(({ kind }) => kind === 'dot')).toHaveLength(1);
  });

  test('tells its lines apart without colour', () => {
    const dashes = drawn.flatMap((shape) => (shape.kind === 'line' ? [shape.dash.join()] : []));
    expect(new Set(dashes).size).toBe(2);
  });

  test('names lines that end at the same height one below the other', () => {
    const labels = picture.shapes.flatMap((shape) =>
      shape.kind === 'text' && ['keys', 'tokens'].includes(shape.text) ? [shape.y] : [],
    );
    expect(Math.abs((labels[0] ?? 0) - (labels[1] ?? 0))).toBeGreaterThanOrEqual(11);
  });
});

test('steps run from none to most', () => {
  expect([0, 1, 25, 26, 100].map((value) => scaleStep(value, 100))).toEqual([0, 1, 1, 2, 4]);
  expect(scaleStep(5, 0)).toBe(0);
});

test('an axis ends at a number that reads easily', () => {
  expect([0, 1, 7, 13, 4800, 13_402].map(roundUp)).toEqual([1, 1, 8, 20, 5000, 20_000]);
});

test('a number of a grid names the filter of its row and that of its column', () => {
  expect(gridNumber(grid, 0, 1)).toEqual({
    value: 1200,
    file: 'population/credentials.csv',
    filter: 'type = key and month = Feb',
  });
});
