import type { Told } from './words/contract';
import { counted, oneLine } from './words/parts';
import { NOTICE_KINDS, wordsOf } from './words/registry';

/** What is said of one kind of notice: a heading over lines, each with the page that acts. */
export interface Section {
  kind: string;
  heading: string;
  lines: { text: string; url: string; act: string; isRepeated: boolean }[];
  /** Lines that were left out, and where they are. */
  more: { count: number; url: string } | null;
}

/** A message before it takes the form of a medium: plain text throughout. */
export interface Message {
  id: string;
  kind: 'digest' | 'urgent' | 'test';
  subject: string;
  intro: string;
  sections: Section[];
  count: number;
  /** Where one changes what one is told. */
  settingsUrl: string;
  at: Date;
}

export interface TellInput {
  id: string;
  kind: Message['kind'];
  notices: readonly (Told & { isRepeated?: boolean })[];
  /** Address of this Muster, without a slash at its end. */
  baseUrl: string;
  at: Date;
}

/** Lines per kind; a message of a thousand lines is read by nobody and refused by some. */
const LINES = 10;
/** Pages that list all of a kind. */
const LISTS: Record<string, string> = {
  'finding.critical': '/findings?view=credential&severity=critical',
  'credential.expiring': '/credentials/calendar',
  'token.expiring': '/settings/tokens',
  'source.lost-visibility': '/sources',
  'exception.requested': '/exceptions',
  'exception.break-glass': '/exceptions?only=to-review',
  'exception.expiring': '/exceptions?view=mine',
  'exception.expired': '/exceptions?view=ended',
  'exception.voided': '/exceptions?view=ended',
};

/** Everything a recipient is told at once, grouped by kind. */
export function composeMessage({ id, kind, notices, baseUrl, at }: TellInput): Message {
  const sections = sectionsOf(notices, baseUrl);
  const [first] = sections;
  const settingsUrl = `${baseUrl}/settings/notices`;
  const count = notices.length;
  const frame = { id, kind, sections, count, settingsUrl, at };
  if (kind === 'test' || !first)
    return {
      ...frame,
      subject: 'Muster: a test notice',
      intro: 'This is a test. Notices reach this place.',
    };
  if (kind === 'urgent') {
    const [line] = first.lines;
    const subject = count === 1 && line ? line.text : sections.map(({ heading }) => heading).join(', ');
    return {
      ...frame,
      subject: oneLine(`Muster: ${subject}`, 150),
      intro: 'This should not wait for the daily digest.',
    };
  }
  return {
    ...frame,
    subject: oneLine(`Muster: ${sections.map(({ heading }) => heading).join(', ')}`, 150),
    intro: `${counted(count, 'notice')} since the last digest. Each leads to the page that acts.`,
  };
}

function sectionsOf(notices: TellInput['notices'], baseUrl: string): Section[] {
  const byKind = Map.groupBy(notices, (notice) => notice.kind);
  const order = (kind: string) => {
    const at = (NOTICE_KINDS as readonly string[]).indexOf(kind);
    return at < 0 ? NOTICE_KINDS.length : at;
  };
  return [...byKind]
    .sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1))
    .map(([kind, all]) => {
      const words = wordsOf(kind);
      const { rank } = words;
      const sorted = rank ? all.toSorted((a, b) => rank(a) - rank(b)) : all;
      const shown = sorted.slice(0, LINES);
      return {
        kind,
        heading: words.heading(all.reduce((sum, notice) => sum + (words.size?.(notice) ?? 1), 0)),
        lines: shown.map((notice) => ({
          text: oneLine(words.line(notice)),
          url: urlOf(baseUrl, notice.href),
          act: words.act,
          isRepeated: notice.isRepeated ?? false,
        })),
        more:
          all.length > shown.length
            ? { count: all.length - shown.length, url: urlOf(baseUrl, LISTS[kind] ?? all[0]?.href ?? '/') }
            : null,
      };
    });
}

/** A page of this Muster; what is no path of it leads to the first page, never elsewhere. */
function urlOf(baseUrl: string, href: string): string {
  const url = URL.parse(href, `${baseUrl}/`);
  return url && url.origin === new URL(baseUrl).origin && /^\/(?![/\\])/.test(href)
    ? url.href
    : `${baseUrl}/`;
}
