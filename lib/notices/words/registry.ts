import type { Told, Words } from './contract';
import { DUTIES } from './duties';
import { EVIDENCE } from './evidence';
import { EXCEPTIONS } from './exceptions';
import { FACTS } from './facts';
import { OWNERSHIP } from './ownership';
import { counted, what } from './parts';
import { REPORTS } from './reports';
import { REVIEWS } from './reviews';
import { TICKETS } from './tickets';

/** Every kind of notice there are words for, in the order they stand in a message. */
export const WORDS = {
  ...FACTS,
  ...OWNERSHIP,
  ...EXCEPTIONS,
  ...REVIEWS,
  ...REPORTS,
  ...DUTIES,
  ...EVIDENCE,
  ...TICKETS,
} as const satisfies Record<string, Words>;
export type NoticeKind = keyof typeof WORDS;
export const NOTICE_KINDS = Object.keys(WORDS) as [NoticeKind, ...NoticeKind[]];

/** The words of a kind. One that nobody wrote words for is told all the same: a notice is never lost for want of them. */
export function wordsOf(kind: string): Words {
  if (Object.hasOwn(WORDS, kind)) return WORDS[kind as NoticeKind];
  return {
    title: kind,
    heading: (n) => counted(n, `notice of the kind ${kind}`, `notices of the kind ${kind}`),
    line: (notice: Told) => what(notice),
    act: 'Open',
  };
}
