import type { iam_v1 } from '@googleapis/iam';
import { addDays, isoSeconds } from '@/lib/kernel/dates';
import { daysAgo, googleDay, isAlive, type Life, lifeOf, replacements } from './gcp-life';
import { COMPANY, type Team } from './organisation';
import { HEX, type Random } from './random';

/** A key that a person or a pipeline made, or whose public half was uploaded. */
export interface ServiceAccountKey extends Life {
  id: string;
  origin: 'GOOGLE_PROVIDED' | 'USER_PROVIDED';
  /** Null: it does not end. */
  endsAt: Date | null;
  /** When its last use lay; null: it is in use as long as it exists; `never`: nobody ever used it. */
  usedUntil: Date | 'never' | null;
  disabledAt: Date | null;
  /** Google found it in public and disabled it. */
  isExposed: boolean;
}

export interface ServiceAccount extends Life {
  email: string;
  uniqueId: string;
  displayName: string;
  description: string;
  disabledAt: Date | null;
  keys: ServiceAccountKey[];
}

/** A key as Google's two APIs tell of it. */
export interface KeyState {
  key: iam_v1.Schema$ServiceAccountKey;
  /** Null: the Policy Analyzer has seen no use of it. */
  lastAuthenticatedAt: Date | null;
}

export interface AccountState {
  account: iam_v1.Schema$ServiceAccount;
  keys: KeyState[];
}

const NO_END = '9999-12-31T23:59:59Z';
/** Days after which the successor of a key is in use everywhere and the old one is removed. */
const OVERLAP_DAYS = 3;
/** The Policy Analyzer is up to two days behind. */
const LAG_DAYS = 2;
const PURPOSES = [
  'api',
  'worker',
  'export',
  'backup',
  'deploy',
  'sync',
  'report',
  'webhook',
  'import',
  'monitor',
];

export interface AccountsPlan {
  random: Random;
  today: Date;
  project: string;
  team: Team;
  count: number;
  /** Days a key may get old in this project. */
  limitDays: number;
}

/**
 * Service accounts of a project: most have a key that a pipeline replaces in time, some one that nobody looks
 * after.
 */
export function serviceAccounts(plan: AccountsPlan): ServiceAccount[] {
  return Array.from({ length: plan.count }, (_, index) => serviceAccount(plan, index));
}

function serviceAccount(
  { random: all, today, project, team, limitDays }: AccountsPlan,
  index: number,
): ServiceAccount {
  const random = all.fork(`account-${index}`);
  const life = lifeOf(random, today);
  const system = random.pick(team.systems);
  const name = `${system}-${PURPOSES[index % PURPOSES.length]}-${Math.floor(index / PURPOSES.length) + 1}`;
  return {
    ...life,
    email: `${name}@${project}.iam.gserviceaccount.com`,
    uniqueId: `1${random.text(20, '0123456789')}`,
    displayName: name.replaceAll('-', ' '),
    description: `${team.id}: ${system} at ${COMPANY}`,
    disabledAt: random.chance(0.04) ? daysAgo(random, today, random.int(5, 90)) : null,
    keys: [
      ...keysOf(random, life, today, limitDays),
      ...(random.chance(0.22) ? [forgotten(random, life, today)] : []),
    ],
  };
}

function keysOf(random: Random, life: Life, today: Date, limitDays: number): ServiceAccountKey[] {
  const isCared = random.chance(0.9);
  const interval = isCared ? Math.max(2, Math.floor(limitDays * (0.6 + random.next() * 0.3))) : null;
  const starts = replacements(life, today, interval);
  return starts.map((createdAt, at) => {
    const successor = starts[at + 1];
    const removedAt = successor ? addDays(successor, OVERLAP_DAYS) : life.deletedAt;
    return keyFrom(random, createdAt, removedAt, { usedUntil: successor ? addDays(successor, 1) : null });
  });
}

/** A second key made by hand, beside the one the pipeline looks after; half of them nobody ever used. */
function forgotten(random: Random, life: Life, today: Date): ServiceAccountKey {
  const createdAt = addDays(life.createdAt, 1);
  const uploaded = random.chance(0.3);
  const days = Math.max(0, (today.getTime() - createdAt.getTime()) / 86_400_000);
  const usedUntil = random.chance(0.5)
    ? ('never' as const)
    : addDays(createdAt, Math.floor(days * random.next()));
  const endsAt = uploaded ? addDays(createdAt, 730) : null;
  return keyFrom(random, createdAt, life.deletedAt, {
    usedUntil,
    endsAt,
    origin: uploaded ? 'USER_PROVIDED' : 'GOOGLE_PROVIDED',
  });
}

export function keyFrom(
  random: Random,
  createdAt: Date,
  deletedAt: Date | null,
  changes: Partial<ServiceAccountKey> = {},
): ServiceAccountKey {
  return {
    id: random.text(40, HEX),
    createdAt,
    deletedAt,
    origin: 'GOOGLE_PROVIDED',
    endsAt: null,
    usedUntil: null,
    disabledAt: null,
    isExposed: false,
    ...changes,
  };
}

/** A service account and its keys as Google would show them at `at`. Google leaves out what is false. */
export function accountState(project: string, one: ServiceAccount, at: Date): AccountState {
  const name = `projects/${project}/serviceAccounts/${one.email}`;
  const { email, uniqueId, displayName, description } = one;
  const isDisabled = one.disabledAt !== null && one.disabledAt <= at;
  return {
    account: {
      name,
      projectId: project,
      uniqueId,
      email,
      displayName,
      description,
      ...(isDisabled ? { disabled: true } : {}),
    },
    keys: one.keys
      .filter((key) => isAlive(key, at))
      .map((key) => ({ key: keyRow(name, key, at), lastAuthenticatedAt: lastAuthenticatedAt(key, at) })),
  };
}

function keyRow(account: string, key: ServiceAccountKey, at: Date): iam_v1.Schema$ServiceAccountKey {
  const isDisabled = key.disabledAt !== null && key.disabledAt <= at;
  const reason = key.isExposed
    ? 'SERVICE_ACCOUNT_KEY_DISABLE_REASON_EXPOSED'
    : 'SERVICE_ACCOUNT_KEY_DISABLE_REASON_USER_INITIATED';
  return {
    name: `${account}/keys/${key.id}`,
    keyAlgorithm: 'KEY_ALG_RSA_2048',
    keyOrigin: key.origin,
    keyType: 'USER_MANAGED',
    validAfterTime: isoSeconds(key.createdAt),
    validBeforeTime: key.endsAt ? isoSeconds(key.endsAt) : NO_END,
    ...(isDisabled ? { disabled: true, disableReason: reason } : {}),
    ...(isDisabled && key.isExposed
      ? {
          extendedStatus: [
            { key: 'SERVICE_ACCOUNT_KEY_EXTENDED_STATUS_KEY_EXPOSED', value: 'found in a public repository' },
          ],
        }
      : {}),
  };
}

/** The last day of use that Google knows of at `at`. */
export function lastAuthenticatedAt(key: ServiceAccountKey, at: Date): Date | null {
  if (key.usedUntil === 'never') return null;
  const known = addDays(at, -LAG_DAYS);
  const until = [key.usedUntil, key.disabledAt].filter((end) => end !== null && end < known);
  const last = googleDay(until.reduce<Date>((first, end) => (end && end < first ? end : first), known));
  return last < key.createdAt ? null : last;
}
