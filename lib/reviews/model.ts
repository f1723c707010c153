import { addDays, DAY_MS } from '@/lib/kernel/dates';
import type { ReviewDecision } from './states';

/** Words that explain a decision are at least this long. */
export const LEAST_RATIONALE = 20;
/** A campaign comes quarterly and gives three weeks, unless it is said otherwise. */
export const EVERY_MONTHS = 3;
export const ANSWER_DAYS = 21;
/** How often a campaign can come again, by months. */
export const REPEAT_TITLES: Readonly<Record<number, string>> = {
  1: 'Monthly',
  3: 'Quarterly',
  6: 'Twice a year',
  12: 'Yearly',
};
/** After the due date the fallback has this long until the security leads are asked. */
export const GRACE_DAYS = 7;
/** Days before the due date at which reviewers are reminded; 0 is the day itself. */
export const REMINDER_DAYS = [14, 7, 1, 0] as const;
/** As many as are decided at once: a page that somebody looked at. */
export const MOST_AT_ONCE = 500;

/** Why somebody is asked about an item. */
export const BASES = ['owner', 'fallback', 'unowned', 'delegated', 'escalated', 'handed-over'] as const;
export type ItemBasis = (typeof BASES)[number];
export const BASIS_TITLES: Record<ItemBasis, string> = {
  owner: 'Owner',
  fallback: 'Fallback of an owner who cannot answer',
  unowned: 'Nobody owns it',
  delegated: 'Delegated',
  escalated: 'No answer in time',
  'handed-over': 'Its owner was removed',
};
/** How the security leads are named where an owner would stand. */
export const SECURITY_LEADS = 'security leads';

/** Whether the word of the team alone is not enough. */
export function isPrivileged(facts: {
  class: string | null;
  privilege: string | null;
  holderType: string | null;
}) {
  return facts.class === 'A' || facts.privilege === 'administrative' || facts.holderType === 'root';
}

/** Keeping what is not privileged speaks for itself; everything else is explained. */
export function needsRationale(decision: ReviewDecision, privileged: boolean): boolean {
  return decision !== 'keep' || privileged;
}

/** Who asks: role and the owners they answer for. */
export interface Asking {
  role: string;
  teams: readonly string[];
}

/**
 * For whom somebody speaks about an item: an owner of theirs that is asked, or that it belonged to when the campaign was
 * opened; as a security lead (`owner` null) where the leads are asked. Null: nobody speaks for a team they are not in.
 */
export function voiceOf(
  { role, teams }: Asking,
  { reviewer, owner }: { reviewer: string | null; owner: string | null },
): { owner: string | null } | null {
  const mine = [reviewer, owner].find((each) => each !== null && teams.includes(each));
  if (mine) return { owner: mine };
  return reviewer === null && role === 'security' ? { owner: null } : null;
}

export interface Signing {
  /** Every account of the person who would sign, and the owners they answer for. */
  accounts: ReadonlySet<string>;
  teams: readonly string[];
}
export interface Attestation {
  decidedById: string;
  decidedFor: string | null;
  owner: string | null;
  reviewer: string | null;
}
export type SignRefusal = 'own-word' | 'own-team';

/** Why somebody may not sign off: whoever gave the word never may, nor anybody who answers for it. Null: they may. */
export function refusalToSign(signing: Signing, item: Attestation): SignRefusal | null {
  if (signing.accounts.has(item.decidedById)) return 'own-word';
  const own = [item.decidedFor, item.owner, item.reviewer].filter((each) => each !== null);
  return own.some((owner) => signing.teams.includes(owner)) ? 'own-team' : null;
}

/** Why somebody may not acknowledge the end of a campaign; null: they may. */
export function refusalToAcknowledge(
  accounts: ReadonlySet<string>,
  review: { authorId: string; closingById: string | null },
): 'author' | 'asked' | null {
  if (accounts.has(review.authorId)) return 'author';
  return review.closingById !== null && accounts.has(review.closingById) ? 'asked' : null;
}

/** Which reminder has come: the nearest to the due date of those since the campaign was opened; null: none yet. */
export function reminderDue(openedAt: Date, dueAt: Date, now: Date): number | null {
  const come = REMINDER_DAYS.filter((days) => {
    const at = addDays(dueAt, -days);
    return at > openedAt && at <= now;
  });
  return come.length > 0 ? Math.min(...come) : null;
}

export interface Unanswered {
  reviewer: string | null;
  level: number;
  dueAt: Date | null;
}
export type Escalation = { to: 'nobody' } | { to: 'fallback'; owner: string } | { to: 'security' };

/** Where an item goes that nobody answered in time: to the fallback once, then to the security leads. */
export function escalationOf(item: Unanswered, fallback: string | null, now: Date): Escalation {
  if (item.dueAt === null || item.dueAt > now || item.level >= 2 || item.reviewer === null)
    return { to: 'nobody' };
  const usable = fallback !== null && fallback !== item.reviewer;
  return item.level === 0 && usable ? { to: 'fallback', owner: fallback } : { to: 'security' };
}

/** The same day some months later; the last day of the month where it has no such day. */
export function addMonths(at: Date, months: number): Date {
  const first = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const day = Math.min(at.getUTCDate(), last);
  return new Date(first.getTime() + (day - 1) * DAY_MS + (at.getTime() % DAY_MS));
}

/** When a schedule comes next after `now`; times that were missed are passed over. */
export function nextTime(at: Date, everyMonths: number, now: Date): Date {
  let times = 1;
  while (addMonths(at, times * everyMonths) <= now) times++;
  return addMonths(at, times * everyMonths);
}

/** The name of one time of a campaign that repeats: its month, quarter, half or year says which. */
export function campaignName(name: string, everyMonths: number, at: Date): string {
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()];
  if (everyMonths === 12) return `${name}, ${year}`;
  if (everyMonths === 6) return `${name}, ${year} H${Math.floor(month / 6) + 1}`;
  if (everyMonths === 3) return `${name}, ${year} Q${Math.floor(month / 3) + 1}`;
  return `${name}, ${at.toISOString().slice(0, 7)}`;
}
