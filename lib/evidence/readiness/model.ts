import type { Facts } from './facts-model';

/** How well a question can be answered now: with nothing missing, with something missing, or not at all. */
export const ANSWER_STATES = ['answered', 'partly', 'not'] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];
export const ANSWER_TITLES: Readonly<Record<AnswerState, string>> = {
  answered: 'Answered',
  partly: 'Partly',
  not: 'Not',
};

export const TOPICS = ['population', 'replacement', 'access', 'incidents', 'decisions', 'record'] as const;
export type Topic = (typeof TOPICS)[number];
export const TOPIC_TITLES: Readonly<Record<Topic, string>> = {
  population: 'What there was',
  replacement: 'Age and replacement',
  access: 'Who had access',
  incidents: 'What went wrong',
  decisions: 'Who decided',
  record: 'The record itself',
};

/** A number of the answer; `href` leads to its rows. Null: not known. */
export interface Figure {
  label: string;
  value: number | null;
  href: string | null;
}

/** What is missing, why, and what closes the gap. */
export interface Gap {
  missing: string;
  why: string;
  close: string;
}

/** What was found of a question. */
export interface Assessment {
  /** The answer in a sentence or two, with its numbers. */
  says: string;
  figures: readonly Figure[];
  /** Empty: nothing is missing. */
  gaps: readonly Gap[];
  /** The gap that leaves nothing to answer from. */
  unanswered?: Gap | null;
}

/** Where an auditor picks the one credential or exception that a question is about. */
export interface Picker {
  action: string;
  field: string;
  label: string;
}

/** A place that shows the rows: a page of Muster, a file of a pack, or a command. */
export interface Shown {
  label: string;
  href: string | null;
}

/** A question an auditor asks. */
export interface Question {
  /** Stays with what it asks. */
  id: string;
  topic: Topic;
  asks: string;
  /** Requirements it is asked for, by framework; FedRAMP takes those of NIST SP 800-53 that its baseline has. */
  requirements: Readonly<Partial<Record<AskedFramework, readonly string[]>>>;
  /** What it is answered from: files of a pack. */
  files: readonly string[];
  /** Pages and commands that show it. */
  shown(facts: Facts): readonly Shown[];
  pick?: Picker;
  assess(facts: Facts): Assessment;
}

export type AskedFramework =
  | 'soc-2'
  | 'pci-dss'
  | 'iso-27001'
  | 'nist-800-53'
  | 'hipaa'
  | 'gdpr'
  | 'cis-aws'
  | 'cis-azure'
  | 'cis-gcp';

/** A question with what was found. */
export interface Answer {
  id: string;
  topic: Topic;
  asks: string;
  state: AnswerState;
  says: string;
  figures: readonly Figure[];
  gaps: readonly Gap[];
  /** Of the framework asked about. */
  requirements: readonly string[];
  files: readonly string[];
  shown: readonly Shown[];
  pick: Picker | null;
}
