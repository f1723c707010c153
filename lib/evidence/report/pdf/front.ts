/** The cover and the contents. */
import { COVER_NOTE, coverFacts, periodText, titleOf } from '../content/cover';
import type { Report } from '../model';
import type { Canvas, Node } from './canvas';
import { COLOURS, FACES, PAGE, TEXT_WIDTH } from './look';
import { writeLines, writeParagraph } from './prose';
import { factsTable, writeTable } from './table';

export function drawCover(canvas: Canvas, report: Report): void {
  const section = canvas.node(canvas.root, 'Sect');
  canvas.y = 110;
  canvas.mark('cover');
  const title = canvas.node(section, 'H1');
  writeLines(canvas, title, 'H1', titleOf(report), { face: FACES.title, colour: COLOURS.accent });
  title.end();
  canvas.y += 4;
  const { entity } = report.cover;
  writeParagraph(canvas, section, {
    kind: 'paragraph',
    text: `${entity}, ${periodText(report.cover)}`,
    style: 'lead',
  });
  canvas.y += 14;
  writeTable(canvas, section, factsTable({ caption: 'This pack', rows: coverFacts(report) }));
  for (const [at, text] of COVER_NOTE.entries())
    writeParagraph(canvas, section, { kind: 'paragraph', text, ...(at === 0 ? { style: 'strong' } : {}) });
  section.end();
}

/** One line of the contents: where it leads, and how deep it stands. */
export interface Entry {
  name: string;
  text: string;
  level: 1 | 2;
}

export function drawContents(canvas: Canvas, entries: readonly Entry[]): void {
  canvas.addPage();
  const section = canvas.node(canvas.root, 'Sect');
  canvas.mark('contents');
  const title = canvas.node(section, 'H1');
  writeLines(canvas, title, 'H1', 'Contents', { face: FACES.heading1, colour: COLOURS.accent });
  title.end();
  canvas.y += 8;
  const list = canvas.node(section, 'TOC');
  for (const entry of entries) drawEntry(canvas, list, entry);
  section.end();
}

function drawEntry(canvas: Canvas, list: Node, { name, text, level }: Entry): void {
  const face = level === 1 ? FACES.strongBody : FACES.body;
  const x = PAGE.left + (level === 1 ? 0 : 14);
  if (level === 1) canvas.y += 3;
  canvas.need(face.leading);
  const page = String(canvas.known.at.get(name) ?? '');
  const title = canvas.fonts.cut(text, PAGE.left + TEXT_WIDTH - 40 - x, face);
  const item = canvas.node(list, 'TOCI');
  const link = canvas.node(item, 'Link');
  const { y } = canvas;
  canvas.content(link, 'Link', () => {
    canvas.line(title, x, y, face);
    canvas.line(page, PAGE.left + TEXT_WIDTH - canvas.fonts.width(page, face), y, face);
  });
  canvas.link(link, [x, y, PAGE.left + TEXT_WIDTH - x, face.leading], name, `${title}, page ${page}`);
  item.end();
  canvas.y += face.leading;
}
