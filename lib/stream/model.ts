export const DESTINATION_KINDS = ['file', 'https', 'syslog'] as const;
export type DestinationKind = (typeof DESTINATION_KINDS)[number];

/** An event that waits, as a line of JSON, at its place in its chain. */
export interface Outgoing {
  chain: string;
  sequence: number;
  /** When it happened. */
  at: string;
  /** `metadata.event_code` */
  code: string;
  classUid: number;
  severityId: number;
  /** The OCSF event as JSON on one line, without anything but ASCII. */
  json: string;
}

/** The order in which an event was written, beside its place in its chain. */
export interface Placed {
  chain: string;
  eventId: number;
}

/**
 * Chains into one line: in each the order of its sequence, between them the order in which events were written. That
 * alone would not do, for an event may be linked after one that was written later.
 */
export function mergeChains<Row extends Placed>(rows: readonly Row[]): Row[] {
  const queues = [...Map.groupBy(rows, ({ chain }) => chain).values()].map((each) => ({ each, at: 0 }));
  const merged: Row[] = [];
  for (;;) {
    let first: { row: Row; queue: (typeof queues)[number] } | null = null;
    for (const queue of queues) {
      const row = queue.each[queue.at];
      if (row && (!first || row.eventId < first.row.eventId)) first = { row, queue };
    }
    if (!first) return merged;
    merged.push(first.row);
    first.queue.at += 1;
  }
}

/** As many from the beginning as fit into so many bytes, and at least one: what is larger goes alone. */
export function batchOf<Row extends { json: string }>(rows: readonly Row[], mostBytes: number): Row[] {
  let bytes = 0;
  const fitting = rows.findIndex(({ json }, at) => {
    bytes += json.length + 1;
    return at > 0 && bytes > mostBytes;
  });
  return fitting < 0 ? [...rows] : rows.slice(0, fitting);
}

/** JSON in ASCII alone, so that no receiver can mistake its encoding. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
