/** A protobuf timestamp as the clients decode it: seconds as text, or as a Long. */
export interface TimestampLike {
  seconds?: unknown;
  nanos?: number | null;
}

/** A moment from RFC 3339 text; null for anything that is none. */
export function momentOf(text: string | null | undefined): Date | null {
  const at = text ? new Date(text) : null;
  return at && Number.isFinite(at.getTime()) ? at : null;
}

/** A moment from a decoded timestamp; null when it is missing or unreadable. */
export function momentOfTimestamp(timestamp: TimestampLike | null | undefined): Date | null {
  const seconds = secondsOf(timestamp);
  if (seconds === null) return null;
  const at = new Date(seconds * 1000 + Math.trunc(Number(timestamp?.nanos ?? 0) / 1e6));
  return Number.isFinite(at.getTime()) ? at : null;
}

/** Seconds of a decoded timestamp or duration; null when it is missing or unreadable. */
export function secondsOf(value: TimestampLike | null | undefined): number | null {
  if (value?.seconds === undefined || value.seconds === null || value.seconds === '') return null;
  const seconds = Number(value.seconds);
  return Number.isFinite(seconds) ? seconds : null;
}
