/** The only place that reads the wall clock; everything else is handed `now` or a Clock. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until moved; used by tests and by the demo to live through its past. */
export class ManualClock implements Clock {
  #at: Date;
  constructor(at: Date) {
    this.#at = at;
  }
  now(): Date {
    return new Date(this.#at);
  }
  set(at: Date): void {
    this.#at = at;
  }
}
