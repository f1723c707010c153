import type { JsonObject } from '@/lib/kernel/json';
import type { Classified } from '@/lib/policies/classification';
import { derivedOf, type StoredDerived } from '../derived';
import type {
  CredentialClass,
  CredentialFacts,
  CredentialKind,
  CredentialStatus,
  DecidedBy,
  DecidedByHand,
  Holder,
  HolderType,
  Privilege,
  RotationMethod,
} from '../model';
import type { Decided } from './decide';

/** What judging looks at, as read from the database; instants arrive as Date from every driver used here. */
export interface StoredFacts {
  id: number | bigint;
  kind: string;
  provider: string;
  account: string;
  account_name: string | null;
  region: string;
  resource: string;
  external_id: string;
  name: string;
  holder_type: string | null;
  holder_id: string | null;
  holder_name: string | null;
  status: string | null;
  created_at: Date | null;
  value_changed_at: Date | null;
  last_rotated_state: string;
  last_rotated_at: Date | null;
  expiry_state: string;
  expires_at: Date | null;
  rotation_method: string | null;
  rotation_interval_days: number | null;
  algorithm: string | null;
  privilege: string | null;
  tags: Record<string, string> | null;
  facts: JsonObject;
  environment: string | null;
  environment_by: string | null;
  class: string | null;
  class_by: string | null;
  owner_team: string | null;
  owner_by: string | null;
  first_seen_at: Date;
  derived: StoredDerived | null;
  use_state: string | null;
  last_used_at: Date | null;
  use_region: string | null;
  use_service: string | null;
  use_as_of: Date | null;
}

/** A credential as read for judging and writing the judgement. */
export interface StoredCredential extends StoredFacts {
  version: number;
  cell_id: number;
  by_hand: DecidedByHand | null;
  gone_at: Date | null;
  policy_version: number | null;
  standing: string | null;
  age_bucket: string | null;
  expiry_bucket: string | null;
  failing: string[];
  unknown: string[];
  passing: string[];
}

/** Columns of StoredFacts, for `FROM credential c LEFT JOIN credential_use u ON u.credential_id = c.id`. */
export const FACT_COLUMNS = [
  'c.id',
  'c.kind',
  'c.provider',
  'c.account',
  'c.account_name',
  'c.region',
  'c.resource',
  'c.external_id',
  'c.name',
  'c.holder_type',
  'c.holder_id',
  'c.holder_name',
  'c.status',
  'c.created_at',
  'c.value_changed_at',
  'c.last_rotated_state',
  'c.last_rotated_at',
  'c.expiry_state',
  'c.expires_at',
  'c.rotation_method',
  'c.rotation_interval_days',
  'c.algorithm',
  'c.privilege',
  'c.tags',
  'c.facts',
  'c.environment',
  'c.environment_by',
  'c.class',
  'c.class_by',
  'c.owner_team',
  'c.owner_by',
  'c.first_seen_at',
  'c.derived',
  'u.state AS use_state',
  'u.last_used_at',
  'u.region AS use_region',
  'u.service AS use_service',
  'u.as_of AS use_as_of',
].join(', ');

/** Columns of StoredCredential, from the same. */
export const STORED_COLUMNS = [
  FACT_COLUMNS,
  'c.version',
  'c.cell_id',
  'c.by_hand',
  'c.gone_at',
  'c.policy_version',
  'c.standing',
  'c.age_bucket',
  'c.expiry_bucket',
  'c.failing',
  'c.unknown',
  'c.passing',
].join(', ');

function three<Word extends string>(state: string | null, at: Date | null, word: Word): Date | Word | null {
  return state === 'known' ? at : state === word ? word : null;
}

/** The facts a rule may look at, from the row as stored. */
export function factsOf(row: StoredFacts): CredentialFacts {
  const holder: Holder | null =
    row.holder_id === null
      ? null
      : { type: row.holder_type as HolderType, id: row.holder_id, name: row.holder_name ?? row.holder_id };
  return {
    kind: row.kind as CredentialKind,
    provider: row.provider,
    account: row.account,
    accountName: row.account_name,
    region: row.region,
    resource: row.resource,
    externalId: row.external_id,
    name: row.name,
    holder,
    status: row.status as CredentialStatus | null,
    createdAt: row.created_at,
    valueChangedAt: row.value_changed_at,
    lastRotated: three(row.last_rotated_state, row.last_rotated_at, 'never'),
    lastUsed: three(row.use_state, row.last_used_at, 'never'),
    lastUsedRegion: row.use_region,
    lastUsedService: row.use_service,
    lastUsedAsOf: row.use_as_of,
    expires: three(row.expiry_state, row.expires_at, 'none'),
    rotationMethod: row.rotation_method as RotationMethod | null,
    rotationIntervalDays: row.rotation_interval_days,
    algorithm: row.algorithm,
    privilege: row.privilege as Privilege | null,
    tags: row.tags,
    facts: row.facts,
    environment: row.environment,
    class: row.class as CredentialClass | null,
    ownerTeam: row.owner_team,
    firstSeenAt: row.first_seen_at,
    derived: derivedOf(row.derived),
  };
}

/** How owner, class and environment were decided, from the row as stored. */
export function decidedOf(
  row: Pick<StoredFacts, 'owner_team' | 'owner_by' | 'class' | 'class_by' | 'environment' | 'environment_by'>,
): Decided {
  return {
    ownerTeam: row.owner_team,
    ownerBy: row.owner_by as DecidedBy,
    class: row.class as CredentialClass | null,
    classBy: row.class_by as DecidedBy,
    environment: row.environment,
    // Rows from before this was kept have none; what was set by hand until then was marked by the migration.
    environmentBy: (row.environment_by as DecidedBy) ?? (row.environment === null ? null : 'tag'),
  };
}

/** What credentials and their rows have in common for classification. */
export function classifiedOf(
  row: Pick<StoredFacts, 'tags' | 'account' | 'account_name' | 'privilege' | 'name'>,
): Classified {
  const { tags, account, account_name: accountName, privilege, name } = row;
  return { tags, account, accountName, privilege: privilege as Privilege | null, name };
}

/** The word for the three-valued columns. */
export function stateWord(moment: Date | string | null): string {
  return moment === null ? 'unknown' : moment instanceof Date ? 'known' : moment;
}

/** The instant for the three-valued columns. */
export function instant(moment: Date | string | null): Date | null {
  return moment instanceof Date ? moment : null;
}

/** What ends a part of a provider's id: `arn:aws:…:secret:name`, `projects/p/serviceAccounts/s/keys/k`. */
export const ID_SEPARATOR = /[:/]/;

/**
 * Lower-case text that a search looks through: the name first, then the last part of the provider's id and the holder,
 * each only where it is not in the text already. Every three letters of it cost an entry of the index, so what many
 * credentials share (account, beginning of the id) is left out; lib/credentials/filters.ts finds those in another way.
 */
export function searchText(facts: {
  name: string;
  externalId: string;
  holder: Pick<Holder, 'name'> | null;
}): string {
  let text = facts.name.toLowerCase();
  const id = facts.externalId.toLowerCase();
  const add = (part: string) => {
    if (!text.includes(part)) text += ` ${part}`;
  };
  add(id.slice(Math.max(id.lastIndexOf(':'), id.lastIndexOf('/')) + 1));
  if (facts.holder) add(facts.holder.name.toLowerCase());
  return text.slice(0, 2_000);
}
