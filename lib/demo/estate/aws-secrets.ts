import type { SecretListEntry } from '@aws-sdk/client-secrets-manager';
import { addDays, DAY_MS, HOUR_MS } from '@/lib/kernel/dates';
import {
  type AwsLife,
  bornBefore,
  daysBefore,
  endedLife,
  isAliveAt,
  lastUseAt,
  latestAt,
  regularUse,
  repeated,
  type Use,
} from './aws-life';
import { type AwsAccountName, type AwsClass, awsManner, regionOf, shareOf } from './aws-manner';
import type { EstateOptions } from './organisation';
import { createRandom, type Random, uuid } from './random';

export interface AwsSecret extends AwsLife {
  account: string;
  region: string;
  arn: string;
  name: string;
  description: string;
  tags: Record<string, string>;
  /** When someone asked for its deletion; it is gone at `deletedAt`. */
  deletionAskedAt: Date | null;
  /** Without a function where the service that made the secret rotates it. */
  rotation: { everyDays: number; function: string | null } | null;
  /** Ascending: successful rotations, then values put by hand. */
  rotatedAt: Date[];
  putAt: Date[];
  /** Edits of tags or description, which move `LastChangedDate` too. */
  editedAt: Date | null;
  use: Use | null;
  /** The service that made it and keeps it. */
  owningService?: string;
}

const TOTAL = 300;
const ENDED = 24;
/** One in so many is on its way out. */
const LEAVING_EVERY = 60;
const THINGS = [
  'db-password',
  'api-key',
  'webhook',
  'smtp',
  'signing-seed',
  'oauth-client',
  'redis',
  'partner-token',
];
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Days between rotations that keep within the class's limit. */
const PACE: Record<AwsClass, readonly number[]> = {
  A: [7, 10],
  B: [14, 21, 28],
  C: [30, 60, 80],
  D: [90, 180],
};

/** The secrets of one account in all its regions. */
export function awsSecrets(options: EstateOptions, account: AwsAccountName): AwsSecret[] {
  const random = createRandom(`${options.seed}/aws/secrets/${account.id}`);
  const living = shareOf(TOTAL, options.size, account);
  const all = living + shareOf(ENDED, options.size, account);
  return Array.from({ length: all }, (_, i) => {
    const fork = random.fork(String(i));
    const life = i < living ? null : endedLife(fork, options.today);
    return secret(fork, options.today, account, i, life);
  });
}

function secret(
  random: Random,
  today: Date,
  account: AwsAccountName,
  index: number,
  ended: { createdAt: Date; deletedAt: Date } | null,
): AwsSecret {
  const manner = awsManner(random, account);
  const createdAt = ended?.createdAt ?? bornBefore(random, today);
  const region = regionOf(random);
  const name = `${account.name}/${manner.system}/${random.pick(THINGS)}-${index + 1}`;
  const made: AwsSecret = {
    createdAt,
    deletedAt: ended?.deletedAt ?? null,
    account: account.id,
    region,
    name,
    arn: `arn:aws:secretsmanager:${region}:${account.id}:secret:${name}-${random.text(6, LETTERS)}`,
    description: `Used by ${manner.system}`,
    tags: manner.tags,
    deletionAskedAt: ended ? addDays(ended.deletedAt, -30) : null,
    rotation: null,
    rotatedAt: [],
    putAt: [],
    editedAt: random.chance(0.3) ? addDays(createdAt, random.int(1, 3)) : null,
    use: habitOf(random, createdAt, today),
  };
  rotate(random, today, account, manner.class, made);
  if (!ended && index % LEAVING_EVERY === 7) {
    made.deletionAskedAt = daysBefore(random, today, random.int(2, 20));
    made.deletedAt = addDays(made.deletionAskedAt, 30);
  }
  return made;
}

/** Most rotate by themselves within their limit; some by hand, some not at all, a few stopped when the function broke. */
function rotate(
  random: Random,
  today: Date,
  account: AwsAccountName,
  grade: AwsClass,
  made: AwsSecret,
): void {
  const fate = random.next();
  if (fate < 0.045) return;
  const { createdAt } = made;
  if (fate < 0.08) {
    made.putAt = repeated(createdAt, random.int(100, 250), today, made.deletionAskedAt);
    return;
  }
  const everyDays = random.pick(PACE[grade]);
  const first = new Date(createdAt.getTime() + HOUR_MS);
  const broken = fate < 0.1 ? daysBefore(random, today, random.int(60, 200)) : null;
  made.rotation = {
    everyDays,
    function: `arn:aws:lambda:${made.region}:${account.id}:function:rotate-${grade.toLowerCase()}`,
  };
  made.rotatedAt = [first, ...repeated(first, everyDays, today, made.deletionAskedAt ?? broken)];
}

function habitOf(random: Random, createdAt: Date, today: Date): Use | null {
  const fate = random.next();
  if (fate < 0.015) return null;
  if (fate < 0.03) return regularUse(random, createdAt, daysBefore(random, today, random.int(95, 300)));
  return regularUse(random, createdAt);
}

/** The secret as ListSecrets shows it at `at`; null when it is not there. */
export function secretEntry(one: AwsSecret, at: Date): SecretListEntry | null {
  if (!isAliveAt(one, at)) return null;
  const isLeaving = one.deletionAskedAt !== null && one.deletionAskedAt <= at;
  const rotated = latestAt(one.rotatedAt, at);
  const put = latestAt(one.putAt, at);
  const used = lastUseAt(one.use, at);
  const changes = [one.createdAt, rotated, put, one.editedAt && one.editedAt <= at ? one.editedAt : null];
  return {
    ARN: one.arn,
    Name: one.name,
    Description: one.description,
    CreatedDate: one.createdAt,
    LastChangedDate: changes.reduce<Date>((last, each) => (each && each > last ? each : last), one.createdAt),
    ...(rotated ? { LastRotatedDate: rotated } : {}),
    // AWS gives the day only.
    ...(used ? { LastAccessedDate: new Date(Math.floor(used.getTime() / DAY_MS) * DAY_MS) } : {}),
    ...(isLeaving ? { DeletedDate: one.deletionAskedAt ?? undefined } : {}),
    RotationEnabled: one.rotation !== null && !isLeaving,
    ...(one.rotation && !isLeaving ? rotationFields(one.rotation, rotated) : {}),
    Tags: Object.entries(one.tags).map(([Key, Value]) => ({ Key, Value })),
    ...(one.owningService ? { OwningService: one.owningService } : {}),
    SecretVersionsToStages: versions(one, at),
  };
}

function rotationFields(rotation: NonNullable<AwsSecret['rotation']>, rotated: Date | null) {
  return {
    ...(rotation.function ? { RotationLambdaARN: rotation.function } : {}),
    RotationRules: { AutomaticallyAfterDays: rotation.everyDays },
    ...(rotated ? { NextRotationDate: addDays(rotated, rotation.everyDays) } : {}),
  };
}

function versions(one: AwsSecret, at: Date): Record<string, string[]> {
  const changes = [...one.rotatedAt, ...one.putAt].filter((date) => date <= at).length;
  const id = (n: number) => uuid(createRandom(`${one.arn}/${n}`));
  return {
    [id(changes)]: ['AWSCURRENT'],
    ...(changes > 0 ? { [id(changes - 1)]: ['AWSPREVIOUS'] } : {}),
  };
}
