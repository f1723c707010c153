/** What an owner is asked to do by a date; `policy-review` also goes to the security leads. */
export const DUTY_KINDS = [
  'use-look',
  'need-attestation',
  'ownership-audit',
  'policy-approval',
  'policy-review',
] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

export interface DutyWords {
  title: string;
  /** What is asked, to whoever opens it. */
  ask: string;
  /** The two answers, and what each of them says. */
  fine: string;
  wrong: string;
}

export const DUTY_WORDS: Record<DutyKind, DutyWords> = {
  'use-look': {
    title: 'Look at use',
    ask: 'Look at when each of your credentials was last used. What nobody uses is disabled and then deleted; a use you did not expect is an incident.',
    fine: 'Use is as it should be',
    wrong: 'Something is wrong',
  },
  'need-attestation': {
    title: 'Attest need and scope',
    ask: 'Say that each of your credentials is still needed, and that none may do more than it has to.',
    fine: 'All needed, none too wide',
    wrong: 'Something is wrong',
  },
  'ownership-audit': {
    title: 'Audit ownership',
    ask: 'Say that this is what you answer for, and that these are the people who do.',
    fine: 'What we own and who we are is right',
    wrong: 'Something is wrong',
  },
  'policy-approval': {
    title: 'Approve a change of policy',
    ask: 'Limits that apply to your credentials changed. They are in force already; say whether you can live with them.',
    fine: 'Approve',
    wrong: 'Object',
  },
  'policy-review': {
    title: 'Review the policy after an incident',
    ask: 'Say whether the limits for this credential and those like it would have kept the incident small, or have to change.',
    fine: 'The policy stands',
    wrong: 'The policy has to change',
  },
};

/** How long what follows from an event may take. */
export const EVENT_DUTY_DAYS: Record<'policy-approval' | 'policy-review', number> = {
  'policy-approval': 14,
  'policy-review': 14,
};

/** So many days before it is due, whoever has to do it is reminded. */
export const REMINDER_DAYS = 7;
/** Whoever says that something is wrong says what. */
export const NOTE_LEAST = 20;
export const NOTE_MOST = 2_000;

/** What somebody said about a duty. */
export const VERDICTS = ['fine', 'wrong'] as const;
export type Verdict = (typeof VERDICTS)[number];
