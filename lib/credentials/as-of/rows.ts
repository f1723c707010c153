import type { JsonObject } from '@/lib/kernel/json';
import { type Executor, type Sql, sql } from '@/lib/platform/database/client';
import { policyAt } from '@/lib/policies/in-force';
import type { Policy } from '@/lib/policies/model';
import { stateWord } from '../merge/rows';
import type { CredentialFacts, LastUsed } from '../model';
import type { CredentialRow } from '../queries-rows';
import { factsOfState, judgeThen, type OpenThen } from './facts';
import { openAt } from './sql';

/** A credential as it was known at an instant. How owner and class were decided, and what listed it, is not recorded. */
export interface CredentialThen extends CredentialRow {
  version: number;
  /** From when on it was known to be so. */
  knownAt: Date;
  /** The last use as known up to here; null: nothing was recorded of it yet. */
  useKnownAt: Date | null;
  facts: CredentialFacts;
}

interface StateRow {
  id: number;
  version: number;
  state: JsonObject;
  knownAt: Date;
  event: string;
  firstSeenAt: Date;
  /** The collection that told of it first had not begun: an older file did, later. */
  isUnjudged: boolean;
  useState: 'known' | 'never' | 'unknown' | null;
  lastUsedAt: Date | null;
  useKnownAt: Date | null;
  open: OpenThen[];
}

/**
 * Last use as known at an instant: the present answer where it was known by then, else that of the last day that had
 * ended. When in the day an answer came is not kept.
 */
const USE_THEN = (at: Date): Sql => sql`
  (SELECT u.state, u.last_used_at, u.known_at FROM credential_use u WHERE u.credential_id = v.credential_id AND u.known_at <= ${at}::timestamptz
   UNION ALL
   (SELECT d.state, d.last_used_at, ((d.day + 1)::timestamp AT TIME ZONE 'UTC') FROM credential_use_day d WHERE d.credential_id = v.credential_id
      AND d.day < (${at}::timestamptz AT TIME ZONE 'UTC')::date
      AND NOT EXISTS (SELECT 1 FROM credential_use u WHERE u.credential_id = v.credential_id AND u.known_at <= ${at}::timestamptz)
    ORDER BY d.day DESC LIMIT 1))`;

/** States by credential and version with what was known beside them, over `which (id, version)`. */
export function statesThen(which: Sql, at: Date): Sql {
  return sql`SELECT v.credential_id::float8 AS id, v.version, v.state, v.known_at AS "knownAt", v.event, c.first_seen_at AS "firstSeenAt",
      coalesce((SELECT l.requested_at > ${at}::timestamptz FROM credential_version o JOIN collection l ON l.id = o.collection_id
        WHERE o.credential_id = v.credential_id AND o.version = 1), false) AS "isUnjudged",
      u.state AS "useState", u.last_used_at AS "lastUsedAt", u.known_at AS "useKnownAt",
      coalesce((SELECT jsonb_agg(jsonb_build_object('rule', f.rule, 'verdict', f.verdict, 'severity', f.severity)) FROM finding f
        WHERE f.subject_kind = 'credential' AND f.subject_id = v.credential_id AND ${openAt(at)}), '[]') AS open
    FROM ${which} JOIN credential_version v ON v.credential_id = which.id AND v.version = which.version
    JOIN credential c ON c.id = v.credential_id
    LEFT JOIN LATERAL ${USE_THEN(at)} u ON true`;
}

const lastUseOf = ({ useState, lastUsedAt }: StateRow): LastUsed =>
  useState === 'known' ? lastUsedAt : useState === 'never' ? 'never' : null;

function rowOf(row: StateRow, policy: Policy, at: Date): CredentialThen {
  const facts = factsOfState(row.state, { firstSeenAt: row.firstSeenAt, lastUsed: lastUseOf(row) });
  const judged = judgeThen(facts, policy, at, row.open);
  const { holder, lastRotated, expires } = facts;
  return {
    id: row.id,
    version: row.version,
    knownAt: row.knownAt,
    facts,
    kind: facts.kind,
    provider: facts.provider,
    account: facts.account,
    accountName: facts.accountName,
    region: facts.region,
    resource: facts.resource,
    externalId: facts.externalId,
    name: facts.name,
    holderType: holder?.type ?? null,
    holderId: holder?.id ?? null,
    holderName: holder?.name ?? null,
    status: facts.status,
    createdAt: facts.createdAt,
    valueChangedAt: facts.valueChangedAt,
    lastRotatedState: stateWord(lastRotated) as CredentialRow['lastRotatedState'],
    lastRotatedAt: lastRotated instanceof Date ? lastRotated : null,
    expiryState: stateWord(expires) as CredentialRow['expiryState'],
    expiresAt: expires instanceof Date ? expires : null,
    rotationMethod: facts.rotationMethod,
    environment: facts.environment,
    class: facts.class,
    classBy: null,
    ownerTeam: facts.ownerTeam,
    ownerBy: null,
    standing: row.isUnjudged ? null : judged.standing,
    limitDays: judged.limit?.days ?? null,
    limitClause: judged.limit?.clause.id ?? null,
    outOfPolicyAt: judged.outOfPolicyAt,
    ageBucket: judged.ageBucket,
    severity: judged.severity,
    failing: judged.failing,
    unknown: judged.unknown,
    firstSeenAt: row.firstSeenAt,
    goneAt: row.event === 'gone' ? row.knownAt : null,
    useState: row.useState,
    lastUsedAt: row.lastUsedAt,
    useKnownAt: row.useKnownAt,
    isStale: false,
    dataAt: null,
  };
}

/** These versions as rows of a list, in their order. */
export async function readRows(
  database: Executor,
  places: readonly { id: number; version: number }[],
  at: Date,
): Promise<CredentialThen[]> {
  if (places.length === 0) return [];
  const which = sql`unnest(${places.map(({ id }) => Number(id))}::bigint[], ${places.map(({ version }) => version)}::int[]) AS which(id, version)`;
  const [policy, rows] = await Promise.all([
    policyAt(database, at),
    database.query<StateRow>(statesThen(which, at)),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return places.flatMap(({ id }) => {
    const row = byId.get(Number(id));
    return row ? [rowOf(row, policy, at)] : [];
  });
}
