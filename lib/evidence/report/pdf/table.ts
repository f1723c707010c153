/** Tables over pages: the header row is drawn again on each, and a row is cut only where no page could hold it. */
import type { Block, Cell, Column, TableBlock } from '../blocks';
import type { Canvas, Node } from './canvas';
import { COLOURS, FACES, PAGE, TEXT_WIDTH } from './look';
import { writeLines } from './prose';
import { type Box, drawLines, drawRow, HIGHEST, heightOf, type Laid, layOut, PAD_Y, rowHeight } from './rows';

/** Rows of a short table, which is not cut between them, unless it says otherwise. */
const TOGETHER = 6;
/** Labels and values belong to one thing. */
const FACTS_TOGETHER = 14;

function boxesOf(columns: readonly Column[]): Box[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let x: number = PAGE.left;
  return columns.map(({ share, align }) => {
    const box: Box = { x, width: (share / shares) * TEXT_WIDTH, align: align ?? 'left' };
    x += box.width;
    return box;
  });
}

/** How a table stands on a page: its columns, its head, and the least height it begins with. */
interface Stand {
  boxes: readonly Box[];
  head: Laid[][];
  height: number;
  least: number;
}

function standOf(canvas: Canvas, block: TableBlock): Stand {
  const boxes = boxesOf(block.columns);
  const head = block.columns.map(({ title }, at) => layOut(canvas, title, boxes[at] as Box, true));
  const height = Math.max(...head.map(heightOf)) + 2 * PAD_Y;
  const kept = block.rows.length > (block.together ?? TOGETHER) ? block.rows.slice(0, 1) : block.rows;
  const rows = kept.reduce((sum, row) => sum + rowHeight(layRow(canvas, row, boxes)), 0);
  const least = FACES.caption.leading * 2 + 4 + height + Math.min(rows, HIGHEST);
  return { boxes, head, height, least };
}

const layRow = (canvas: Canvas, row: readonly Cell[], boxes: readonly Box[]) =>
  boxes.map((box, at) => layOut(canvas, row[at] ?? 'none', box, false));

/** The room a table needs to begin on a page. */
export const leastHeight = (canvas: Canvas, block: TableBlock): number => standOf(canvas, block).least;

/** A table with a caption, header cells for columns, and the first cell of each row as the row's header. */
export function writeTable(canvas: Canvas, parent: Node, block: TableBlock): void {
  const stand = standOf(canvas, block);
  const { boxes } = stand;
  canvas.need(stand.least);
  const table = canvas.node(parent, 'Table');
  const caption = canvas.node(table, 'Caption');
  writeLines(canvas, caption, 'Caption', block.caption, { face: FACES.caption });
  canvas.y += 2;
  drawHead(canvas, canvas.node(table, 'THead'), stand);
  const repeat = () => {
    canvas.addPage();
    drawContinued(canvas, block.caption);
    drawHead(canvas, null, stand);
  };
  const body = canvas.node(table, 'TBody');
  for (const row of block.rows) drawRow(canvas, body, { boxes, cells: layRow(canvas, row, boxes), repeat });
  table.end();
  canvas.y += 10;
}

/** Labels and values as a table of two columns. */
export function factsTable(block: Omit<Extract<Block, { kind: 'facts' }>, 'kind'>): TableBlock {
  const [label, value] = block.titles ?? ['What', 'Value'];
  const columns = [
    { title: label, share: 1 },
    { title: value, share: 4 },
  ];
  return { kind: 'table', caption: block.caption, columns, rows: block.rows, together: FACTS_TOGETHER };
}

function drawHead(canvas: Canvas, group: Node | null, { boxes, head, height }: Stand): void {
  const top = canvas.y;
  canvas.artifact((document) => {
    document.rect(PAGE.left, top, TEXT_WIDTH, height).fill(COLOURS.head);
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
