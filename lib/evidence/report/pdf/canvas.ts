import PDFDocument from 'pdfkit';
import { type Face, FONT_NAMES, type Fonts, featuresOf } from './fonts';
import { BODY_BOTTOM, BODY_TOP, COLOURS, FACES, PAGE, TEXT_WIDTH } from './look';

/** A node of the structure tree; the library's types do not know all of its options. */
export type Node = PDFKit.PDFStructureElement;

export interface NodeOptions {
  alt?: string;
  title?: string;
  scope?: 'Row' | 'Column';
  bbox?: [number, number, number, number];
  placement?: 'Block';
}

export interface DocumentFacts {
  title: string;
  subject: string;
  author: string;
  creator: string;
  createdAt: Date;
  /** Head and foot of every page but the first. */
  head: string;
  foot: string;
}

/** What an earlier pass found out, so that this one can print it. */
export interface Known {
  /** The pass that finds it out draws no text. */
  isDraft: boolean;
  pages: number;
  /** Page of each destination, by name. */
  at: ReadonlyMap<string, number>;
}

/** Says that the file keeps to PDF/UA-1. The library's own option also lists the glyphs of each font, incompletely. */
const PDF_UA =
  '<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>';

/** The library writes these texts into XML as they are. */
const xmlSafe = (text: string) => text.replace(/&/g, 'and').replace(/</g, '‹').replace(/>/g, '›');

/** Pages with a cursor, on which everything drawn is either in the structure tree or an artifact. */
export class Canvas {
  readonly document: PDFKit.PDFDocument;
  readonly root: Node;
  readonly fonts: Fonts;
  readonly known: Known;
  readonly at = new Map<string, number>();
  y: number = BODY_TOP;
  page = 0;

  private readonly facts: DocumentFacts;

  constructor(fonts: Fonts, facts: DocumentFacts, known: Known) {
    this.fonts = fonts;
    this.facts = facts;
    this.known = known;
    this.document = new PDFDocument({
      autoFirstPage: false,
      size: 'A4',
      margin: 0,
      pdfVersion: '1.7',
      tagged: true,
      lang: 'en',
      displayTitle: true,
      font: null as never,
      info: {
        Title: xmlSafe(facts.title),
        Subject: xmlSafe(facts.subject),
        Author: xmlSafe(facts.author),
        Creator: xmlSafe(facts.creator),
        Producer: 'PDFKit',
        CreationDate: facts.createdAt,
        ModDate: facts.createdAt,
      },
    });
    this.document.appendXML(PDF_UA);
    for (const name of FONT_NAMES) this.document.registerFont(name, fonts.get(name) as never);
    this.root = this.document.struct('Document');
    this.document.addStructure(this.root);
    this.addPage();
  }

  /** A new node below another, which ends with whoever made it. */
  node(parent: Node, type: string, options: NodeOptions = {}): Node {
    const node = this.document.struct(type, options as object);
    parent.add(node);
    return node;
  }

  /** Draws as content of a node. */
  content(node: Node, type: string, draw: () => void): void {
    node.add(this.document.markStructureContent(type));
    draw();
    this.document.endMarkedContent();
  }

  /** Draws what a screen reader passes over. */
  artifact(draw: () => void, options: { type?: 'Pagination' | 'Layout'; attached?: string[] } = {}): void {
    this.document.markContent('Artifact', { type: 'Layout', ...options });
    draw();
    this.document.endMarkedContent();
  }

  line(text: string, x: number, y: number, face: Face, colour: string = COLOURS.text): void {
    if (text === '' || this.known.isDraft) return;
    this.document
      .font(face.name)
      .fontSize(face.size)
      .fillColor(colour)
      .text(text, x, y + (face.leading - face.size * 1.2) / 2, {
        lineBreak: false,
        features: featuresOf(text) as never,
        // Not needed without a link; the library would lay the text out once more to find out.
        ...({ textWidth: 0, wordCount: 1 } as object),
      });
  }

  rule(y: number, x: number = PAGE.left, width: number = TEXT_WIDTH, colour: string = COLOURS.rule): void {
    this.document
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.5)
      .strokeColor(colour)
      .stroke();
  }

  room(): number {
    return BODY_BOTTOM - this.y;
  }

  /** Begins a new page where less than `height` is left of this one. */
  need(height: number): void {
    if (this.room() < height && this.y > BODY_TOP) this.addPage();
  }

  addPage(): void {
    this.document.addPage();
    this.page += 1;
    this.y = BODY_TOP;
    this.furniture();
  }

  /** Names this place, for the contents and the bookmarks. */
  mark(name: string): void {
    this.at.set(name, this.page);
    this.document.addNamedDestination(name, 'XYZ', 0, Math.max(0, this.y - 12), null);
  }

  private furniture(): void {
    const { head, foot } = this.facts;
    const number = `Page ${this.page} of ${this.known.pages}`;
    const face = FACES.furniture;
    const right = (text: string) => PAGE.width - PAGE.right - this.fonts.width(text, face);
    if (this.page > 1)
      this.artifact(
        () => {
          this.line(this.fonts.cut(head, TEXT_WIDTH, face), PAGE.left, 34, face, COLOURS.muted);
          this.rule(48);
        },
        { type: 'Pagination', attached: ['Top'] },
      );
    this.artifact(
      () => {
        const y = PAGE.height - 40;
        this.rule(y - 6);
        this.line(this.fonts.cut(foot, TEXT_WIDTH - 90, face), PAGE.left, y, face, COLOURS.muted);
        this.line(number, right(number), y, face, COLOURS.muted);
      },
      { type: 'Pagination', attached: ['Bottom'] },
    );
  }
}
