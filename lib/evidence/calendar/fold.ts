import { CONTROL_IDS, type ControlId, controlOf } from '@/lib/frameworks/controls';
import { basisOf } from './basis';
import { type ControlCalendar, type ControlDay, DAY_STATES, type DayState, type SightDay } from './model';

/** Findings of a rule on a day: failed, failed under an exception, and not judged. */
export interface FoundDay {
  fail: number;
  excepted: number;
  unknown: number;
}

/** A policy while it was in force. */
export interface PolicySpan {
  from: Date;
  /** Null: it still was when the period ended. */
  to: Date | null;
  isOff(rule: string): boolean;
}

/** What the states of a period follow from. */
export interface CalendarFacts {
  days: readonly string[];
  /** Day of the first collection; null: there was none. */
  collectedFrom: string | null;
  sight: ReadonlyMap<string, SightDay>;
  policies: readonly PolicySpan[];
  /** Findings of a rule by day. */
  found(rule: string, day: string): FoundDay;
  /** Deviations of a control that are no findings, by day. */
  events(control: ControlId, day: string): number;
  /** Credentials that appeared on a day. */
  appeared(day: string): number;
  /** The first day there is any record of a control; null: there is none. */
  recordedFrom: Readonly<Partial<Record<ControlId, string | null>>>;
  /** The day of the last verification of the trail that held; null: none did. */
  verifiedThrough: string | null;
}

type Unevidenced = string | null;
const TRAIL: ControlId = 'MUS-21';
const OBSERVED: ControlId = 'MUS-22';
const READING: ControlId = 'MUS-01';

/**
 * The state of each control on each day. Not evidenced: what it rests on was not there all that day. Deviating: something
 * failed and no exception covered it, or broke one of its tests, at any time of the day. Operating: otherwise.
 */
export function calendarOf(
  facts: CalendarFacts,
  controls: readonly ControlId[] = CONTROL_IDS,
): ControlCalendar[] {
  const offByDay = new Map(facts.days.map((day) => [day, policiesOn(facts.policies, day)]));
  return controls.map((control) => {
    const days = facts.days.map((day) => dayOf(control, day, facts, offByDay.get(day) ?? []));
    const counts = Object.fromEntries(DAY_STATES.map((state) => [state, 0])) as Record<DayState, number>;
    for (const { state } of days) counts[state] += 1;
    return {
      control,
      description: controlOf(control).description,
      basis: basisOf(control).deviates,
      counts,
      days,
    };
  });
}

function dayOf(
  control: ControlId,
  day: string,
  facts: CalendarFacts,
  policies: readonly PolicySpan[],
): ControlDay {
  const { rules } = controlOf(control);
  const found = { fail: 0, excepted: 0, unknown: 0 };
  for (const rule of rules) {
    const of = facts.found(rule, day);
    for (const name of Object.keys(found) as (keyof FoundDay)[]) found[name] += of[name];
  }
  const sight = facts.sight.get(day);
  const dark = control === READING ? (sight?.darkParts ?? 0) : 0;
  const deviations = found.fail + facts.events(control, day) + dark;
  const unevidenced = whyNot(control, day, facts, policies);
  const state = unevidenced !== null ? 'not-evidenced' : deviations > 0 ? 'deviating' : 'operating';
  return {
    day,
    state,
    deviations,
    excepted: found.excepted,
    unjudged: found.unknown,
    reason: unevidenced ?? reasonOf(control, deviations, sight),
  };
}

/** Why a day is not evidenced; null: it is. */
function whyNot(
  control: ControlId,
  day: string,
  facts: CalendarFacts,
  policies: readonly PolicySpan[],
): Unevidenced {
  const { behind, nothing } = basisOf(control);
  if (behind === 'record') return ofRecord(control, day, facts, nothing);
  if (facts.collectedFrom === null || day < facts.collectedFrom) return nothing;
  const sight = facts.sight.get(day);
  if (!sight) return 'no source was looked at';
  if (behind === 'ledger') return null;
  const { rules } = controlOf(control);
  const isOff = (rule: string) => policies.length > 0 && policies.every((policy) => policy.isOff(rule));
  if (rules.length > 0 && rules.every(isOff)) return 'the policy had its rules switched off';
  if (sight.darkSources >= sight.sources) return 'none of the sources could be read';
  const appeared = control === OBSERVED ? facts.appeared(day) : 0;
  return appeared > 0 ? `${appeared} appeared, and no source tells who asked and who approved` : null;
}

function ofRecord(control: ControlId, day: string, facts: CalendarFacts, nothing: string): Unevidenced {
  const from = facts.recordedFrom[control] ?? null;
  if (from === null || day < from) return nothing;
  if (control !== TRAIL || facts.events(control, day) > 0) return null;
  const isVerified = facts.verifiedThrough !== null && day <= facts.verifiedThrough;
  return isVerified ? null : 'the chain was not verified after it';
}

function reasonOf(control: ControlId, deviations: number, sight: SightDay | undefined): string {
  const { behind } = basisOf(control);
  const partly =
    behind === 'collections' && sight && sight.darkParts > 0
      ? `${sight.darkParts} of ${sight.parts} parts of the sources could not be read`
      : null;
  return [deviations > 0 ? `${deviations} deviating` : 'nothing deviated', partly]
    .filter((part) => part !== null)
    .join('; ');
}

/** The policies in force at any time of a day; before the first was published, that one. */
function policiesOn(policies: readonly PolicySpan[], day: string): readonly PolicySpan[] {
  const begin = new Date(`${day}T00:00:00Z`);
  const end = new Date(begin.getTime() + 86_400_000);
  const on = policies.filter(({ from, to }) => from < end && (to === null || to > begin));
  return on.length > 0 ? on : policies.slice(0, 1);
}
