import { type PoolClient, queryIn, sql } from '@/lib/platform/database/client';
import { type CopyValue, copyRows } from '@/lib/platform/database/copy';
import { SEVERITIES } from '@/lib/policies/model';
import { storedDerived } from '../derived';
import type { CredentialFacts } from '../model';
import type { Decided } from './decide';
import { versionState } from './identity';
import type { Judged } from './judged';
import { instant, searchText, stateWord } from './rows';

/** A credential seen for the first time. */
export interface NewCredential extends Judged {
  identity: string;
  hash: string;
  decided: Decided;
}

export interface MergeStamp {
  cellId: number;
  collectionId: string;
  now: Date;
  /** As of when it is known, where that is not now: a file may be older. Judgements are of now all the same. */
  knownAt?: Date | undefined;
  policyVersion: number;
}

/** The observed and decided columns, in the order of `observedValues`. */
export const OBSERVED_COLUMNS = [
  'observed_hash',
  'kind',
  'account_name',
  'region',
  'name',
  'holder_type',
  'holder_id',
  'holder_name',
  'status',
  'created_at',
  'value_changed_at',
  'last_rotated_state',
  'last_rotated_at',
  'expiry_state',
  'expires_at',
  'rotation_method',
  'rotation_interval_days',
  'algorithm',
  'privilege',
  'tags',
  'facts',
  'environment',
  'environment_by',
  'class',
  'class_by',
  'owner_team',
  'owner_by',
  'search',
  'changed_at',
  'seen_at',
  'version',
] as const;

export function observedValues(
  facts: CredentialFacts,
  decided: Decided,
  hash: string,
  now: Date,
  version: number,
): CopyValue[] {
  return [
    hash,
    facts.kind,
    facts.accountName,
    facts.region,
    facts.name,
    facts.holder?.type ?? null,
    facts.holder?.id ?? null,
    facts.holder?.name ?? null,
    facts.status,
    facts.createdAt,
    facts.valueChangedAt,
    stateWord(facts.lastRotated),
    instant(facts.lastRotated),
    stateWord(facts.expires),
    instant(facts.expires),
    facts.rotationMethod,
    facts.rotationIntervalDays,
    facts.algorithm,
    facts.privilege,
    facts.tags === null ? null : { json: facts.tags },
    { json: facts.facts },
    facts.environment,
    decided.environmentBy,
    facts.class,
    decided.classBy,
    facts.ownerTeam,
    decided.ownerBy,
    searchText(facts),
    now,
    now,
    version,
  ];
}

/** The columns of a judgement, in the order of `judgedValues`. */
export const JUDGED_COLUMNS = [
  'policy_version',
  'judged_at',
  'due_at',
  'standing',
  'limit_days',
  'limit_clause',
  'out_of_policy_at',
  'age_bucket',
  'expiry_bucket',
  'severity',
  'failing',
  'unknown',
  'passing',
  'derived',
] as const;

export function judgedValues(
  { assessment: a, facts }: Judged,
  policyVersion: number,
  now: Date,
): CopyValue[] {
  const derived = storedDerived(facts.derived);
  return [
    policyVersion,
    now,
    a.dueAt,
    a.standing,
    a.limit?.days ?? null,
    a.limit?.clause.id ?? null,
    a.outOfPolicyAt,
    a.ageBucket,
    a.expiryBucket,
    a.worstSeverity,
    a.failing,
    a.unknown,
    a.passing,
    derived && { json: derived },
  ];
}

async function reserveIds(client: PoolClient, count: number): Promise<number[]> {
  const rows = await queryIn<{ id: number }>(
    client,
    sql`SELECT nextval(pg_get_serial_sequence('credential', 'id')) AS id FROM generate_series(1, ${count})`,
  );
  return rows.map((row) => row.id);
}

/** Adds credentials with their first version, last use and findings, each table by one COPY. Returns their ids, in order. */
export async function insertNew(
  client: PoolClient,
  fresh: readonly NewCredential[],
  stamp: MergeStamp,
): Promise<number[]> {
  if (fresh.length === 0) return [];
  const { now, collectionId, knownAt = now } = stamp;
  const ids = await reserveIds(client, fresh.length);
  const each = function* <T>(make: (item: NewCredential, id: number) => T) {
    for (let i = 0; i < fresh.length; i++) yield make(fresh[i] as NewCredential, ids[i] as number);
  };
  await copyRows(
    client,
    'credential',
    [
      'id',
      'identity',
      'cell_id',
      'provider',
      'account',
      'resource',
      'external_id',
      'first_seen_at',
      ...OBSERVED_COLUMNS,
      ...JUDGED_COLUMNS,
    ],
    each((item, id) => [
      id,
      item.identity,
      stamp.cellId,
      item.facts.provider,
      item.facts.account,
      item.facts.resource,
      item.facts.externalId,
      knownAt,
      ...observedValues(item.facts, item.decided, item.hash, knownAt, 1),
      ...judgedValues(item, stamp.policyVersion, now),
    ]),
  );
  await copyRows(
    client,
    'credential_version',
    ['credential_id', 'version', 'known_at', 'collection_id', 'event', 'state'],
    each((item, id) => [id, 1, knownAt, collectionId, 'created', { json: versionState(item.facts) }]),
  );
  await copyRows(
    client,
    'credential_use',
    ['credential_id', 'state', 'last_used_at', 'known_at', 'collection_id', 'region', 'service', 'as_of'],
    each((item, id) => [
      id,
      stateWord(item.facts.lastUsed),
      instant(item.facts.lastUsed),
      knownAt,
      collectionId,
      item.facts.lastUsedRegion ?? null,
      item.facts.lastUsedService ?? null,
      item.facts.lastUsedAsOf ?? null,
    ]),
  );
  await copyRows(client, 'finding', FINDING_COLUMNS, newFindings(fresh, ids, stamp));
  return ids;
}

const FINDING_COLUMNS = [
  'rule',
  'code',
  'subject_kind',
  'subject_id',
  'verdict',
  'severity',
  'data',
  'policy_version',
  'opened_at',
  'first_opened_at',
  'changed_at',
  'owner_team',
];

function* newFindings(
  fresh: readonly NewCredential[],
  ids: readonly number[],
  stamp: MergeStamp,
): Generator<CopyValue[]> {
  for (let i = 0; i < fresh.length; i++) {
    const { assessment, facts } = fresh[i] as NewCredential;
    for (const verdict of assessment.verdicts) {
      if (verdict.state === 'pass') continue;
      yield [
        verdict.rule,
        verdict.code,
        'credential',
        ids[i] as number,
        verdict.state,
        SEVERITIES.indexOf(verdict.severity),
        { json: verdict.data },
        stamp.policyVersion,
        stamp.now,
        stamp.now,
        stamp.now,
        facts.ownerTeam,
      ];
    }
  }
}
