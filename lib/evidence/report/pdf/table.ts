/** Tables over pages: the header row is drawn again on each, and a row is cut only where no page could hold it. */
import type { Cell, Column, StyledLine, TableBlock } from '../blocks';
import type { Canvas, Node } from './canvas';
import type { Face } from './fonts';
import { BODY_BOTTOM, BODY_TOP, COLOURS, FACES, PAGE, TEXT_WIDTH } from './look';
import { writeLines } from './prose';

const PAD_X = 5;
const PAD_Y = 3.5;
const HIGHEST = (BODY_BOTTOM - BODY_TOP) * 0.6;

interface Laid {
  text: string;
  face: Face;
  colour: string;
  /** Which styled line of the cell it belongs to. */
  part: number;
}

interface Box {
  x: number;
  width: number;
  align: 'left' | 'right';
}

const styled = (cell: Cell): readonly StyledLine[] =>
  typeof cell === 'string' ? [{ text: cell, style: 'plain' }] : cell;

function boxesOf(columns: readonly Column[]): Box[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let x: number = PAGE.left;
  return columns.map(({ share, align }) => {
    const box: Box = { x, width: (share / shares) * TEXT_WIDTH, align: align ?? 'left' };
    x += box.width;
    return box;
  });
}

function layOut(canvas: Canvas, cell: Cell, { width }: Box, isHead: boolean): Laid[] {
  return styled(cell).flatMap(({ text, style }, part) => {
    const face: Face = FACES[isHead && style === 'plain' ? 'strong' : style];
    const colour = style === 'muted' || style === 'code' ? COLOURS.muted : COLOURS.text;
    return canvas.fonts
      .lines(text, width - 2 * PAD_X, face)
      .map((line) => ({ text: line, face, colour, part }));
  });
}

const heightOf = (lines: readonly Laid[]) => lines.reduce((sum, { face }) => sum + face.leading, 0);

/** A table with a caption, header cells for columns, and the first cell of each row as the row's header. */
export function writeTable(canvas: Canvas, parent: Node, block: TableBlock): void {
  const boxes = boxesOf(block.columns);
  const head = block.columns.map(({ title }, at) => layOut(canvas, title, boxes[at] as Box, true));
  const headHeight = Math.max(...head.map(heightOf)) + 2 * PAD_Y;
  const rows = block.rows[Symbol.iterator]();
  let next = rows.next();
  const first = next.done ? [] : layRow(canvas, next.value, boxes);
  canvas.need(FACES.caption.leading * 2 + headHeight + Math.min(rowHeight(first), HIGHEST) + 4);
  const table = canvas.node(parent, 'Table');
  const caption = canvas.node(table, 'Caption');
  writeLines(canvas, caption, 'Caption', block.caption, { face: FACES.caption });
  canvas.y += 2;
  const group = canvas.node(table, 'THead');
  drawHead(canvas, group, { boxes, head, height: headHeight });
  const repeat = () => {
    canvas.addPage();
    drawContinued(canvas, block.caption);
    drawHead(canvas, null, { boxes, head, height: headHeight });
  };
  const body = canvas.node(table, 'TBody');
  while (!next.done) {
    drawRow(canvas, body, { boxes, cells: layRow(canvas, next.value, boxes), repeat });
    next = rows.next();
  }
  table.end();
  canvas.y += 12;
}

/** Labels and values as a table of two columns. */
export function factsTable(caption: string, rows: TableBlock['rows']): TableBlock {
  const columns = [
    { title: 'What', share: 1 },
    { title: 'Value', share: 4 },
  ];
  return { kind: 'table', caption, columns, rows };
}

const layRow = (canvas: Canvas, row: readonly Cell[], boxes: readonly Box[]) =>
  boxes.map((box, at) => layOut(canvas, row[at] ?? 'none', box, false));

const rowHeight = (cells: readonly Laid[][]) => Math.max(0, ...cells.map(heightOf)) + 2 * PAD_Y;

function drawHead(
  canvas: Canvas,
  group: Node | null,
  { boxes, head, height }: { boxes: readonly Box[]; head: Laid[][]; height: number },
): void {
  const top = canvas.y;
  canvas.artifact(() => {
    canvas.document.rect(PAGE.left, top, TEXT_WIDTH, height).fill(COLOURS.head);
    canvas.rule(top + height);
  });
  const row = group && canvas.node(group, 'TR');
  for (const [at, lines] of head.entries()) {
    const box = boxes[at] as Box;
    if (row) {
      const cell = canvas.node(row, 'TH', { scope: 'Column' });
      canvas.content(cell, 'TH', () => drawLines(canvas, lines, box, top));
    } else canvas.artifact(() => drawLines(canvas, lines, box, top), { type: 'Pagination' });
  }
  row?.end();
  canvas.y = top + height;
}

/** Which table goes on here; who listens has never left it. */
function drawContinued(canvas: Canvas, caption: string): void {
  const face = FACES.note;
  const text = canvas.fonts.cut(caption, TEXT_WIDTH - 70, face);
  canvas.artifact(() => canvas.line(`${text} (continued)`, PAGE.left, canvas.y, face, COLOURS.muted), {
    type: 'Pagination',
  });
  canvas.y += face.leading + 2;
}

function drawLines(canvas: Canvas, lines: readonly Laid[], box: Box, top: number): void {
  let y = top + PAD_Y;
  for (const { text, face, colour } of lines) {
    const inner = box.width - 2 * PAD_X;
    const shift = box.align === 'right' ? inner - canvas.fonts.width(text, face) : 0;
    canvas.line(text, box.x + PAD_X + Math.max(0, shift), y, face, colour);
    y += face.leading;
  }
}

/** One row; where it is too high for any page it goes on below a repeated header. */
function drawRow(
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
