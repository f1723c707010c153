import { oneLine } from '@/lib/notices/words/parts';

/** A stretch of text. What comes from elsewhere, such as a name, is never markup: each renderer makes it harmless. */
export type Inline =
  | { words: string }
  /** From a provider or a person, within running text. */
  | { said: string }
  /** A name or id, set apart. */
  | { name: string }
  /** An address of this Muster. */
  | { link: string; label: string };

/** Text before it takes the form of a tracker. */
export type Block = { paragraph: readonly Inline[] } | { list: readonly (readonly Inline[])[] };
export type Text = readonly Block[];

/** What a ticket tells of, in facts. */
export interface TicketFacts {
  code: string;
  /** Of the rule. */
  title: string;
  severity: string;
  sentence: string;
  /** Of the rule: what to do. */
  remedy: string;
  /** The proposed action. */
  action: string;
  subject: { kind: string; name: string; account: string | null; url: string };
  owner: string | null;
  /** The limit in force and the clause that set it, where there is one. */
  limit: { days: number; clause: string } | null;
  openedAt: Date;
  closedAt: Date | null;
  closeReason: string | null;
  /** An exception allows it for now: nothing is asked of anybody. */
  isExcepted: boolean;
}

const LONGEST_TITLE = 200;
const words = (text: string): Inline => ({ words: text });
const dayOf = (at: Date) => at.toISOString().slice(0, 10);

/** One line: what to do to what. */
export function titleOf({ action, title, subject }: TicketFacts): string {
  return oneLine(`${action}: ${subject.name} (${title})`, LONGEST_TITLE);
}

/** What is wrong, by which limit, what to do, and where to look. */
export function bodyOf(facts: TicketFacts): Text {
  const { subject, limit, owner } = facts;
  const lines: Inline[][] = [
    [words(`Finding: ${facts.title} (${facts.code}), ${facts.severity.toLowerCase()} severity`)],
    [words(`${subject.kind}: `), { name: subject.name }, ...inAccount(subject.account)],
    [words('Owner: '), owner === null ? words('nobody yet') : { name: owner }],
    ...(limit ? [[words(`Limit: ${days(limit.days)}, set by `), { said: limit.clause }]] : []),
    [words(`Open since: ${dayOf(facts.openedAt)}`)],
  ];
  return [
    { paragraph: [words('What is wrong: '), { said: facts.sentence }] },
    { list: lines },
    { paragraph: [words(`Proposed: ${facts.action}. ${facts.remedy}`)] },
    { paragraph: [{ link: subject.url, label: 'See it in Muster' }] },
    {
      paragraph: [
        words(
          'Muster closes this ticket when the finding is fixed. Closing it here does not close the finding.',
        ),
      ],
    },
  ];
}

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);
const inAccount = (account: string | null): Inline[] =>
  account === null ? [] : [words(' in '), { name: account }];

const CLOSED: Record<string, string> = {
  fixed: 'The finding is fixed',
  gone: 'What the finding was about is gone',
  'policy-changed': 'The policy no longer asks for this',
};

/** Why the ticket is closed. */
export function closingOf({ closedAt, closeReason, subject }: TicketFacts): Text {
  const why = CLOSED[closeReason ?? ''] ?? 'The finding is closed';
  const on = closedAt ? ` as of ${dayOf(closedAt)}` : '';
  return [{ paragraph: [words(`${why}${on}. `), { link: subject.url, label: 'See it in Muster' }] }];
}

/** Why it is open again. */
export function reopeningOf({ openedAt, sentence, subject }: TicketFacts): Text {
  return [
    { paragraph: [words(`The finding is open again since ${dayOf(openedAt)}. `), { said: sentence }] },
    { paragraph: [{ link: subject.url, label: 'See it in Muster' }] },
  ];
}

/** Said once to whoever closed a ticket whose finding is open. */
export function reminderOf({ sentence, subject }: TicketFacts): Text {
  return [
    { paragraph: [words('Still open: '), { said: sentence }] },
    {
      paragraph: [
        words(
          'Muster closes the finding when what it reads says so. If this has to stay, ask for an exception there. ',
        ),
        { link: subject.url, label: 'See it in Muster' },
      ],
    },
  ];
}
