import type { ControlId } from '@/lib/frameworks/controls';

/** What is known of a control on a day. */
export const DAY_STATES = ['operating', 'deviating', 'not-evidenced'] as const;
export type DayState = (typeof DAY_STATES)[number];
export const DAY_STATE_TITLES: Readonly<Record<DayState, string>> = {
  operating: 'Operating',
  deviating: 'Deviating',
  'not-evidenced': 'Not evidenced',
};

/** How much of the sources could be seen on a day. */
export interface SightDay {
  day: string;
  sources: number;
  /** Of those, where nothing could be seen. */
  darkSources: number;
  /** Account, region and collector, and those that could not be read. */
  parts: number;
  darkParts: number;
}

/** What a control did on a day. */
export interface ControlDay {
  /** `2026-09-30`, UTC. */
  day: string;
  state: DayState;
  /** Findings that failed without an exception, and events that broke a test. */
  deviations: number;
  /** Findings that failed under an exception in force. */
  excepted: number;
  /** Findings that could not be judged. */
  unjudged: number;
  /** Why, in a few words. */
  reason: string;
}

/** A control over a period. */
export interface ControlCalendar {
  control: ControlId;
  description: string;
  /** What counts as a deviation, and what the state rests on. */
  basis: string;
  counts: Record<DayState, number>;
  days: ControlDay[];
}
