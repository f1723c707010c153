import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { create, type Font } from 'fontkit';
import { breakLines, cut, showable } from './text';

/** Whole families with one file for each weight: Latin, Greek and Cyrillic without a change of font within a word. */
const FILES = {
  text: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  strong: '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  code: '@expo-google-fonts/jetbrains-mono/400Regular/JetBrainsMono_400Regular.ttf',
} as const;

export type FontName = keyof typeof FILES;
export const FONT_NAMES = Object.keys(FILES) as FontName[];

/** No contextual alternates: they draw `->` as an arrow and `>=` as one sign, and an id must read as it is. */
const AS_WRITTEN = { calt: false, liga: false };
const TABULAR = { tnum: true };

/** One font at one size, as far as laying out text needs it. */
export interface Face {
  name: FontName;
  size: number;
  /** Distance between lines. */
  leading: number;
}

/**
 * Digits of one width for numbers above each other; not for words, whose hyphens it spreads. Where it is undefined the
 * library keeps what it laid out for the next time: names and ids do not come again and are not worth the memory.
 */
export function featuresOf(text: string, { name }: Face): object | undefined {
  if (/^[\d,]+$/.test(text)) return TABULAR;
  return name === 'text' ? undefined : {};
}

/** The fonts of the report: what they can draw, and how wide. */
export class Fonts {
  private readonly widths = new Map<string, number>();

  private readonly fonts: Record<FontName, Font>;

  private constructor(fonts: Record<FontName, Font>) {
    this.fonts = fonts;
  }

  static async load(): Promise<Fonts> {
    const packages = createRequire(path.join(process.cwd(), 'package.json'));
    const open = async (name: FontName) =>
      asWritten(create(await readFile(packages.resolve(FILES[name]))) as Font);
    return new Fonts({ text: await open('text'), strong: await open('strong'), code: await open('code') });
  }

  get(name: FontName): Font {
    return this.fonts[name];
  }

  /** The text with what this face cannot draw named by its code points. */
  showable(text: string, { name }: Face): string {
    return showable(text, (codePoint) => this.fonts[name].hasGlyphForCodePoint(codePoint));
  }

  width(text: string, face: Face): number {
    const { name, size } = face;
    const key = `${name} ${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      const font = this.fonts[name];
      width =
        (font as unknown as Layouter).layout(text, featuresOf(text, face)).advanceWidth / font.unitsPerEm;
      this.widths.set(key, width);
    }
    return width * size;
  }

  lines(text: string, width: number, face: Face): string[] {
    return breakLines(this.showable(text, face), width, (piece) => this.width(piece, face));
  }

  cut(text: string, width: number, face: Face): string {
    return cut(this.showable(text, face), width, (piece) => this.width(piece, face));
  }
}

/** The declared types know features only as a list, which cannot switch one off. */
interface Layouter {
  layout(text: string, features?: object, script?: string): { advanceWidth: number };
}

/** Text without a letter belongs to no script, and the library would then move its signs together twice. */
const scriptOf = (text: string) => (/\p{L}/u.test(text) ? undefined : 'latn');

/** The same font, set as written by whoever uses it; the library can so keep what it laid out, word by word. */
function asWritten(font: Font): Font {
  const { layout } = font as unknown as Layouter;
  const value = (text: string, features?: object) =>
    layout.call(font, text, { ...AS_WRITTEN, ...features }, scriptOf(text));
  return Object.create(font, { layout: { value } });
}
