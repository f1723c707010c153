import type { Role } from '@/lib/access/roles';
import type { JsonObject } from '@/lib/kernel/json';

/** Whom a notice is for; who that is in person is looked up when it is delivered. */
export type Recipient =
  | { kind: 'owner'; owner: string }
  | { kind: 'role'; role: Role }
  | { kind: 'person'; personId: string };

/** Something to be told once. What it says in words is made when it is delivered. */
export interface Notice {
  recipient: Recipient;
  /** `noun.what`, as the words of lib/notices know it. */
  kind: `${string}.${string}`;
  /** At once, on its own; otherwise in the next digest. */
  isUrgent: boolean;
  subject: { kind: string; id: string };
  /** Tells two notices of one kind about one subject apart: `30-days`, `asked:2026-03-01`. */
  occasion: string;
  /** What the words need: names and numbers, never a secret. */
  data: JsonObject;
  /** Path of the page that acts, from `/`. */
  href: string;
  /** Not told before; left out: now. */
  dueAt?: Date;
}

/** How a recipient is kept: its kind and one text. */
export function recipientKey(recipient: Recipient): string {
  if (recipient.kind === 'owner') return recipient.owner;
  return recipient.kind === 'role' ? recipient.role : recipient.personId;
}
