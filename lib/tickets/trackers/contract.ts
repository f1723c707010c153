import type { z } from 'zod';
import type { Place, TrackerKind } from '../model';
import type { Text } from '../text';

/** What Muster asks a tracker to make. */
export interface Draft {
  /** By which it is found again, see `ticketMark`. */
  mark: string;
  title: string;
  text: Text;
  place: Place;
}

/** A ticket as the tracker has it. */
export interface Issue {
  /** What people call it, and by which it is asked for: `SEC-12`, `acme/ops#12`. */
  key: string;
  /** Its page, for people. */
  url: string;
  isClosed: boolean;
  /** Status in the words of the tracker. */
  status: string;
}

export interface Comment {
  mark: string;
  text: Text;
}

/** How far changes were read in one place, as the tracker's own file understands it. */
export type Mark = Readonly<Record<string, string>>;

export interface Changes {
  issues: Issue[];
  mark: Mark;
}

/** What a tracker is opened with. */
export interface OpenContext {
  /** `MUSTER_ALLOW_PRIVATE_ENDPOINTS=1` */
  allowPrivate: boolean;
  /** The value behind a reference; in memory as long as the tracker is open. */
  resolve(reference: string): Promise<string>;
  now(): Date;
  timeoutMs?: number;
}

/** A tracker ready to be asked. Each call is one thing; what throws is a TrackerFailure. */
export interface Client {
  create(draft: Draft): Promise<Issue>;
  /** Our own ticket, if an earlier try got through; `since` is before that try. */
  find(draft: Draft, since: Date): Promise<Issue | null>;
  /** Null: the tracker no longer has it. */
  read(key: string): Promise<Issue | null>;
  hasComment(key: string, mark: string, since: Date): Promise<boolean>;
  comment(key: string, comment: Comment): Promise<void>;
  close(key: string): Promise<void>;
  reopen(key: string): Promise<void>;
  /** What changed in a place since the mark; null: from `since` on. */
  changes(place: string, mark: Mark | null, since: Date): Promise<Changes>;
  /** Whether tickets can be made there; in a sentence. */
  check(places: readonly string[]): Promise<string>;
}

/** A kind of tracker. */
export interface Tracker<Config = unknown> {
  kind: TrackerKind;
  title: string;
  /** What is configured; the token is a reference. */
  schema: z.ZodType<Config>;
  /** After this a ticket just made is found by its mark, for sure. */
  settlesMs: number;
  /** Between two changes, where the tracker asks for a pause. */
  pauseMs: number;
  /** Where tickets go without a mapping. */
  placeOf(config: Config): Place;
  open(config: Config, context: OpenContext): Promise<Client>;
}

/**
 * Why a tracker did not do something. `of` says whether the whole tracker is away, to be asked again later, or this
 * ticket was refused, which does not become better by itself. The message is shown: no secret, no address.
 */
export class TrackerFailure extends Error {
  readonly of: 'tracker' | 'ticket';
  readonly retryAfterSeconds: number | null;
  /** The ticket is not there, or no longer. */
  readonly isAbsent: boolean;

  constructor(
    message: string,
    facts: {
      of: 'tracker' | 'ticket';
      retryAfterSeconds?: number | null;
      isAbsent?: boolean;
      cause?: unknown;
    },
  ) {
    super(message, { cause: facts.cause });
    this.name = 'TrackerFailure';
    this.of = facts.of;
    this.retryAfterSeconds = facts.retryAfterSeconds ?? null;
    this.isAbsent = facts.isAbsent ?? false;
  }
}
