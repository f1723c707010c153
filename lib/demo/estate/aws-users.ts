import { addDays, DAY_MS } from '@/lib/kernel/dates';
import {
  type AwsLife,
  bornBefore,
  daysBefore,
  endedLife,
  FUTURE_DAYS,
  regularUse,
  type Use,
} from './aws-life';
import { type AwsAccountName, awsManner, shareOf } from './aws-manner';
import { type AwsIamUser, bucketPolicy, plainUser } from './aws-user';
import { makeKey, rotatedKeys } from './aws-user-keys';
import { personNames } from './aws-user-names';
import type { EstateOptions } from './organisation';
import { createRandom, type Random } from './random';

const PEOPLE_TOTAL = 40;
const MACHINES_TOTAL = 50;
const ENDED_TOTAL = 8;
const PURPOSES = ['export', 'backup', 'uploader', 'deploy', 'metrics', 'sync', 'mailer', 'importer'];

/** The users of one account: people with a console password, machine users with keys, and some that have left. */
export function awsUsers(options: EstateOptions, account: AwsAccountName): AwsIamUser[] {
  const random = createRandom(`${options.seed}/aws/users/${account.id}`);
  const { today, size } = options;
  const people = personNames(account, shareOf(PEOPLE_TOTAL, size, account)).map((name) =>
    person(random.fork(name), today, account, name),
  );
  const machines = Array.from({ length: shareOf(MACHINES_TOTAL, size, account) }, (_, i) =>
    machine(random.fork(`machine/${i}`), today, account, i, null),
  );
  const ended = Array.from({ length: shareOf(ENDED_TOTAL, size, account) }, (_, i) => {
    const fork = random.fork(`ended/${i}`);
    return machine(fork, today, account, machines.length + i, endedLife(fork, today));
  });
  return [...people, ...machines, ...ended];
}

function person(random: Random, today: Date, account: AwsAccountName, name: string): AwsIamUser {
  const createdAt = bornBefore(random, today);
  const user = plainUser(
    random,
    account,
    name,
    { createdAt, deletedAt: null },
    awsManner(random, account).tags,
  );
  user.password = {
    createdAt,
    deletedAt: null,
    setAt: [createdAt, ...(random.chance(0.6) ? [daysBetweenNow(random, createdAt, today)] : [])],
    use: signIns(random, createdAt, today),
    mfaFrom: random.chance(0.9) ? createdAt : null,
  };
  const group = random.pick(['administrators', 'developers', 'developers', 'readers', 'readers'] as const);
  user.policies.groups.push(group);
  if (random.chance(0.22)) {
    const start = random.chance(0.5) ? createdAt : daysBetweenNow(random, createdAt, today);
    user.keys.push(makeKey(random, { createdAt: start, deletedAt: null }, 1, regularUse(random, start)));
  }
  return user;
}

/** Most people sign in every few days; some stopped, some never have. */
function signIns(random: Random, from: Date, today: Date): Use | null {
  const fate = random.next();
  if (fate < 0.04) return null;
  const stopped = fate < 0.1 ? daysBefore(random, today, random.int(50, 150)) : null;
  return { from: addDays(from, 1), until: stopped, everyMs: random.int(1, 6) * DAY_MS };
}

function machine(
  random: Random,
  today: Date,
  account: AwsAccountName,
  index: number,
  life: AwsLife | null,
): AwsIamUser {
  const manner = awsManner(
    random,
    account,
    account.name === 'production' ? ['B', 'C', 'C', 'D'] : ['C', 'C', 'D'],
  );
  const { createdAt, deletedAt } = life ?? { createdAt: bornBefore(random, today), deletedAt: null };
  const name = `svc-${manner.system}-${random.pick(PURPOSES)}-${index + 1}`;
  const user = plainUser(random, account, name, { createdAt, deletedAt }, manner.tags);
  user.policies.inline.push({
    name: 'own-bucket',
    document: bucketPolicy(manner.system, random.chance(0.4)),
  });
  const end = deletedAt ?? addDays(today, FUTURE_DAYS);
  // A fifth has the key it was born with.
  const everyDays = random.chance(0.2)
    ? null
    : { A: 12, B: 27, C: random.int(60, 85), D: random.int(120, 300) }[manner.class];
  user.keys.push(
    ...(everyDays === null
      ? [makeKey(random, { createdAt, deletedAt }, 1, regularUse(random, createdAt, deletedAt))]
      : rotatedKeys(random, createdAt, everyDays, end, deletedAt)),
  );
  return user;
}

function daysBetweenNow(random: Random, from: Date, today: Date): Date {
  const days = Math.max(1, Math.floor((today.getTime() - from.getTime()) / DAY_MS));
  return daysBefore(random, today, random.int(0, days - 1));
}
