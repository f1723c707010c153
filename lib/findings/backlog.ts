import { CLASSES, type CredentialClass, type Privilege } from '@/lib/credentials/model';
import { DAY_MS } from '@/lib/kernel/dates';
import { SEVERITY_LABELS } from '@/lib/policies/labels';
import { SEVERITIES } from '@/lib/policies/model';
import { type Proposal, proposalFor } from './backlog-actions';
import { BACKLOG_WEIGHTS as W } from './backlog-weights';

/** What the rank of an open finding rests on. `null` means: nobody said. */
export interface BacklogFacts {
  code: string;
  verdict: 'fail' | 'unknown';
  /** Place in SEVERITIES. */
  severity: number;
  /** Kind of the credential; `source` for a finding on a source. */
  kind: string | null;
  class: string | null;
  privilege: string | null;
  environment: string | null;
  ownerTeam: string | null;
  isLeaked: boolean;
  /** Since when the credential is out of policy. */
  outOfPolicyAt: Date | null;
  openedAt: Date;
  lastUsed: Date | 'never' | null;
}

/** One thing that counted, for how many points. */
export interface Part {
  id: 'severity' | 'class' | 'privilege' | 'exposure' | 'production' | 'overdue' | 'use' | 'owner';
  points: number;
  why: string;
}

export interface Ranked extends Proposal {
  risk: number;
  score: number;
  parts: Part[];
}

/** What is done about a code this version does not know: somebody looks. */
const UNKNOWN_CODE: Proposal = { action: 'investigate', effort: 'medium' };

/** The place of an open finding in the backlog, with why. */
export function rankFinding(facts: BacklogFacts, now: Date): Ranked {
  const { action, effort } = proposalFor(facts.code, facts.kind) ?? UNKNOWN_CODE;
  const isCredential = facts.kind !== 'source';
  const parts = [
    severityPart(facts),
    ...(isCredential
      ? [classPart(facts), privilegePart(facts), lastUsePart(facts, now), ownerPart(facts)]
      : []),
    exposurePart(facts),
    productionPart(facts),
    overduePart(facts, now),
  ].filter((part): part is Part => part !== null && part.points > 0);
  parts.sort((a, b) => b.points - a.points);
  const risk = parts.reduce((sum, { points }) => sum + points, 0);
  return { action, effort, risk, score: Math.round((risk * W.ease[effort]) / 100), parts };
}

function severityPart({ severity, verdict }: BacklogFacts): Part {
  const name = SEVERITIES[severity] ?? 'notice';
  const points = W.severity[name];
  if (verdict === 'fail') return { id: 'severity', points, why: `${SEVERITY_LABELS[name]} severity` };
  const half = Math.round(points * W.unjudgedShare);
  return { id: 'severity', points: half, why: `${SEVERITY_LABELS[name]} severity, if it fails at all` };
}

function classPart({ class: name }: BacklogFacts): Part {
  if (name === null || !(CLASSES as readonly string[]).includes(name))
    return { id: 'class', points: W.unclassified, why: 'Not classified, so it may be the gravest' };
  return { id: 'class', points: W.class[name as CredentialClass], why: `Class ${name}` };
}

function privilegePart({ privilege }: BacklogFacts): Part {
  if (privilege === null || !Object.hasOwn(W.privilege, privilege))
    return { id: 'privilege', points: W.privilegeUnknown, why: 'What it may do is not known' };
  const points = W.privilege[privilege as Privilege];
  return { id: 'privilege', points, why: privilege === 'administrative' ? 'Administrative' : 'May write' };
}

function exposurePart({ code, isLeaked }: BacklogFacts): Part | null {
  const own = (W.exposure as Record<string, number>)[code] ?? 0;
  if (own > 0) return { id: 'exposure', points: own, why: EXPOSED[code] ?? 'Others may reach it' };
  return isLeaked ? { id: 'exposure', points: W.leaked, why: 'Its value is in source code' } : null;
}

const EXPOSED: Record<string, string> = {
  HARDCODED_IN_REPO: 'Whoever reads the code has it',
  UNRESTRICTED_KEY: 'It works from anywhere',
  NEW_REGION: 'Somebody uses it from elsewhere',
};

const PRODUCTION = /^(prod|production|live)$/i;

function productionPart({ environment }: BacklogFacts): Part | null {
  if (environment === null || !PRODUCTION.test(environment)) return null;
  return { id: 'production', points: W.production, why: 'In production' };
}

function overduePart({ outOfPolicyAt, openedAt, verdict }: BacklogFacts, now: Date): Part | null {
  if (verdict === 'unknown') return null;
  const isSincePolicy = outOfPolicyAt !== null && outOfPolicyAt < openedAt;
  const since = isSincePolicy ? outOfPolicyAt : openedAt;
  const days = Math.floor((now.getTime() - since.getTime()) / DAY_MS);
  const points = Math.min(Math.floor(days / 10) * W.overdue.perTenDays, W.overdue.most);
  return {
    id: 'overdue',
    points,
    why: isSincePolicy ? `${days} days out of policy` : `Open for ${days} days`,
  };
}

function lastUsePart({ lastUsed }: BacklogFacts, now: Date): Part | null {
  if (lastUsed === 'never') return null;
  if (lastUsed === null)
    return { id: 'use', points: W.useUnknown, why: 'Whether anybody uses it is not known' };
  const days = Math.floor((now.getTime() - lastUsed.getTime()) / DAY_MS);
  const found = W.use.find((step) => days < step.days);
  return found ? { id: 'use', points: found.points, why: `Used within ${found.days} days` } : null;
}

function ownerPart({ ownerTeam }: BacklogFacts): Part | null {
  return ownerTeam === null ? { id: 'owner', points: W.unowned, why: 'Nobody answers for it' } : null;
}
