import { addDays, isoSeconds } from '@/lib/kernel/dates';
import { CLASS_LIMITS, daysAgo, type Grade, isAlive, type Life, lifeOf, replacements } from './gcp-life';
import type { ENVIRONMENTS, Team } from './organisation';
import type { Random } from './random';

export interface SecretVersion {
  createdAt: Date;
  disabledAt: Date | null;
  destroyedAt: Date | null;
}

export interface Secret extends Life {
  name: string;
  labels: Record<string, string>;
  /** Oldest first; the first has number 1. */
  versions: SecretVersion[];
  /** Google sends a message this often; a pipeline of the team's own acts on it. Null: no schedule. */
  reminderDays: number | null;
  expiresAt: Date | null;
  /** Google replaces the password in the database itself. */
  isManaged: boolean;
  /** Days a value may get old under the default policy. */
  limitDays: number;
}

/** A version as Secret Manager's REST API shows it; it has no field for a value. */
export interface SecretVersionRow {
  name: string;
  createTime: string;
  destroyTime?: string;
  state: 'ENABLED' | 'DISABLED' | 'DESTROYED';
  etag: string;
}

/** A secret as Secret Manager's REST API shows it. */
export interface SecretRow {
  name: string;
  createTime: string;
  labels: Record<string, string>;
  replication: { automatic: Record<string, never> };
  etag: string;
  expireTime?: string;
  topics?: { name: string }[];
  rotation?: {
    nextRotationTime: string;
    rotationPeriod: string;
    managedRotationStatus?: { state: 'ACTIVE' };
  };
  secretType?: 'CLOUD_SQL_DB_CREDENTIALS';
}

export interface SecretState {
  secret: SecretRow;
  /** Newest first, as Google lists them. */
  versions: SecretVersionRow[];
}

const THINGS = [
  'db-password',
  'api-key',
  'webhook-secret',
  'smtp-password',
  'session-key',
  'oauth-secret',
  'partner-token',
  'signing-key',
  'redis-password',
  'licence-key',
  'storage-token',
  'queue-password',
];
type Environment = (typeof ENVIRONMENTS)[number];
const GRADES: Record<Environment, readonly Grade[]> = {
  production: ['a', 'b', 'b', 'b', 'c', 'd'],
  staging: ['b', 'c', 'c', 'c'],
  development: ['c', 'c', 'c', 'd'],
};
const DISABLED_AFTER_DAYS = 2;
const DESTROYED_AFTER_DAYS = 30;
const DAY_SECONDS = 86_400;

export interface SecretsPlan {
  random: Random;
  today: Date;
  teams: readonly Team[];
  environment: Environment;
  count: number;
}

/** Secrets of a project: three quarters are labelled and replaced in time, the rest lack one or the other. */
export function secretsOf(plan: SecretsPlan): Secret[] {
  return Array.from({ length: plan.count }, (_, index) => secretOf(plan, index));
}

function secretOf({ random: all, today, teams, environment }: SecretsPlan, index: number): Secret {
  const random = all.fork(`secret-${index}`);
  const life = lifeOf(random, today);
  const team = random.pick(teams);
  const system = random.pick(team.systems);
  const grade = random.pick(GRADES[environment]);
  const limitDays = CLASS_LIMITS[grade];
  const defect = random.chance(0.25)
    ? random.pick(['owner', 'class', 'labels', 'age', 'age'] as const)
    : null;
  const interval = defect === 'age' ? null : Math.max(2, Math.floor(limitDays * (0.6 + random.next() * 0.3)));
  const isManaged = defect === null && random.chance(0.08);
  const thing = isManaged ? 'cloudsql-password' : THINGS[index % THINGS.length];
  return {
    ...life,
    name: `${system}-${thing}-${index + 1}`,
    labels: labelsOf(random, defect, team, grade, environment),
    versions: versionsFrom(
      replacements(life, today, interval),
      random.chance(0.03) ? daysAgo(random, today, 20) : null,
    ),
    reminderDays: interval !== null && (isManaged || random.chance(0.6)) ? interval : null,
    expiresAt: random.chance(0.06) ? addDays(today, random.int(20, 300)) : null,
    isManaged,
    limitDays,
  };
}

function labelsOf(random: Random, defect: string | null, team: Team, grade: Grade, environment: Environment) {
  if (defect === 'labels') return {};
  return {
    ...(defect === 'owner' ? {} : { [random.chance(0.8) ? 'owner' : 'team']: team.id }),
    ...(defect === 'class' ? {} : { class: grade }),
    environment,
  };
}

/**
 * Each version is disabled soon after its successor came and destroyed a month later; `offAt` disables the
 * last.
 */
export function versionsFrom(moments: readonly Date[], offAt: Date | null): SecretVersion[] {
  return moments.map((createdAt, at) => {
    const successor = moments[at + 1];
    const own = successor ? addDays(successor, DISABLED_AFTER_DAYS) : null;
    const disabledAt = offAt && offAt > createdAt && (!own || offAt < own) ? offAt : own;
    return {
      createdAt,
      disabledAt,
      destroyedAt: successor ? addDays(successor, DESTROYED_AFTER_DAYS) : null,
    };
  });
}

/** A secret and its versions as Google would show them at `at`; Google names projects by number here. */
export function secretState(projectNumber: string, one: Secret, at: Date): SecretState {
  const name = `projects/${projectNumber}/secrets/${one.name}`;
  const versions = one.versions
    .map((version, index) => versionRow(`${name}/versions/${index + 1}`, version, at))
    .filter(({ createTime }) => new Date(createTime) <= at)
    .reverse();
  const latest = new Date(versions[0]?.createTime ?? one.createdAt);
  const schedule = one.reminderDays !== null && {
    topics: [{ name: `projects/${projectNumber}/topics/secret-rotation` }],
    rotation: {
      nextRotationTime: isoSeconds(addDays(latest, one.reminderDays)),
      rotationPeriod: `${one.reminderDays * DAY_SECONDS}s`,
      ...(one.isManaged ? { managedRotationStatus: { state: 'ACTIVE' as const } } : {}),
    },
  };
  const secret: SecretRow = {
    name,
    createTime: isoSeconds(one.createdAt),
    labels: one.labels,
    replication: { automatic: {} },
    etag: `"${one.createdAt.getTime().toString(16)}"`,
    ...(one.expiresAt ? { expireTime: isoSeconds(one.expiresAt) } : {}),
    ...(schedule || {}),
    ...(one.isManaged ? { secretType: 'CLOUD_SQL_DB_CREDENTIALS' as const } : {}),
  };
  return { secret, versions };
}

function versionRow(name: string, version: SecretVersion, at: Date): SecretVersionRow {
  const { createdAt, disabledAt, destroyedAt } = version;
  const base = { name, createTime: isoSeconds(createdAt), etag: `"${createdAt.getTime().toString(16)}"` };
  if (destroyedAt && destroyedAt <= at)
    return { ...base, state: 'DESTROYED', destroyTime: isoSeconds(destroyedAt) };
  return { ...base, state: disabledAt && disabledAt <= at ? 'DISABLED' : 'ENABLED' };
}

/** Whether Secret Manager still has it: a secret with an end is deleted at it. */
export function isListed(secret: Secret, at: Date): boolean {
  return isAlive(secret, at) && (secret.expiresAt === null || at < secret.expiresAt);
}
