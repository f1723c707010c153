/** Rows of a table: cells laid out to lines, and drawn as header and data cells of the structure. */
import type { Cell, StyledLine } from '../blocks';
import type { Canvas, Node } from './canvas';
import type { Face } from './fonts';
import { BODY_BOTTOM, BODY_TOP, COLOURS, FACES } from './look';

const PAD_X = 5;
export const PAD_Y = 3.5;
export const HIGHEST = (BODY_BOTTOM - BODY_TOP) * 0.6;

export interface Laid {
  text: string;
  face: Face;
  colour: string;
  /** Which styled line of the cell it belongs to. */
  part: number;
}

export interface Box {
  x: number;
  width: number;
  align: 'left' | 'right';
}

const styled = (cell: Cell): readonly StyledLine[] =>
  typeof cell === 'string' ? [{ text: cell, style: 'plain' }] : cell;

export function layOut(canvas: Canvas, cell: Cell, { width }: Box, isHead: boolean): Laid[] {
  return styled(cell).flatMap(({ text, style }, part) => {
    const face: Face = FACES[isHead && style === 'plain' ? 'strong' : style];
    const colour = style === 'muted' || style === 'code' ? COLOURS.muted : COLOURS.text;
    return canvas.fonts
      .lines(text, width - 2 * PAD_X, face)
      .map((line) => ({ text: line, face, colour, part }));
  });
}

export const heightOf = (lines: readonly Laid[]) => lines.reduce((sum, { face }) => sum + face.leading, 0);

export const rowHeight = (cells: readonly Laid[][]) => Math.max(0, ...cells.map(heightOf)) + 2 * PAD_Y;

export function drawLines(canvas: Canvas, lines: readonly Laid[], box: Box, top: number): void {
  let y = top + PAD_Y;
  for (const { text, face, colour } of lines) {
    const inner = box.width - 2 * PAD_X;
    const shift = box.align === 'right' ? inner - canvas.fonts.width(text, face) : 0;
    canvas.line(text, box.x + PAD_X + Math.max(0, shift), y, face, colour);
    y += face.leading;
  }
}

/** One row; where it is too high for any page it goes on below a repeated header. */
export function drawRow(
  canvas: Canvas,
  body: Node,
  { boxes, cells, repeat }: { boxes: readonly Box[]; cells: Laid[][]; repeat: () => void },
): void {
  const height = rowHeight(cells);
  if (canvas.room() < height && (height <= HIGHEST || canvas.room() < 80)) repeat();
  const row = canvas.node(body, 'TR');
  const nodes = cells.map((_, at) =>
    canvas.node(row, at === 0 ? 'TH' : 'TD', at === 0 ? { scope: 'Row' } : {}),
  );
  const parts = nodes.map(() => new Map<number, Node>());
  let rest = cells;
  for (;;) {
    const room = canvas.room() - 2 * PAD_Y;
    const now = rest.map((lines) => fitting(lines, room));
    drawCells(canvas, { boxes, cells: now, nodes, parts });
    rest = rest.map((lines, at) => lines.slice(now[at]?.length));
    if (rest.every((lines) => lines.length === 0)) break;
    repeat();
  }
  row.end();
}

function fitting(lines: readonly Laid[], room: number): Laid[] {
  const fit: Laid[] = [];
  let used = 0;
  for (const line of lines) {
    used += line.face.leading;
    if (used > room + 0.01) break;
    fit.push(line);
  }
  return fit;
}

function drawCells(
  canvas: Canvas,
  given: { boxes: readonly Box[]; cells: Laid[][]; nodes: Node[]; parts: Map<number, Node>[] },
): void {
  const top = canvas.y;
  for (const [at, lines] of given.cells.entries()) {
    const box = given.boxes[at] as Box;
    const known = given.parts[at] as Map<number, Node>;
    let y = top;
    for (const part of new Set(lines.map((line) => line.part))) {
      const own = lines.filter((line) => line.part === part);
      const node = known.get(part) ?? canvas.node(given.nodes[at] as Node, 'P');
      known.set(part, node);
      const from = y;
      canvas.content(node, 'P', () => drawLines(canvas, own, box, from));
      y += heightOf(own);
    }
  }
  canvas.y = top + rowHeight(given.cells);
  const bottom = canvas.y;
  canvas.artifact(() => canvas.rule(bottom));
}
