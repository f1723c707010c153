import { DAY_MS } from '@/lib/kernel/dates';
import type { JsonObject } from '@/lib/kernel/json';
import { ageBucket } from '@/lib/policies/bucket-functions';
import type { AgeBucket, Standing } from '@/lib/policies/buckets';
import { limitFor } from '@/lib/policies/limits';
import type { Limit, Policy } from '@/lib/policies/model';
import { grantsAccess } from '@/lib/policies/states';
import { NOTHING_DERIVED } from '../derived';
import type { CredentialFacts, Holder, LastUsed } from '../model';

const moment = (value: unknown): Date | null => (typeof value === 'string' ? new Date(value) : null);
const three = <Word extends string>(value: unknown, word: Word): Date | Word | null =>
  value === word ? word : moment(value);

/** What the history keeps beside the state: when it was first seen, and its last use as known then. */
export interface BesideState {
  firstSeenAt: Date;
  lastUsed: LastUsed;
}

/**
 * The facts of a credential from a state of its history. What follows from neighbours (lib/credentials/derived.ts) is not
 * kept of the past, so nothing is derived here.
 */
export function factsOfState(state: JsonObject, { firstSeenAt, lastUsed }: BesideState): CredentialFacts {
  // A state lacks what was not looked at yet when it was written: then the provider did not say.
  const kept = state as unknown as CredentialFacts;
  return {
    kind: kept.kind,
    provider: kept.provider,
    account: kept.account,
    accountName: kept.accountName ?? null,
    region: kept.region,
    resource: kept.resource,
    externalId: kept.externalId,
    name: kept.name,
    holder: (kept.holder as Holder | undefined) ?? null,
    status: kept.status ?? null,
    createdAt: moment(state.createdAt),
    valueChangedAt: moment(state.valueChangedAt),
    lastRotated: three(state.lastRotated, 'never'),
    lastUsed,
    expires: three(state.expires, 'none'),
    rotationMethod: kept.rotationMethod ?? null,
    rotationIntervalDays: kept.rotationIntervalDays ?? null,
    algorithm: kept.algorithm ?? null,
    privilege: kept.privilege ?? null,
    tags: kept.tags ?? null,
    facts: kept.facts ?? {},
    environment: kept.environment ?? null,
    class: kept.class ?? null,
    ownerTeam: kept.ownerTeam ?? null,
    firstSeenAt,
    derived: NOTHING_DERIVED,
  };
}

/** A finding that was open at the instant, with the words it has now. */
export interface OpenThen {
  rule: string;
  verdict: 'fail' | 'unknown';
  severity: number;
}

export interface JudgedThen {
  limit: Limit | null;
  outOfPolicyAt: Date | null;
  ageBucket: AgeBucket;
  standing: Standing;
  /** Rank of the gravest that failed; -1: none. */
  severity: number;
  failing: string[];
  unknown: string[];
}

/** Age and limit by the policy in force at the instant, standing from the findings open then. */
export function judgeThen(
  facts: CredentialFacts,
  policy: Policy,
  at: Date,
  open: readonly OpenThen[],
): JudgedThen {
  const limit = grantsAccess(facts) ? limitFor(facts, policy, at) : null;
  const { valueChangedAt } = facts;
  const rulesOf = (verdict: OpenThen['verdict']) =>
    [...new Set(open.filter((finding) => finding.verdict === verdict).map(({ rule }) => rule))].sort();
  const worst = (verdict: OpenThen['verdict']) =>
    Math.max(-1, ...open.filter((finding) => finding.verdict === verdict).map(({ severity }) => severity));
  return {
    limit,
    outOfPolicyAt: limit && valueChangedAt ? new Date(valueChangedAt.getTime() + limit.days * DAY_MS) : null,
    ageBucket: ageBucket(valueChangedAt, limit, at).bucket,
    // As lib/policies/engine.ts has it: rank 0 is a notice, which puts nothing out of policy.
    standing: worst('fail') > 0 ? 'out' : worst('unknown') > 0 ? 'unknown' : 'in',
    severity: worst('fail'),
    failing: rulesOf('fail'),
    unknown: rulesOf('unknown'),
  };
}
