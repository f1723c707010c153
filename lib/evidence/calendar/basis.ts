import { type ControlId, controlOf } from '@/lib/frameworks/controls';

/** Hours after which a leaver whose credentials are not all dealt with is a deviation here. */
export const LEAVER_HOURS = 24;

/**
 * What a state rests on. `collections`: what was read of the sources that day. `ledger`: the record of those readings.
 * `record`: what people did in Muster, from when on there is any of it.
 */
export type Behind = 'collections' | 'ledger' | 'record';

export interface Basis {
  behind: Behind;
  /** What is a deviation on a day. */
  deviates: string;
  /** Why it is not evidenced where there is no record of it yet. */
  nothing: string;
}

const NOTHING_COLLECTED = 'nothing had been collected yet';
const record = (deviates: string, nothing: string): Basis => ({ behind: 'record', deviates, nothing });

const OWN: Readonly<Partial<Record<ControlId, Basis>>> = {
  'MUS-01': {
    behind: 'ledger',
    deviates:
      'A part of a source (account, region, collector) could not be read, or was refused that was read before.',
    nothing: NOTHING_COLLECTED,
  },
  'MUS-15': record(
    'The look at the policy that follows an incident was past its day.',
    'nothing was recorded in Muster yet',
  ),
  'MUS-16': record(
    'A campaign was past its day and not closed, or was closed that day with items nobody had decided.',
    'no campaign had been opened yet',
  ),
  'MUS-17': record(
    `Somebody had left more than ${LEAVER_HOURS} hours before, and not all their credentials were dealt with.`,
    'no directory was connected, and no departure recorded',
  ),
  'MUS-18': record(
    'An exception was approved that day after the breach, or by nobody but who asked; or one put into force by one voice was past its forced review.',
    'nothing was recorded in Muster yet',
  ),
  'MUS-19': record(
    'A version of the policy that loosens was published that day by its own author.',
    'there was no policy yet',
  ),
  'MUS-20': record(
    'A document in force was past the day of its review.',
    'no document had been approved yet',
  ),
  'MUS-21': record(
    'A verification of the chain on that day found a place at which it does not hold.',
    'nothing was recorded in Muster yet',
  ),
  'MUS-22': {
    behind: 'collections',
    deviates:
      'None can be told: no source says who asked and who approved, so a day on which credentials appeared is not evidenced.',
    nothing: NOTHING_COLLECTED,
  },
  'MUS-23': record(
    'A change without an author, which the record refuses to take.',
    'nothing was recorded in Muster yet',
  ),
};

/** What the states of a control rest on. */
export function basisOf(control: ControlId): Basis {
  const own = OWN[control];
  if (own) return own;
  return {
    behind: 'collections',
    deviates: `A finding of ${controlOf(control).rules.join(', ')} was open as failed, and no exception in force covered it.`,
    nothing: NOTHING_COLLECTED,
  };
}
