import {
  CREDENTIAL_KINDS,
  type CredentialKind,
  type HolderType,
  type Observation,
} from '@/lib/credentials/model';
import type { JsonObject } from '@/lib/kernel/json';
import { BadRow, type Format, hasAll, momentIn, needed, textOf } from './contract';

/** The contract of docs: the first ten columns of the credential export. */
const TEN = [
  'type',
  'identifier',
  'owner_role',
  'owner_team',
  'location',
  'last_rotated',
  'last_used',
  'expires_at',
  'rotation_method',
  'finding',
];
/** What is read besides; the rest of our own export is judged anew and not taken over. */
const MORE = [
  'name',
  'provider',
  'account',
  'account_name',
  'region',
  'resource',
  'holder_type',
  'holder_id',
  'holder_name',
  'status',
  'environment',
  'class',
  'created_at',
  'value_changed_at',
  'privilege',
  'algorithm',
  'gone_at',
  'data_at',
];
/** What our export says of itself and nobody needs to be told is not read. */
const JUDGED =
  'finding_unknown,id,identity,class_by,owner_by,standing,severity,age_days,age_bucket,limit_days,limit_clause,out_of_policy_at,first_seen_at,changed_at,policy_version'.split(
    ',',
  );
const REQUIRED = ['type', 'identifier', 'location'];

/** What a provider calls the most usual thing of a kind, where the file does not say it. */
const RESOURCES: Record<string, string> = {
  'aws/cloud-access-key': 'iam.access-key',
  'aws/managed-secret': 'secretsmanager.secret',
  'gcp/cloud-access-key': 'iam.service-account-key',
};

/** Muster's own credential CSV, or a list that somebody keeps in its first ten columns. */
export const inventory: Format = {
  id: 'inventory',
  title: 'Inventory (CSV)',
  command: './muster credentials export --format csv > credentials.csv',
  required: REQUIRED,
  columns: [...TEN, ...MORE, ...JUDGED],
  detect: (head) => head.shape === 'csv' && hasAll(head, REQUIRED),
  read(row) {
    if (stated(row.gone_at)) return { hint: momentIn(stated(row.data_at), 'data_at') };
    return { observations: [observed(row)], hint: momentIn(stated(row.data_at), 'data_at') };
  },
};

function observed(row: JsonObject): Observation {
  const kind = oneOf(row.type, Object.keys(CREDENTIAL_KINDS), 'type') as CredentialKind | null;
  if (!kind) throw new BadRow('type is missing');
  const place = placeOf(row);
  const createdAt = momentIn(stated(row.created_at), 'created_at');
  const lastRotated = orWord(row.last_rotated, 'never', 'last_rotated');
  const changedAt = momentIn(stated(row.value_changed_at), 'value_changed_at');
  const externalId = plain(needed(row.identifier, 'identifier'));
  return {
    kind,
    ...place,
    accountName: text(row.account_name),
    resource: text(row.resource) ?? RESOURCES[`${place.provider}/${kind}`] ?? `inventory.${kind}`,
    externalId,
    name: text(row.name) ?? externalId,
    holder: holderOf(row),
    status: oneOf(row.status, ['active', 'disabled', 'pending-deletion'], 'status') as Observation['status'],
    createdAt,
    // Never rotated: the value is the one it was made with.
    valueChangedAt: changedAt ?? (lastRotated === 'never' ? createdAt : lastRotated),
    lastRotated,
    lastUsed: orWord(row.last_used, 'never', 'last_used'),
    expires: orWord(row.expires_at, 'none', 'expires_at'),
    rotationMethod: oneOf(
      row.rotation_method,
      ['automatic', 'reminder', 'manual'],
      'rotation_method',
    ) as Observation['rotationMethod'],
    rotationIntervalDays: null,
    algorithm: text(row.algorithm),
    privilege: oneOf(
      row.privilege,
      ['administrative', 'write', 'read'],
      'privilege',
    ) as Observation['privilege'],
    tags: tagsOf(row),
    facts: {},
  };
}

/** `provider/account/region`; columns of their own win. */
function placeOf(row: JsonObject) {
  const location = plain(needed(row.location, 'location')).split('/');
  const provider = text(row.provider) ?? location[0] ?? '';
  // An account may hold slashes; a provider and a region do not.
  const account = text(row.account) ?? location.slice(1, location.length > 2 ? -1 : undefined).join('/');
  const region = text(row.region) ?? (location.length > 2 ? (location.at(-1) ?? 'global') : 'global');
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(provider) || account === '')
    throw new BadRow('location is not provider/account/region, as in aws/111122223333/global');
  return { provider, account, region };
}

function holderOf(row: JsonObject): Observation['holder'] {
  const id = text(row.holder_id);
  if (id === null) return null;
  const known = ['root', 'user', 'machine-user', 'service-account', 'application', 'service'];
  const type = (oneOf(row.holder_type, known, 'holder_type') ?? 'user') as HolderType;
  return { type, id, name: text(row.holder_name) ?? id };
}

/** Owner, class and environment, the way a provider would say them. */
function tagsOf(row: JsonObject): Record<string, string> | null {
  const tags: Record<string, string> = {};
  for (const [tag, value] of [
    ['owner', text(row.owner_team) ?? text(row.owner_role)],
    ['class', text(row.class)],
    ['environment', text(row.environment)],
  ] as const)
    if (value) tags[tag] = value;
  return Object.keys(tags).length > 0 ? tags : null;
}

/** The words that stand where there is nothing; an empty cell is not known either. */
const UNSTATED = ['unknown', 'none', 'n/a', '-'];

function stated(value: JsonObject[string] | undefined): string | null {
  const found = textOf(value);
  return found === null || UNSTATED.includes(found.toLowerCase()) ? null : found;
}

const text = (value: JsonObject[string] | undefined) => {
  const found = stated(value);
  return found === null ? null : plain(found);
};

/** Without the apostrophe that keeps a spreadsheet from running the cell; it is text here in any case. */
function plain(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r\n])/, '');
}

function orWord<Word extends string>(
  value: JsonObject[string] | undefined,
  word: Word,
  name: string,
): Date | Word | null {
  return textOf(value)?.toLowerCase() === word ? word : momentIn(stated(value), name);
}

function oneOf(
  value: JsonObject[string] | undefined,
  allowed: readonly string[],
  name: string,
): string | null {
  const found = stated(value);
  if (found === null || allowed.includes(found)) return found;
  throw new BadRow(`${name} is none of ${allowed.join(', ')}`);
}
