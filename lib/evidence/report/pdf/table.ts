/** Tables over pages: the header row is drawn again on each, and a row is cut only where no page could hold it. */
import type { Block, Column, TableBlock } from '../blocks';
import type { Canvas, Node } from './canvas';
import { COLOURS, FACES, PAGE, TEXT_WIDTH } from './look';
import { writeLines } from './prose';
import { type Box, drawLines, drawRow, HIGHEST, heightOf, type Laid, layOut, PAD_Y, rowHeight } from './rows';

/** Tables of up to this many rows are not cut between them. */
const TOGETHER = 6;

function boxesOf(columns: readonly Column[]): Box[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let x: number = PAGE.left;
  return columns.map(({ share, align }) => {
    const box: Box = { x, width: (share / shares) * TEXT_WIDTH, align: align ?? 'left' };
    x += box.width;
    return box;
  });
}

/** A table with a caption, header cells for columns, and the first cell of each row as the row's header. */
export function writeTable(canvas: Canvas, parent: Node, block: TableBlock): void {
  const boxes = boxesOf(block.columns);
  const head = block.columns.map(({ title }, at) => layOut(canvas, title, boxes[at] as Box, true));
  const headHeight = Math.max(...head.map(heightOf)) + 2 * PAD_Y;
  const rows = laidRows(canvas, block, boxes);
  const ahead = [...take(rows, TOGETHER + 1)];
  const kept = ahead.length > TOGETHER ? ahead.slice(0, 1) : ahead;
  const keptHeight = kept.reduce((sum, cells) => sum + rowHeight(cells), 0);
  canvas.need(FACES.caption.leading * 2 + headHeight + Math.min(keptHeight, HIGHEST) + 4);
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
  for (const cells of ahead) drawRow(canvas, body, { boxes, cells, repeat });
  for (const cells of rows) drawRow(canvas, body, { boxes, cells, repeat });
  table.end();
  canvas.y += 10;
}

function* laidRows(canvas: Canvas, { rows }: TableBlock, boxes: readonly Box[]): Generator<Laid[][]> {
  for (const row of rows) yield boxes.map((box, at) => layOut(canvas, row[at] ?? 'none', box, false));
}

/** The next few of a sequence, which can be gone on with afterwards. */
function* take<Item>(items: Iterator<Item>, most: number): Generator<Item> {
  for (let taken = 0; taken < most; taken += 1) {
    const next = items.next();
    if (next.done) return;
    yield next.value;
  }
}

/** Labels and values as a table of two columns. */
export function factsTable(block: Omit<Extract<Block, { kind: 'facts' }>, 'kind'>): TableBlock {
  const [label, value] = block.titles ?? ['What', 'Value'];
  const columns = [
    { title: label, share: 1 },
    { title: value, share: 4 },
  ];
  return { kind: 'table', caption: block.caption, columns, rows: block.rows };
}

function drawHead(
  canvas: Canvas,
  group: Node | null,
  { boxes, head, height }: { boxes: readonly Box[]; head: Laid[][]; height: number },
): void {
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
