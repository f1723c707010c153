/** Sizes, faces and colours of the report. Colours differ in lightness, so that they print in grey. */
import type { Ink } from '../pictures';
import type { Face } from './fonts';

/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89, left: 48, right: 48, top: 64, bottom: 60 } as const;
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
export const BODY_TOP = PAGE.top;
export const BODY_BOTTOM = PAGE.height - PAGE.bottom;

export const FACES = {
  title: { name: 'strong', size: 24, leading: 30 },
  heading1: { name: 'strong', size: 17, leading: 22 },
  heading2: { name: 'strong', size: 12.5, leading: 17 },
  heading3: { name: 'strong', size: 10, leading: 14 },
  body: { name: 'text', size: 9.5, leading: 13.5 },
  lead: { name: 'text', size: 10, leading: 14.5 },
  strongBody: { name: 'strong', size: 9.5, leading: 13.5 },
  note: { name: 'text', size: 8.5, leading: 12 },
  caption: { name: 'strong', size: 8.5, leading: 12 },
  command: { name: 'code', size: 8, leading: 12 },
  furniture: { name: 'text', size: 7.5, leading: 10 },
  plain: { name: 'text', size: 8, leading: 11 },
  strong: { name: 'strong', size: 8, leading: 11 },
  code: { name: 'code', size: 6.8, leading: 10 },
  muted: { name: 'text', size: 8, leading: 11 },
} as const satisfies Record<string, Face>;

export const COLOURS = {
  text: '#16181d',
  muted: '#4a4f5a',
  rule: '#b9bec7',
  head: '#e9ecf0',
  panel: '#f4f5f7',
  accent: '#1f4e79',
} as const;

export const INKS: Record<Ink, string> = {
  text: COLOURS.text,
  muted: COLOURS.muted,
  rule: COLOURS.rule,
  paper: '#ffffff',
  scale0: '#f1f3f6',
  scale1: '#d2deea',
  scale2: '#a3bdd6',
  scale3: '#3f709e',
  scale4: '#143a5c',
};
