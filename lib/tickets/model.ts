export const TRACKER_KINDS = ['jira-cloud', 'jira-data-center', 'github'] as const;
export type TrackerKind = (typeof TRACKER_KINDS)[number];

export const TICKET_STATES = ['waiting', 'open', 'closed', 'lost', 'dropped'] as const;
/**
 * `waiting`: not made yet; `open` and `closed` as the tracker has it; `lost`: the tracker no longer has it; `dropped`: it
 * was never made, because the finding closed before.
 */
export type TicketState = (typeof TICKET_STATES)[number];

export const STEP_KINDS = ['create', 'close', 'reopen', 'remind', 'check'] as const;
/** `remind`: people closed the ticket, and the finding is still open; `check`: a test of the tracker. */
export type StepKind = (typeof STEP_KINDS)[number];

export const STEP_STATES = ['waiting', 'doing', 'done', 'dropped', 'failed'] as const;
/** `dropped`: by the time it could be done it was no longer needed. */
export type StepState = (typeof STEP_STATES)[number];

/** Where tickets go: a project or repository, with what is put on them there. */
export interface Place {
  /** Key of the project, or `owner/name` of the repository. */
  place: string;
  component: string | null;
  labels: readonly string[];
}

/** Where the tickets of one owner go. */
export interface OwnerPlace extends Place {
  owner: string;
}

/** The place for the findings of an owner: its own, else that of the tracker. Labels of both are put on. */
export function placeFor(
  owner: string | null,
  fallback: Place,
  places: readonly OwnerPlace[],
): Place & { isMapped: boolean } {
  const own = places.find((place) => owner !== null && place.owner.toLowerCase() === owner.toLowerCase());
  if (!own) return { ...fallback, isMapped: false };
  return {
    place: own.place || fallback.place,
    component: own.component ?? fallback.component,
    labels: [...new Set([...fallback.labels, ...own.labels])],
    isMapped: true,
  };
}

/** By this our own ticket is found again in the tracker; the same however often it is tried. */
export const ticketMark = (ticketId: string) => `muster-${ticketId}`;
/** By this a comment of ours is known again. */
export const stepMark = (stepId: string) => `muster-step-${stepId}`;

/** A tracker as far as it is chosen for a finding. */
export interface TrackerChoice {
  id: string;
  fallback: Place;
  places: readonly OwnerPlace[];
  mappedOnly: boolean;
}

/** The tracker and place for a finding of this owner: the first that takes it; null where none does. */
export function chooseTracker<Choice extends TrackerChoice>(
  trackers: readonly Choice[],
  owner: string | null,
): { tracker: Choice; place: Place } | null {
  for (const tracker of trackers) {
    const { isMapped, ...place } = placeFor(owner, tracker.fallback, tracker.places);
    if (isMapped || !tracker.mappedOnly) return { tracker, place };
  }
  return null;
}
