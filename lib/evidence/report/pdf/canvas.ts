import type { DocumentFacts } from './document';
import { type Face, type Fonts, featuresOf } from './fonts';
import { BODY_BOTTOM, BODY_TOP, COLOURS, FACES, PAGE, TEXT_WIDTH } from './look';

/** A node of the structure tree; the library's types do not know all of its options. */
export type Node = PDFKit.PDFStructureElement;
type Document = PDFKit.PDFDocument;

export interface NodeOptions {
  alt?: string;
  scope?: 'Row' | 'Column';
  bbox?: [number, number, number, number];
  placement?: 'Block';
}

/** What an earlier pass found out, so that this one can print it. */
export interface Known {
  pages: number;
  /** Page of each destination, by name. */
  at: ReadonlyMap<string, number>;
}

const ABOVE_SECTION = 22;

/** Stands for every node while nothing is drawn. */
const NOTHING = { add: () => NOTHING, end() {} } as unknown as Node;

/**
 * Pages with a cursor, on which everything drawn is either in the structure tree or an artifact. Without a document
 * nothing is drawn, and what remains is on which page everything would be.
 */
export class Canvas {
  readonly fonts: Fonts;
  readonly known: Known;
  readonly root: Node;
  readonly at = new Map<string, number>();
  y: number = BODY_TOP;
  page = 0;
  private readonly document: Document | null;
  private readonly facts: DocumentFacts;

  constructor(fonts: Fonts, facts: DocumentFacts, known: Known, document: Document | null) {
    this.fonts = fonts;
    this.facts = facts;
    this.known = known;
    this.document = document;
    this.root = document?.struct('Document') ?? NOTHING;
    document?.addStructure(this.root);
    this.addPage();
  }

  /** A new node below another, which ends with whoever made it. */
  node(parent: Node, type: string, options: NodeOptions = {}): Node {
    const node = this.document?.struct(type, options as object) ?? NOTHING;
    parent.add(node);
    return node;
  }

  /** Draws as content of a node. */
  content(node: Node, type: string, draw: (document: Document) => void): void {
    if (!this.document) return;
    node.add(this.document.markStructureContent(type));
    draw(this.document);
    this.document.endMarkedContent();
  }

  /** Draws what a screen reader passes over. */
  artifact(
    draw: (document: Document) => void,
    options: { type?: 'Pagination' | 'Layout'; attached?: string[] } = {},
  ): void {
    if (!this.document) return;
    this.document.markContent('Artifact', { type: 'Layout', ...options });
    draw(this.document);
    this.document.endMarkedContent();
  }

  line(text: string, x: number, y: number, face: Face, colour: string = COLOURS.text): void {
    if (text === '') return;
    this.document
      ?.font(face.name)
      .fontSize(face.size)
      .fillColor(colour)
      .text(text, x, y + (face.leading - face.size * 1.2) / 2, {
        lineBreak: false,
        features: featuresOf(text, face) as never,
        // Not needed without a link; the library would lay the text out once more to find out.
        ...({ textWidth: 0, wordCount: 1 } as object),
      });
  }

  rule(y: number, x: number = PAGE.left, width: number = TEXT_WIDTH, colour: string = COLOURS.rule): void {
    this.document
      ?.moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.5)
      .strokeColor(colour)
      .stroke();
  }

  /** Makes a box of this page lead to a named place. */
  link(node: Node, [x, y, width, height]: [number, number, number, number], to: string, says: string): void {
    const options = { structParent: node, Contents: new String(says) };
    this.document?.goTo(x, y, width, height, to, options as object);
  }

  room(): number {
    return BODY_BOTTOM - this.y;
  }

  /** Begins a new page where less than `height` is left of this one. */
  need(height: number): void {
    if (this.room() < height && this.y > BODY_TOP) this.addPage();
  }

  addPage(): void {
    this.document?.addPage();
    this.page += 1;
    this.y = BODY_TOP;
    this.artifact(() => this.furniture(), { type: 'Pagination', attached: ['Top', 'Bottom'] });
  }

  /** Begins a section: on a new page unless half of this one is left. */
  begin(onNewPage: boolean): void {
    if (onNewPage || this.room() < (BODY_BOTTOM - BODY_TOP) / 2) this.addPage();
    else this.y += ABOVE_SECTION;
  }

  /** Names this place, for the contents and the bookmarks. */
  mark(name: string): void {
    this.at.set(name, this.page);
    this.document?.addNamedDestination(name, 'XYZ', 0, Math.max(0, this.y - 12), null);
  }

  /** The head of every page but the first, and the foot. */
  private furniture(): void {
    const { head, foot } = this.facts;
    const face = FACES.furniture;
    if (this.page > 1) {
      this.line(this.fonts.cut(head, TEXT_WIDTH, face), PAGE.left, 34, face, COLOURS.muted);
      this.rule(48);
    }
    const y = PAGE.height - 40;
    const number = `Page ${this.page} of ${this.known.pages}`;
    const right = PAGE.left + TEXT_WIDTH - this.fonts.width(number, face);
    this.rule(y - 6);
    this.line(this.fonts.cut(foot, TEXT_WIDTH - 90, face), PAGE.left, y, face, COLOURS.muted);
    this.line(number, right, y, face, COLOURS.muted);
  }
}
