import { createWriteStream } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import type { Block } from './blocks';
import { runningTitle, STATEMENT, titleOf } from './content/cover';
import { reportSections } from './content/report-blocks';
import type { Report } from './model';
import { Canvas, type Node } from './pdf/canvas';
import { type DocumentFacts, openDocument } from './pdf/document';
import { drawPicture } from './pdf/draw-picture';
import { Fonts } from './pdf/fonts';
import { drawContents, drawCover, type Entry } from './pdf/front';
import {
  paragraphHeight,
  writeCommands,
  writeHeading,
  writeList,
  writeParagraph,
  writeSignatures,
} from './pdf/prose';
import { factsTable, leastHeight, writeTable } from './pdf/table';

export interface RenderOptions {
  signal?: AbortSignal;
}

/** What the library has made and nobody has taken yet is kept below this. */
const MOST_WAITING = 256 * 1024;

/**
 * Writes the report as a tagged PDF to a stream and ends it; the same report gives the same bytes.
 * It is laid out twice: the first time only to learn on which page everything is.
 */
export async function renderReport(
  report: Report,
  out: Writable,
  options: RenderOptions = {},
): Promise<{ pages: number }> {
  const fonts = await Fonts.load();
  const facts = factsOf(report);
  const draft = new Canvas(fonts, facts, { pages: 0, at: new Map() }, null);
  await draw(draft, report, null, options);
  const document = openDocument(fonts, facts);
  const made = document as unknown as Readable;
  const drawn = async () => {
    const canvas = new Canvas(fonts, facts, { pages: draft.page, at: draft.at }, document);
    await draw(canvas, report, document, options);
    document.end();
  };
  await Promise.all([
    pipeline(made, out, { signal: options.signal }),
    drawn().catch((error) => {
      made.destroy(error);
      throw error;
    }),
  ]);
  return { pages: draft.page };
}

/** Writes the report to a file; an earlier file of that name is replaced. */
export async function writeReport(
  report: Report,
  file: string,
  options: RenderOptions = {},
): Promise<{ pages: number }> {
  return renderReport(report, createWriteStream(file), options);
}

function factsOf(report: Report): DocumentFacts {
  const { cover } = report;
  return {
    title: titleOf(report),
    subject: `Pack ${cover.packId}. ${STATEMENT}.`,
    author: cover.entity,
    creator: cover.generatedBy,
    createdAt: new Date(cover.generatedAt),
    head: runningTitle(report),
    foot: `${STATEMENT}.`,
  };
}

const nameOf = (section: number, heading: number) => `s${section}-${heading}`;

/** Headings of the first two levels, with the names drawing gives them. */
function* contentsOf(report: Report): Generator<Entry> {
  let section = 0;
  for (const { blocks } of reportSections(report)) {
    section += 1;
    let heading = 0;
    for (const block of blocks)
      if (block.kind === 'heading') {
        heading += 1;
        if (block.level < 3)
          yield { name: nameOf(section, heading), text: block.text, level: block.level as 1 | 2 };
      }
  }
}

/** Draws everything, or without a document only finds out on which page it would be. */
async function draw(
  canvas: Canvas,
  report: Report,
  document: PDFKit.PDFDocument | null,
  options: RenderOptions,
): Promise<void> {
  const outline = document?.outline;
  drawCover(canvas, report);
  outline?.addItem('Cover');
  drawContents(canvas, [...contentsOf(report)]);
  outline?.addItem('Contents');
  let section = 0;
  let isAlone = true;
  for (const { title, blocks, ownPage } of reportSections(report)) {
    section += 1;
    canvas.begin(isAlone || ownPage);
    isAlone = ownPage;
    const bookmark = outline?.addItem(title);
    const node = canvas.node(canvas.root, 'Sect');
    let heading = 0;
    for (const [block, ...next] of inThrees(blocks)) {
      await settle(document, options);
      if (block.kind === 'heading') heading += 1;
      drawBlock(canvas, node, keptWith(canvas, block, next), nameOf(section, heading));
      if (block.kind === 'heading' && block.level === 2) bookmark?.addItem(block.text);
    }
    node.end();
  }
  canvas.root.end();
}

/** Each block with the two after it, as far as there are any. */
function* inThrees(blocks: Iterable<Block>): Generator<[Block, ...Block[]]> {
  const held: Block[] = [];
  for (const block of blocks) {
    held.push(block);
    if (held.length === 3) yield [held.shift() as Block, ...held];
  }
  for (let first = held.shift(); first; first = held.shift()) yield [first, ...held];
}

/** A heading that stays on the page of the table below it, also where a paragraph is between them. */
function keptWith(canvas: Canvas, block: Block, [next, afterNext]: readonly Block[]): Block {
  if (block.kind !== 'heading') return block;
  const isBetween = next?.kind === 'paragraph';
  const table = isBetween ? afterNext : next;
  if (table?.kind !== 'table' && table?.kind !== 'facts') return block;
  const least = leastHeight(canvas, table.kind === 'facts' ? factsTable(table) : table);
  return {
    ...block,
    keep: Math.max(block.keep ?? 0, least + (isBetween ? paragraphHeight(canvas, next) : 0)),
  };
}

function drawBlock(canvas: Canvas, node: Node, block: Block, name: string): void {
  if (block.kind === 'heading') writeHeading(canvas, node, block, name);
  else if (block.kind === 'paragraph') writeParagraph(canvas, node, block);
  else if (block.kind === 'list') writeList(canvas, node, block);
  else if (block.kind === 'commands') writeCommands(canvas, node, block);
  else if (block.kind === 'signatures') writeSignatures(canvas, node, block);
  else if (block.kind === 'picture') drawPicture(canvas, node, block.picture, block.caption);
  else if (block.kind === 'facts') writeTable(canvas, node, factsTable(block));
  else writeTable(canvas, node, block);
}

/** Lets others work, and waits until what was made has been taken. */
async function settle(document: PDFKit.PDFDocument | null, { signal }: RenderOptions): Promise<void> {
  const made = document as unknown as Readable | null;
  do {
    await setImmediate();
    signal?.throwIfAborted();
    if (made?.destroyed)
      throw made.errored ?? new Error('The file of the report was closed while it was written.');
  } while (made && made.readableLength > MOST_WAITING);
}
