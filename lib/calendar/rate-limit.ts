const WINDOW_MS = 600_000;
/** Calendar programs ask a few times an hour. */
const MOST_IN_WINDOW = 30;
const MOST_KEPT = 10_000;

interface Window {
  startedAt: number;
  count: number;
}

/** Counts the requests of each feed in this process; one that asks too often is told when to come back. */
export class FeedLimit {
  readonly #windows = new Map<string, Window>();

  /** Seconds to wait; 0: go on. */
  take(id: string, now: Date): number {
    const at = now.getTime();
    let window = this.#windows.get(id);
    if (!window || at - window.startedAt >= WINDOW_MS) {
      if (this.#windows.size >= MOST_KEPT) this.#windows.clear();
      window = { startedAt: at, count: 0 };
      this.#windows.set(id, window);
    }
    window.count++;
    if (window.count <= MOST_IN_WINDOW) return 0;
    return Math.ceil((window.startedAt + WINDOW_MS - at) / 1_000);
  }
}
