import { createHash } from 'node:crypto';
import type { Granted } from '@/lib/access/granted';
import type { Viewer } from '@/lib/access/roles';
import { searchText } from '@/lib/credentials/merge/rows';
import { WHOLE_SCOPE } from '@/lib/evidence/model';
import type { JsonObject } from '@/lib/kernel/json';
import { type Database, sql } from '@/lib/platform/database/client';
import { expiryBucket } from '@/lib/policies/bucket-functions';

/** What a test may say of a credential row; the rest has a default. */
export interface CredentialSeed {
  kind: string;
  provider: string;
  account: string;
  accountName: string | null;
  region: string;
  resource: string;
  externalId: string;
  name: string;
  holderType: string | null;
  holderId: string | null;
  holderName: string | null;
  status: string | null;
  valueChangedAt: Date | null;
  lastRotated: Date | 'never' | null;
  lastUsed: Date | 'never' | null;
  expires: Date | 'none' | null;
  rotationMethod: string | null;
  tags: Record<string, string> | null;
  facts: JsonObject;
  environment: string | null;
  class: string | null;
  ownerTeam: string | null;
  firstSeenAt: Date;
  goneAt: Date | null;
  standing: string | null;
  limitDays: number | null;
  outOfPolicyAt: Date | null;
  ageBucket: string | null;
  expiryBucket: string | null;
  severity: number;
  failing: readonly string[];
}

const AT = new Date('2026-01-01T00:00:00Z');
let serial = 0;

/** A source with one complete cell; returns the id of the cell. */
export async function insertCell(
  database: Database,
  name = `source-${++serial}`,
  state = 'complete',
): Promise<{ sourceId: number; cellId: number }> {
  const [row] = await database.query<{ sourceId: number; cellId: number }>(sql`
    WITH s AS (INSERT INTO source (kind, name, config, next_collection_at, created_at) VALUES ('aws', ${name}, '{}', ${AT}, ${AT}) RETURNING id)
    INSERT INTO coverage_cell (source_id, account, region, collector, state, attempted_at, completed_at, data_at)
    SELECT id, '111122223333', 'global', 'aws.iam-access-keys', ${state}, ${AT}, ${AT}, ${AT} FROM s
    RETURNING source_id AS "sourceId", id AS "cellId"`);
  if (!row) throw new Error('no cell was made');
  return row;
}

const word = (moment: Date | string | null) =>
  moment === null ? 'unknown' : moment instanceof Date ? 'known' : moment;
const instant = (moment: Date | string | null) => (moment instanceof Date ? moment : null);

/** One credential with its use and first version, written as the merge would; returns its id. */
export async function insertCredential(
  database: Database,
  cellId: number,
  seed: Partial<CredentialSeed> = {},
): Promise<number> {
  const n = ++serial;
  const c: CredentialSeed = {
    kind: 'cloud-access-key',
    provider: 'aws',
    account: '111122223333',
    accountName: 'payments',
    region: 'global',
    resource: 'iam.access-key',
    externalId: `AKIAEXAMPLE${String(n).padStart(9, '0')}`,
    name: `key-${n}`,
    holderType: 'user',
    holderId: `AIDA${n}`,
    holderName: `user-${n}`,
    status: 'active',
    valueChangedAt: AT,
    lastRotated: 'never',
    lastUsed: null,
    expires: 'none',
    rotationMethod: null,
    tags: null,
    facts: {},
    environment: null,
    class: null,
    ownerTeam: null,
    firstSeenAt: AT,
    goneAt: null,
    standing: 'in',
    limitDays: 90,
    outOfPolicyAt: null,
    ageBucket: '0-50',
    expiryBucket: expiryBucket(seed.expires === undefined ? 'none' : seed.expires, AT).bucket,
    severity: -1,
    failing: [],
    ...seed,
  };
  const hash = createHash('md5').update(`${c.provider}/${c.account}/${c.externalId}/${n}`).digest('hex');
  const holder = c.holderName === null ? null : { name: c.holderName };
  const [row] = await database.query<{ id: number }>(sql`
    WITH c AS (INSERT INTO credential (identity, cell_id, observed_hash, kind, provider, account, account_name, region, resource, external_id,
        name, holder_type, holder_id, holder_name, status, created_at, value_changed_at, last_rotated_state, last_rotated_at, expiry_state,
        expires_at, rotation_method, tags, facts, environment, class, class_by, owner_team, owner_by, first_seen_at, changed_at, seen_at, gone_at,
        policy_version, judged_at, standing, limit_days, out_of_policy_at, age_bucket, expiry_bucket, severity, failing, search)
      VALUES (${hash}::uuid, ${cellId}, ${hash}::uuid, ${c.kind}, ${c.provider}, ${c.account}, ${c.accountName}, ${c.region}, ${c.resource},
        ${c.externalId}, ${c.name}, ${c.holderType}, ${c.holderId}, ${c.holderName}, ${c.status}, ${c.valueChangedAt}, ${c.valueChangedAt},
        ${word(c.lastRotated)}, ${instant(c.lastRotated)}, ${word(c.expires)}, ${instant(c.expires)}, ${c.rotationMethod},
        ${c.tags ? JSON.stringify(c.tags) : null}::jsonb, ${JSON.stringify(c.facts)}::jsonb, ${c.environment}, ${c.class},
        ${c.class ? 'tag' : null}, ${c.ownerTeam}, ${c.ownerTeam ? 'tag' : null}, ${c.firstSeenAt}, ${c.firstSeenAt}, ${c.firstSeenAt}, ${c.goneAt},
        1, ${AT}, ${c.standing}, ${c.limitDays}, ${c.outOfPolicyAt}, ${c.ageBucket}, ${c.expiryBucket}, ${c.severity}, ${[...c.failing]}::text[],
        ${searchText({ name: c.name, externalId: c.externalId, holder })}) RETURNING id, first_seen_at),
    used AS (INSERT INTO credential_use (credential_id, state, last_used_at, known_at)
      SELECT id, ${word(c.lastUsed)}, ${instant(c.lastUsed)}::timestamptz, first_seen_at FROM c),
    history AS (INSERT INTO credential_version (credential_id, version, known_at, event, state)
      SELECT id, 1, first_seen_at, 'created', jsonb_build_object('name', ${c.name}::text, 'class', ${c.class}::text, 'ownerTeam', ${c.ownerTeam}::text) FROM c)
    SELECT id FROM c`);
  if (!row) throw new Error('no credential was made');
  return row.id;
}

