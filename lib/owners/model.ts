import type { JsonObject } from '@/lib/kernel/json';

/** A team, or a role that a few people share. A person is never an owner. */
export const OWNER_KINDS = ['team', 'role'] as const;
export type OwnerKind = (typeof OWNER_KINDS)[number];
export const OWNER_KIND_TITLES: Record<OwnerKind, string> = { team: 'Team', role: 'Role' };

export type OwnerOrigin = 'hand' | 'group' | 'scim';
export const ORIGIN_TITLES: Record<OwnerOrigin, string> = {
  hand: 'by hand',
  group: 'group mapping',
  scim: 'directory',
};

/** An answer is waited for as long as a classification is: 14 days (design, classes). */
export const ANSWER_DAYS = 14;
/** As many as one command decides of at once; what is beyond is narrowed by a filter. */
export const MOST_AT_ONCE = 10_000;
/** What ends within this is shown to its owner as expiring soon. */
export const SOON_DAYS = 30;

/** What pointed at an owner, the strongest first. */
export const SIGNALS = [
  'rules-file',
  'hand',
  'hand-over',
  'hint',
  'fallback',
  'named',
  'tag',
  'creator',
  'holder',
  'name',
  'account',
] as const;
export type Signal = (typeof SIGNALS)[number];

/** How much a signal says, in words; no number would be honest. */
export type Confidence = 'certain' | 'strong' | 'likely' | 'weak';
export const CONFIDENCE_TITLES: Record<Confidence, string> = {
  certain: 'A rule says so',
  strong: 'Strong',
  likely: 'Likely',
  weak: 'Weak',
};

/** Why an owner was asked: what pointed at them and what was seen, in words. */
export interface Basis {
  signal: Signal;
  confidence: Confidence | null;
  evidence: string;
}

/** The basis as it is kept in a row and in the trail. */
export const basisJson = ({ signal, confidence, evidence }: Basis): JsonObject => ({
  signal,
  confidence,
  evidence,
});

/** Why a mail address is refused as a name, wherever one is given. */
export const NO_PERSON =
  'A person is never an owner: people leave and change teams. Name the team or role they act for, and add them as its member.';

export const SIGNAL_TITLES: Record<Signal, string> = {
  'rules-file': 'Rules file',
  hand: 'Asked by hand',
  'hand-over': 'Handed over',
  hint: 'Said by who declined',
  fallback: 'Fallback',
  named: 'Named on it',
  tag: 'Tag',
  creator: 'Creator',
  holder: 'Holder',
  name: 'Name',
  account: 'Account',
};
