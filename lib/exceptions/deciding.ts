import type { Viewer } from '@/lib/access/roles';
import type { Action } from '@/lib/access/table';
import { daysBetween } from '@/lib/kernel/dates';
import { conflict, forbidden } from '@/lib/kernel/errors';
import type { JsonObject } from '@/lib/kernel/json';
import type { AuditEvent } from '@/lib/platform/audit';
import { executorOfTx, type Prisma, type Tx } from '@/lib/platform/database/client';
import type { CommandContext } from '@/lib/platform/run-command';
import { holdPolicy } from '@/lib/policies/in-force';
import type { Policy } from '@/lib/policies/model';
import { type Actor, actingPerson, mayDecide } from './actor';
import { begin } from './force';
import { MOST_COVERED } from './model';
import { isOutside, isSamePerson, quorumOf } from './quorum';
import { matching } from './scope';
import type { ExceptionEvent } from './states';
import {
  type ExceptionRecord,
  type ItemRecord,
  isByFilter,
  lockException,
  readFindings,
  type Subject,
  stateAfter,
} from './store';
import { checkSpan, checkUnchanged, longestDays } from './terms';

/** A request that somebody is about to decide about, all of it locked. */
export interface Deciding {
  actor: Actor;
  isOutside: boolean;
  exception: ExceptionRecord;
  items: ItemRecord[];
  subjects: Subject[];
}

/**
 * Locks a request and makes sure that whoever decides may: not who asked, by no way; in the role as it is now; about what
 * they read, and while it can still be decided.
 * @throws `exception/own-request`, `exception/another-team`, `exception/changed`, `exception/not-possible`.
 */
export async function lockForDecision(
  tx: Tx,
  viewer: Viewer,
  { id, revision }: { id: number; revision: number | null },
  { action, event }: { action: Action; event: ExceptionEvent | null },
): Promise<Deciding> {
  const actor = await actingPerson(tx, viewer, action);
  const executor = executorOfTx(tx);
  const candidates = await candidatesOf(tx, id);
  const { exception, items } = await lockException(tx, id, candidates);
  if (isSamePerson(actor, { id: exception.authorId, mail: exception.authorMail }))
    throw forbidden(
      'exception/own-request',
      'You asked for this exception, so somebody else has to decide about it.',
    );
  if (!mayDecide(actor, exception.owners))
    throw forbidden(
      'exception/another-team',
      `Only the security leads and ${exception.owners.join(', ') || 'nobody else'} decide about this.`,
    );
  if (event) stateAfter(exception, event);
  if (revision !== null && exception.revision !== revision)
    throw conflict(
      'exception/changed',
      'It was taken back and asked for anew since you opened it. Load the page again and read what it says now.',
    );
  const ids = [...items.map((item) => item.findingId), ...candidates];
  const subjects = await readFindings(executor, ids);
  return { actor, isOutside: isOutside(actor.teams, exception.owners), exception, items, subjects };
}

/** What has come to match the filter of an exception, up to its limit. */
export async function candidatesOf(tx: Tx, id: number): Promise<number[]> {
  const row = await tx.exception.findUnique({ where: { id }, select: { target: true } });
  const target = row?.target as unknown as ExceptionRecord['target'] | undefined;
  if (!target || !isByFilter(target)) return [];
  const held = await tx.exceptionItem.count({ where: { exceptionId: id } });
  const room = (target.limit ?? MOST_COVERED) - held;
  return matching(executorOfTx(tx), target.query, { exceptionId: id, most: room });
}

/** What an approval rests on. */
interface Standing {
  policy: Policy;
  /** Approvals it takes. */
  quorum: number;
  /** Days it may last, by the gravest finding that is still open. */
  longest: number;
}

/**
 * Makes sure that what is approved is still what was asked for, and returns the approvals it takes as things are now.
 * @throws `exception/findings-closed`, `exception/changed-since`, and what `checkSpan` says.
 */
export async function checkStillStands(
  { tx, now }: CommandContext,
  { exception, items, subjects }: Deciding,
): Promise<Standing & { asked: Subject[] }> {
  const policy = await holdPolicy(executorOfTx(tx));
  const ids = new Set(items.map((item) => item.findingId));
  const asked = subjects.filter((subject) => ids.has(subject.id) && !subject.closedAt);
  if (asked.length === 0)
    throw conflict(
      'exception/findings-closed',
      'Nothing was approved: what it was asked for closed meanwhile, so there is nothing to except.',
    );
  checkUnchanged(exception.conditions, items, asked);
  const severity = Math.max(...asked.map((subject) => subject.severity));
  if (exception.expiresAt)
    checkSpan({ startsAt: exception.startsAt, expiresAt: exception.expiresAt }, severity, policy, now);
  const needed = quorumOf(asked.map((subject) => ({ ...subject, class: subject.facts.class })));
  return {
    policy,
    quorum: Math.max(exception.quorum, needed),
    longest: longestDays(policy, severity),
    asked,
  };
}

/**
 * Writes the approval down with what it rests on, and puts the exception into force unless it begins later.
 * Returns the event of coming into force.
 */
export async function approveNow(
  { tx, now }: CommandContext,
  deciding: Deciding,
  { policy, quorum, longest }: Standing,
  reviewDueAt: Date | null,
): Promise<{ events: AuditEvent[]; state: 'approved' | 'active'; retroactiveDays: number | null }> {
  const { exception, items, subjects } = deciding;
  const frozen: JsonObject = {
    policyVersion: policy.version,
    policyName: policy.name,
    longestDays: longest,
    quorum,
    severity: exception.severity,
  };
  const isLater = exception.startsAt !== null && exception.startsAt > now;
  await tx.exception.update({
    where: { id: exception.id },
    data: {
      state: 'approved',
      approvedAt: now,
      quorum,
      frozen: frozen as Prisma.InputJsonValue,
      isBreakGlass: reviewDueAt !== null,
      reviewDueAt,
      nextAt: exception.startsAt,
    },
  });
  const { breachedAt } = exception;
  const retroactiveDays = breachedAt && breachedAt < now ? Math.floor(daysBetween(breachedAt, now)) : null;
  if (isLater) return { events: [], state: 'approved', retroactiveDays };
  const approved = { ...exception, state: 'approved' as const, approvedAt: now, reviewDueAt, quorum };
  const { event, isEmpty } = await begin(executorOfTx(tx), approved, items, subjects, now);
  if (isEmpty)
    throw conflict(
      'exception/covered-elsewhere',
      'Nothing was approved: another exception covers all of it by now. Refuse this one, or let it be taken back.',
    );
  return { events: [event], state: 'active', retroactiveDays };
}

/** Keeps what somebody said. */
export async function recordDecision(
  { tx, now }: Pick<CommandContext, 'tx' | 'now'>,
  { actor, exception, isOutside: outside }: Pick<Deciding, 'actor' | 'exception' | 'isOutside'>,
  decision: 'approve' | 'refuse' | 'break-glass' | 'confirm' | 'reject',
  reason: string | null,
): Promise<void> {
  await tx.exceptionDecision.create({
    data: {
      exceptionId: exception.id,
      revision: exception.revision,
      decision,
      personId: actor.id,
      name: actor.name,
      via: actor.via,
      role: actor.role,
      teams: [...actor.teams],
      isOutside: outside,
      reason,
      at: now,
    },
  });
}
