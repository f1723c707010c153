/** The parts a report is laid out from; what they say is decided in content/, how they look in pdf/. */
import type { Picture } from './pictures';

export type LineStyle = 'plain' | 'strong' | 'code' | 'muted';

/** A piece of a cell that begins on its own line. */
export interface StyledLine {
  text: string;
  style: LineStyle;
}

export type Cell = string | readonly StyledLine[];

export interface Column {
  title: Cell;
  /** Share of the width, relative to the other columns. */
  share: number;
  align?: 'right';
}

export interface TableBlock {
  kind: 'table';
  /** Read before the table by everyone. */
  caption: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
  /** Up to how many rows it is not cut between them. */
  together?: number;
}

export type Block =
  /** `keep` is the room in points needed below it, where what follows cannot be cut. */
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; keep?: number }
  | { kind: 'paragraph'; text: string; style?: 'lead' | 'note' | 'strong' }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'commands'; text: string }
  | {
      kind: 'facts';
      caption: string;
      titles?: readonly [string, string];
      rows: readonly (readonly [string, Cell])[];
    }
  | TableBlock
  | { kind: 'picture'; picture: Picture; caption: string }
  | { kind: 'signatures'; people: readonly { name: string; role: string }[] };

export const plain = (text: string): StyledLine => ({ text, style: 'plain' });
export const strong = (text: string): StyledLine => ({ text, style: 'strong' });
export const code = (text: string): StyledLine => ({ text, style: 'code' });
export const muted = (text: string): StyledLine => ({ text, style: 'muted' });

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const lead = (text: string): Block => ({ kind: 'paragraph', text, style: 'lead' });
export const note = (text: string): Block => ({ kind: 'paragraph', text, style: 'note' });
