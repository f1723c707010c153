/** Text made fit to be drawn: what no font has is named, and lines are broken to a width. Pure. */

const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** Marks that turn or hide text, and code points that stand for nothing: never handed to a font. */
const UNSEEN = /[\p{Cf}\p{Co}\p{Cs}\p{Cn}]/u;
const SPACES = /\p{Zs}/gu;

/**
 * The text as it can be drawn: what no glyph stands for becomes its code points in brackets, such as `[U+65E5 U+672C]`,
 * and line ends and control characters a space.
 */
export function showable(text: string, has: (codePoint: number) => boolean): string {
  const out: string[] = [];
  let missing: string[] = [];
  const flush = () => {
    if (missing.length > 0) out.push(`[${missing.join(' ')}]`);
    missing = [];
  };
  for (const character of text.normalize('NFC').replace(CONTROL, ' ').replace(SPACES, ' ')) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!UNSEEN.test(character) && has(codePoint)) {
      flush();
      out.push(character);
    } else missing.push(`U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`);
  }
  flush();
  return out.join('');
}

export type Measure = (text: string) => number;

/** Where a long word may be broken: after these, so that paths and ids break at their joints. */
const JOINTS = /(?<=[/\\._:,;=&?@|+-])/u;

/** Lines no wider than `width`; a word that does not fit a line is broken at its joints, else anywhere. */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  const space = measure(' ');
  let line = '';
  let used = 0;
  const push = () => {
    lines.push(line);
    line = '';
    used = 0;
  };
  for (const word of text.split(' ').filter(Boolean)) {
    const wide = measure(word);
    if (line !== '' && used + space + wide > width) push();
    if (wide <= width) {
      used += (line === '' ? 0 : space) + wide;
      line = line === '' ? word : `${line} ${word}`;
      continue;
    }
    const pieces = broken(word, width, measure);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
    used = measure(line);
  }
  if (line !== '' || lines.length === 0) push();
  return lines;
}

function broken(word: string, width: number, measure: Measure): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const part of word.split(JOINTS).flatMap((part) => (measure(part) > width ? [...part] : [part]))) {
    if (piece !== '' && measure(piece + part) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += part;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

/** The text cut to a width, with an ellipsis where something is missing. */
export function cut(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const characters = [...text];
  let fits = characters.length;
  while (fits > 0 && measure(`${characters.slice(0, fits).join('').trimEnd()}…`) > width) fits -= 1;
  return `${characters.slice(0, fits).join('').trimEnd()}…`;
}
