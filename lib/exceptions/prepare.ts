import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { conflict, invalid, notFound } from '@/lib/kernel/errors';
import { type Executor, sql } from '@/lib/platform/database/client';
import { holdPolicy } from '@/lib/policies/in-force';
import { findRule } from '@/lib/policies/registry';
import type { Actor } from './actor';
import type { Condition, Target } from './model';
import { MOST_COVERED } from './model';
import { quorumOf } from './quorum';
import type { RequestException } from './schema';
import { matching, readFilter } from './scope';
import { isByFilter, lockFindings, type Subject } from './store';
import { checkConditions, checkSpan, conditionsOf, startOf } from './terms';

/** A request that may be put, with all that follows from what it is about. */
export interface Prepared {
  target: Target;
  subjects: Subject[];
  title: string;
  owners: string[];
  severity: number;
  quorum: 1 | 2;
  conditions: Condition[];
  startsAt: Date | null;
  expiresAt: Date;
  breachedAt: Date | null;
}

/**
 * Looks at what an exception is asked for as it is now, and holds it. Nothing is asked for that is closed, covered,
 * waiting already or not to be excepted at all.
 */
export async function prepare(
  executor: Executor,
  viewer: Viewer,
  actor: Actor,
  input: RequestException,
  now: Date,
): Promise<Prepared> {
  const policy = await holdPolicy(executor);
  const { target, ids } = await resolve(executor, actor, input);
  const subjects = await lockFindings(executor, ids);
  checkSubjects(viewer, actor, ids, subjects, input.renewsId);
  await checkNotWaiting(executor, ids, input.draftId);
  const severity = Math.max(...subjects.map((subject) => subject.severity));
  const startsAt = input.startsOn === null ? null : startOf(input.startsOn);
  const expiresAt = startOf(input.endsOn);
  checkSpan({ startsAt, expiresAt }, severity, policy, now);
  const conditions = conditionsOf(input);
  checkConditions(conditions, subjects);
  const breaches = subjects
    .filter((subject) => subject.severity > 0)
    .map(({ openedAt }) => openedAt.getTime());
  return {
    target,
    subjects,
    title: titleOf(target, subjects),
    owners: [...new Set(subjects.flatMap(({ ownerTeam }) => (ownerTeam === null ? [] : [ownerTeam])))].sort(),
    severity,
    quorum: quorumOf(subjects.map((subject) => ({ ...subject, class: subject.facts.class }))),
    conditions,
    startsAt,
    expiresAt,
    breachedAt: breaches.length > 0 ? new Date(Math.min(...breaches)) : null,
  };
}

/** The findings a target stands for now, and the target as it is kept. */
async function resolve(
  executor: Executor,
  actor: Actor,
  { target, renewsId }: Pick<RequestException, 'target' | 'renewsId'>,
): Promise<{ target: Target; ids: number[] }> {
  if (!isByFilter(target)) {
    const ids = [...new Set(target.findings)].sort((a, b) => a - b);
    return { target: { findings: ids }, ids };
  }
  const { query } = readFilter(actor, target);
  const most = target.limit ?? MOST_COVERED;
  const ids = await matching(executor, query, { renewsId: renewsId ?? 0, most: most + 1 });
  if (ids.length === 0)
    throw invalid('exception/nothing', 'No open finding matches this filter, so there is nothing to except.');
  if (ids.length > most)
    throw invalid(
      'exception/over-limit',
      target.limit === null
        ? `More than ${MOST_COVERED.toLocaleString('en')} findings match. Narrow the filter.`
        : `More findings match than the ${target.limit} it may cover. Narrow the filter, or raise the limit.`,
      { fields: { limit: 'More match now.' } },
    );
  return { target: { query, limit: target.limit ?? ids.length }, ids };
}

function checkSubjects(
  viewer: Viewer,
  { role, teams }: Actor,
  ids: readonly number[],
  subjects: readonly Subject[],
  renewsId: number | null,
): void {
  if (subjects.length < ids.length)
    throw notFound('exception/no-finding', 'Nothing was asked for: some of these findings do not exist.');
  for (const subject of subjects) {
    if (subject.subjectKind === 'duty')
      throw invalid(
        'exception/duty',
        'A duty that is overdue cannot be excepted: a member of the owner does it.',
      );
    if (subject.subjectKind !== 'credential')
      throw invalid(
        'exception/source',
        'A finding about a source cannot be excepted: without its permissions nobody knows what is there. Repair the connection.',
      );
    permit({ ...viewer, role, teams }, 'exception:request', { ownerTeam: subject.ownerTeam });
    if (subject.closedAt)
      throw conflict(
        'exception/finding-closed',
        `Nothing was asked for: the finding on ${subject.credential} closed on ${subject.closedAt.toISOString().slice(0, 10)}. Load the page again.`,
      );
    if (subject.exceptionId !== null && subject.exceptionId !== renewsId)
      throw conflict(
        'exception/already-excepted',
        `Nothing was asked for: exception ${subject.exceptionId} covers the finding on ${subject.credential}. Renew that one.`,
      );
  }
}

/** @throws `exception/already-asked` where somebody has asked for one of these findings and waits. */
async function checkNotWaiting(
  executor: Executor,
  ids: readonly number[],
  draftId: number | null,
): Promise<void> {
  const [waiting] = await executor.query<{ id: bigint | number; credential: string; author: string }>(sql`
    SELECT e.id, i.credential, e.author FROM exception_item i JOIN exception e ON e.id = i.exception_id
    WHERE i.finding_id = ANY(${[...ids]}::bigint[]) AND e.state IN ('requested', 'approved') AND e.id <> ${draftId ?? 0}::bigint LIMIT 1`);
  if (waiting)
    throw conflict(
      'exception/already-asked',
      `Nothing was asked for: ${waiting.author} has asked for ${waiting.credential} already, see exception ${waiting.id}.`,
    );
}

/** What it is for, in a few words. */
export function titleOf(target: Target, subjects: readonly Pick<Subject, 'rule' | 'credential'>[]): string {
  const rules = [...new Set(subjects.map(({ rule }) => findRule(rule)?.title ?? rule))];
  const rule = rules.length === 1 ? rules[0] : `${rules.length} rules`;
  if (isByFilter(target)) return `${rule}: up to ${target.limit?.toLocaleString('en')} findings`;
  const [first] = subjects;
  if (subjects.length === 1 && first) return `${rule}: ${first.credential}`;
  return `${rule}: ${subjects.length.toLocaleString('en')} findings`;
}
