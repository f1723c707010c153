import { can, permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { addDays } from '@/lib/kernel/dates';
import { MusterError } from '@/lib/kernel/errors';
import { type Database, sql } from '@/lib/platform/database/client';
import { policyInForce } from '@/lib/policies/in-force';
import { findRule } from '@/lib/policies/registry';
import { cannotBind, itemFacts } from './conditions';
import { MOST_COVERED, MOST_FINDINGS, type Target } from './model';
import { quorumOf } from './quorum';
import { matching, readFilter } from './scope';
import { isByFilter, readFindings, type Subject } from './store';
import { longestDays } from './terms';

/** A finding that could be excepted, as the form shows it. */
export interface Choice {
  id: number;
  rule: string;
  title: string;
  severity: number;
  credential: string;
  credentialId: number;
  owner: string | null;
}

/** What the form of a request needs to know of what is asked for. */
export interface RequestForm {
  choices: Choice[];
  /** Why some of what was chosen cannot be asked for, in words. */
  leftOut: string[];
  /** The last day that is allowed for the gravest of them. */
  lastDay: string;
  longestDays: number;
  severity: number;
  quorum: 1 | 2;
  /** Why a condition cannot be asked for; null where it can. */
  network: string | null;
  use: string | null;
  /** Of a filter: its query as it is kept, and how many match now. */
  filter: { query: string; matches: number; refusal: string | null } | null;
}

/** What was chosen: findings, a filter, or all that is open on a credential; `renewsId` of the exception it is to follow. */
export type Wanted = (Target | { credential: number }) & { renewsId?: number | null };

/** What somebody may ask an exception for, of what they chose. Says what is left out, and why. */
export async function loadRequestForm(
  viewer: Viewer,
  database: Database,
  wanted: Wanted,
  now: Date,
): Promise<RequestForm> {
  permit(viewer, 'exception:request');
  const policy = await policyInForce(database);
  const found = await find(viewer, database, wanted);
  const subjects = await readFindings(database, found.ids);
  const choices: Choice[] = [];
  const leftOut: string[] = [];
  const usable: Subject[] = [];
  for (const subject of subjects) {
    if (!can(viewer, 'exception:request', { ownerTeam: subject.ownerTeam })) continue;
    const why = whyNot(subject, wanted.renewsId ?? null);
    if (why) leftOut.push(`${findRule(subject.rule)?.title ?? subject.rule}, ${subject.credential}: ${why}`);
    else {
      usable.push(subject);
      choices.push(choiceOf(subject));
    }
  }
  const severity = Math.max(-1, ...usable.map((subject) => subject.severity));
  const longest = longestDays(policy, severity);
  const firstWhy = (kind: 'network' | 'use') => {
    const condition = kind === 'network' ? ({ kind } as const) : ({ kind, days: 0 } as const);
    for (const subject of usable) {
      const why = cannotBind(condition, itemFacts(subject.facts));
      if (why) return usable.length === 1 ? why : `${subject.credential}: ${why}`;
    }
    return null;
  };
  return {
    choices,
    leftOut,
    lastDay: addDays(now, longest).toISOString().slice(0, 10),
    longestDays: longest,
    severity,
    quorum: quorumOf(usable.map((subject) => ({ ...subject, class: subject.facts.class }))),
    network: firstWhy('network'),
    use: firstWhy('use'),
    filter: found.filter,
  };
}

function whyNot({ closedAt, exceptionId, subjectKind }: Subject, renewsId: number | null): string | null {
  if (subjectKind !== 'credential') return `a finding about a ${subjectKind} cannot be excepted`;
  if (closedAt) return 'it has closed';
  if (exceptionId !== null && exceptionId !== renewsId) return `exception ${exceptionId} covers it`;
  return null;
}

const choiceOf = (subject: Subject): Choice => ({
  id: subject.id,
  rule: subject.rule,
  title: findRule(subject.rule)?.title ?? subject.rule,
  severity: subject.severity,
  credential: subject.credential,
  credentialId: subject.credentialId,
  owner: subject.ownerTeam,
});

interface Found {
  ids: number[];
  filter: RequestForm['filter'];
}

async function find(viewer: Viewer, database: Database, wanted: Wanted): Promise<Found> {
  if ('credential' in wanted) {
    const rows = await database.query<{ id: number }>(sql`SELECT id FROM finding
      WHERE subject_kind = 'credential' AND subject_id = ${wanted.credential}::bigint AND closed_at IS NULL ORDER BY severity DESC, id`);
    return { ids: rows.map(({ id }) => Number(id)), filter: null };
  }
  if (!isByFilter(wanted)) return { ids: wanted.findings.slice(0, MOST_FINDINGS), filter: null };
  try {
    const { query } = readFilter(viewer, { query: wanted.query, limit: wanted.limit ?? MOST_COVERED });
    const ids = await matching(database, query, { renewsId: wanted.renewsId ?? 0, most: MOST_COVERED + 1 });
    return { ids: ids.slice(0, MOST_COVERED), filter: { query, matches: ids.length, refusal: null } };
  } catch (error) {
    if (!(error instanceof MusterError)) throw error;
    return { ids: [], filter: { query: wanted.query, matches: 0, refusal: error.message } };
  }
}
