/** Heatmap and trend as shapes, without a place to be drawn on: the PDF draws them, a page could as SVG. */
import { type Grid, largest } from './grid';
import { thousands } from './words';

/** Colours by role, so that each medium prints its own; `scale` runs from 0 (none) to 4 (most). */
export type Ink = 'text' | 'muted' | 'rule' | 'paper' | 'scale0' | 'scale1' | 'scale2' | 'scale3' | 'scale4';

export type Shape =
  | { kind: 'rect'; x: number; y: number; width: number; height: number; fill: Ink | 'hatched' }
  | { kind: 'line'; points: readonly (readonly [number, number])[]; ink: Ink; width: number; dash: number[] }
  | { kind: 'dot'; x: number; y: number; radius: number; fill: Ink }
  | {
      kind: 'text';
      x: number;
      y: number;
      width: number;
      text: string;
      size: number;
      ink: Ink;
      align: 'left' | 'center' | 'right';
    };

export interface Picture {
  width: number;
  height: number;
  shapes: readonly Shape[];
  /** The picture in words, for a reader who cannot see it. */
  alt: string;
}

const LABELS = 150;
const ROW = 20;
const HEAD = 18;

/** The step of a value on the five steps of the scale: none, then quarters of the largest. */
export function scaleStep(value: number, most: number): 0 | 1 | 2 | 3 | 4 {
  if (value <= 0 || most <= 0) return 0;
  return Math.min(4, Math.ceil((value / most) * 4)) as 1 | 2 | 3 | 4;
}

const label = (
  text: string,
  x: number,
  y: number,
  width: number,
  rest: Partial<Shape & { kind: 'text' }> = {},
) => ({ kind: 'text', x, y, width, text, size: 7.5, ink: 'text', align: 'left', ...rest }) satisfies Shape;

/** Each number in a field as dark as it is large; a number that is not known is hatched. */
export function heatmap(grid: Grid, width: number): Picture {
  const most = largest(grid);
  const cell = (width - LABELS) / Math.max(1, grid.columns.length);
  const shapes: Shape[] = grid.columns.map((column, at) =>
    label(column.label, LABELS + at * cell + 1, 4, cell - 2, { align: 'center', ink: 'muted' }),
  );
  for (const [rowAt, row] of grid.rows.entries()) {
    const y = HEAD + rowAt * ROW;
    shapes.push(label(row.label, 0, y + 5, LABELS - 6));
    for (const columnAt of grid.columns.keys()) {
      const value = row.values[columnAt] ?? null;
      const x = LABELS + columnAt * cell;
      const step = value === null ? null : scaleStep(value, most);
      shapes.push(
        {
          kind: 'rect',
          x: x + 1,
          y: y + 1,
          width: cell - 2,
          height: ROW - 2,
          fill: step === null ? 'hatched' : `scale${step}`,
        },
        label(value === null ? 'not known' : thousands(value), x + 2, y + 5, cell - 4, {
          align: 'center',
          ink: step !== null && step > 2 ? 'paper' : 'text',
        }),
      );
    }
  }
  return { width, height: HEAD + grid.rows.length * ROW + 2, shapes, alt: inWords(grid, 'Heatmap') };
}

/** The end of an axis: the next number that reads easily, in halves too. */
export function roundUp(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(2, most)));
  return [1, 2, 3, 4, 5, 6, 8, 10].map((step) => step * power).find((end) => end >= most) ?? most;
}

const PLOT = 130;
const AXIS = 44;
const NAMES = 112;
const STROKES: readonly { width: number; dash: number[]; ink: Ink }[] = [
  { width: 1.8, dash: [], ink: 'scale4' },
  { width: 1.4, dash: [5, 3], ink: 'text' },
  { width: 1.4, dash: [1, 2.5], ink: 'text' },
  { width: 1, dash: [8, 3, 1, 3], ink: 'muted' },
];

/** One line per row over the columns; lines differ by stroke and are named at their ends, so that grey suffices. */
export function trend(grid: Grid, width: number): Picture {
  const most = roundUp(largest(grid));
  const right = width - NAMES;
  const step = (right - AXIS) / Math.max(1, grid.columns.length - 1);
  const yOf = (value: number) => 8 + PLOT - (value / most) * PLOT;
  const shapes: Shape[] = [0, 0.5, 1].flatMap((part) => {
    const y = yOf(most * part);
    return [
      {
        kind: 'line',
        points: [
          [AXIS, y],
          [right, y],
        ],
        ink: 'rule',
        width: 0.5,
        dash: [],
      } satisfies Shape,
      label(thousands(Math.round(most * part)), 0, y - 5, AXIS - 6, { align: 'right', ink: 'muted' }),
    ];
  });
  const every = Math.ceil((grid.columns.length * 46) / Math.max(1, right - AXIS));
  for (const [at, column] of grid.columns.entries())
    if (at % every === 0)
      shapes.push(
        label(column.label, AXIS + at * step - 30, PLOT + 14, 60, { align: 'center', ink: 'muted' }),
      );
  shapes.push(...lines(grid, (at) => AXIS + at * step, yOf));
  shapes.push(...names(grid, yOf, right + 8));
  return { width, height: PLOT + 30, shapes, alt: inWords(grid, 'Line chart') };
}

/** The known stretches of each row; where a number is missing the line is interrupted, not drawn through. */
function lines(grid: Grid, xOf: (at: number) => number, yOf: (value: number) => number): Shape[] {
  return grid.rows.flatMap((row, rowAt) => {
    const stroke = STROKES[rowAt % STROKES.length] ?? { width: 1, dash: [], ink: 'text' as const };
    const stretches: [number, number][][] = [[]];
    for (const [at, value] of row.values.entries())
      if (value === null) stretches.push([]);
      else stretches.at(-1)?.push([xOf(at), yOf(value)]);
    return stretches.flatMap((points): Shape[] => {
      const [only] = points;
      if (points.length > 1) return [{ kind: 'line', points, ...stroke }];
      return only ? [{ kind: 'dot', x: only[0], y: only[1], radius: 1.6, fill: stroke.ink }] : [];
    });
  });
}

/** The name of each line beside its last known point, pushed apart where they would cover each other. */
function names(grid: Grid, yOf: (value: number) => number, x: number): Shape[] {
  const wanted = grid.rows.map((row, at) => ({
    text: row.label,
    stroke: STROKES[at % STROKES.length],
    y: yOf([...row.values].reverse().find((value) => value !== null) ?? 0) - 5,
  }));
  wanted.sort((a, b) => a.y - b.y);
  let free = 0;
  for (const name of wanted) {
    name.y = Math.max(name.y, free);
    free = name.y + 11;
  }
  const over = Math.max(0, free - PLOT - 14);
  return wanted.flatMap(({ text, stroke, y }): Shape[] => [
    {
      kind: 'line',
      points: [
        [x, y - over + 5],
        [x + 16, y - over + 5],
      ],
      ink: stroke?.ink ?? 'text',
      width: stroke?.width ?? 1,
      dash: stroke?.dash ?? [],
    },
    label(text, x + 20, y - over, NAMES - 28),
  ]);
}

function inWords(grid: Grid, what: string): string {
  const rows = grid.rows.map((row) => {
    const cells = grid.columns.map((column, at) => {
      const value = row.values[at] ?? null;
      return `${column.label} ${value === null ? 'not known' : thousands(value)}`;
    });
    return `${row.label}: ${cells.join(', ')}.`;
  });
  return `${what}: ${grid.title}, in ${grid.unit}. ${rows.join(' ')}`;
}
