/** Headings, paragraphs, lists, commands and lines to sign. */
import type { Block } from '../blocks';
import type { Canvas, Node } from './canvas';
import type { Face } from './fonts';
import { BODY_TOP, COLOURS, FACES, PAGE, TEXT_WIDTH } from './look';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/** Room that must be left below a heading, so that it never stands alone at the foot of a page. */
const BELOW_HEADING = { 1: 150, 2: 120, 3: 100 } as const;
/** Room below a paragraph that announces what follows. */
const BELOW_COLON = 40;
const ABOVE_HEADING = { 1: 0, 2: 12, 3: 8 } as const;

/** Lines of one text as one node, over as many pages as needed; never one line alone on a page. */
export function writeLines(
  canvas: Canvas,
  node: Node,
  type: string,
  text: string,
  options: { face: Face; colour?: string; x?: number; width?: number },
): void {
  const { face, colour, x = PAGE.left, width = TEXT_WIDTH } = options;
  const lines = canvas.fonts.lines(text, width, face);
  let from = 0;
  while (from < lines.length) {
    const left = lines.length - from;
    canvas.need(Math.min(left, 2) * face.leading);
    let fit = Math.min(left, Math.max(1, Math.floor(canvas.room() / face.leading)));
    if (left - fit === 1 && fit > 2) fit -= 1;
    canvas.content(node, type, () => {
      for (const [at, line] of lines.slice(from, from + fit).entries())
        canvas.line(line, x, canvas.y + at * face.leading, face, colour);
    });
    canvas.y += fit * face.leading;
    from += fit;
    if (from < lines.length) canvas.addPage();
  }
}

export function writeHeading(canvas: Canvas, parent: Node, block: Of<'heading'>, name: string): void {
  const face = FACES[`heading${block.level}`];
  const above = canvas.y === BODY_TOP ? 0 : ABOVE_HEADING[block.level];
  canvas.need(above + face.leading + (block.keep ?? BELOW_HEADING[block.level]));
  if (canvas.y > BODY_TOP) canvas.y += above;
  canvas.mark(name);
  const node = canvas.node(parent, `H${block.level}`);
  writeLines(canvas, node, `H${block.level}`, block.text, { face, colour: COLOURS.accent });
  node.end();
  canvas.y += block.level === 1 ? 6 : 3;
}

const STYLES = {
  body: { face: FACES.body, colour: COLOURS.text },
  lead: { face: FACES.lead, colour: COLOURS.text },
  note: { face: FACES.note, colour: COLOURS.muted },
  strong: { face: FACES.strongBody, colour: COLOURS.text },
} as const;

const BELOW_PARAGRAPH = 6;

/** The room in points that a paragraph takes on one page. */
export function paragraphHeight({ fonts }: Canvas, { text, style }: Of<'paragraph'>): number {
  const { face } = STYLES[style ?? 'body'];
  return fonts.lines(text, TEXT_WIDTH, face).length * face.leading + BELOW_PARAGRAPH;
}

export function writeParagraph(canvas: Canvas, parent: Node, block: Of<'paragraph'>): void {
  const node = canvas.node(parent, 'P');
  const style = STYLES[block.style ?? 'body'];
  if (block.text.endsWith(':')) canvas.need(style.face.leading * 2 + BELOW_COLON);
  writeLines(canvas, node, 'P', block.text, style);
  node.end();
  canvas.y += BELOW_PARAGRAPH;
}

export function writeList(canvas: Canvas, parent: Node, block: Of<'list'>): void {
  const list = canvas.node(parent, 'L');
  for (const text of block.items) {
    canvas.need(FACES.body.leading * 2);
    const item = canvas.node(list, 'LI');
    const label = canvas.node(item, 'Lbl');
    canvas.content(label, 'Lbl', () => canvas.line('•', PAGE.left + 4, canvas.y, FACES.body));
    const body = canvas.node(item, 'LBody');
    writeLines(canvas, body, 'LBody', text, { face: FACES.body, x: PAGE.left + 16, width: TEXT_WIDTH - 16 });
    item.end();
    canvas.y += 3;
  }
  list.end();
  canvas.y += 4;
}

/** A command on a panel, broken only where a shell would read it as one line anyway. */
export function writeCommands(canvas: Canvas, parent: Node, block: Of<'commands'>): void {
  const face = FACES.command;
  const lines = canvas.fonts.lines(block.text, TEXT_WIDTH - 20, face);
  const height = lines.length * face.leading + 8;
  canvas.need(height);
  const top = canvas.y;
  canvas.artifact((document) => document.rect(PAGE.left, top, TEXT_WIDTH, height).fill(COLOURS.panel));
  const paragraph = canvas.node(parent, 'P');
  const node = canvas.node(paragraph, 'Code');
  canvas.content(node, 'Code', () => {
    for (const [at, line] of lines.entries())
      canvas.line(line, PAGE.left + (at === 0 ? 8 : 20), top + 4 + at * face.leading, face);
  });
  paragraph.end();
  canvas.y = top + height + 8;
}

/** Name and role of who signs, over lines left blank. */
export function writeSignatures(canvas: Canvas, parent: Node, block: Of<'signatures'>): void {
  for (const { name, role } of block.people) {
    canvas.need(84);
    canvas.y += 14;
    const node = canvas.node(parent, 'P');
    writeLines(canvas, node, 'P', name, { face: FACES.strongBody });
    writeLines(canvas, node, 'P', role, { face: FACES.body, colour: COLOURS.muted });
    canvas.y += 30;
    const y = canvas.y;
    canvas.artifact(() => {
      canvas.rule(y, PAGE.left, 280, COLOURS.text);
      canvas.rule(y, PAGE.left + 310, TEXT_WIDTH - 310, COLOURS.text);
    });
    canvas.content(node, 'P', () => {
      canvas.line('Signature', PAGE.left, y + 2, FACES.note, COLOURS.muted);
      canvas.line('Date', PAGE.left + 310, y + 2, FACES.note, COLOURS.muted);
    });
    node.end();
    canvas.y = y + 18;
  }
}