/** An open finding of a credential, or a closed one when `closedAt` is given; returns its id. */
export async function insertFinding(
  database: Database,
  credentialId: number,
  seed: {
    rule?: string;
    code?: string;
    verdict?: 'fail' | 'unknown';
    severity?: number;
    openedAt?: Date;
    closedAt?: Date | null;
    ownerTeam?: string | null;
  } = {},
): Promise<number> {
  const f = {
    rule: 'key-age',
    code: 'EXCEEDS_COMPLIANCE_AGE',
    verdict: 'fail',
    severity: 3,
    openedAt: AT,
    closedAt: null,
    ownerTeam: null,
    ...seed,
  };
  const [row] = await database.query<{ id: number }>(sql`
    INSERT INTO finding (rule, code, subject_kind, subject_id, verdict, severity, data, policy_version, opened_at, first_opened_at, changed_at, closed_at, close_reason, owner_team)
    VALUES (${f.rule}, ${f.code}, 'credential', ${credentialId}, ${f.verdict}, ${f.severity}, '{}', 1, ${f.openedAt}, ${f.openedAt}, ${f.openedAt},
      ${f.closedAt}, ${f.closedAt ? 'fixed' : null}, ${f.ownerTeam}) RETURNING id`);
  if (!row) throw new Error('no finding was made');
  return row.id;
}

/** The counts of the posture page as the merge would have left them, for the dimensions and measures of the list. */
export async function countPosture(database: Database): Promise<void> {
  await database.query(sql`
    INSERT INTO posture_count (dimension, value, measure, bucket, count)
    SELECT d.dimension, d.value, m.measure, m.bucket, count(*) FROM credential c
    CROSS JOIN LATERAL (VALUES ('all', ''), ('owner', coalesce(c.owner_team, '')), ('kind', c.kind), ('provider', c.provider), ('account', c.account),
      ('environment', coalesce(c.environment, '')), ('class', coalesce(c.class, ''))) d(dimension, value)
    CROSS JOIN LATERAL (VALUES ('age', coalesce(c.age_bucket, 'unknown')), ('expiry', coalesce(c.expiry_bucket, 'unknown')),
      ('standing', coalesce(c.standing, 'unknown')),
      ('ownership', CASE WHEN c.owner_team IS NULL THEN 'unowned' ELSE 'owned' END)) m(measure, bucket)
    WHERE c.gone_at IS NULL GROUP BY 1, 2, 3, 4
    UNION ALL SELECT 'rule', rule, 'verdict', 'fail', count(*) FROM credential c, unnest(c.failing) AS rule WHERE c.gone_at IS NULL GROUP BY rule`);
}

/** A period that runs, whenever a test is, for the whole estate. */
export const EVERYTHING: Granted = {
  at: new Date('2050-01-01T00:00:00Z'),
  grants: [{ from: new Date(0), to: new Date('2100-01-01T00:00:00Z'), frameworks: null, scope: WHOLE_SCOPE }],
};

/** Somebody of this role, signed in; an auditor was let in for everything. */
export function testViewer(role: Viewer['role'], teams: readonly string[] = []): Viewer {
  return {
    kind: 'person',
    id: `person-${role}`,
    name: role,
    role,
    teams,
    scopes: null,
    origin: { address: '127.0.0.1', agent: 'test' },
    requestId: 'test',
    ...(role === 'auditor' && { granted: EVERYTHING }),
  };
}
