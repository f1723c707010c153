import { addDays, DAY_MS, HOUR_MS, isoSeconds } from '@/lib/kernel/dates';
import { type AwsCertificate, importOf, plainCertificate } from './aws-certificates';
import { daysBefore } from './aws-life';
import { AWS_DENIED_REGION, type AwsAccountName, storyTags } from './aws-manner';
import { type AwsIamUser, type AwsKey, plainUser } from './aws-user';
import { makeKey } from './aws-user-keys';
import { type EstateOptions, MAIL_DOMAIN, PEOPLE, SMALL_TEAM } from './organisation';
import { createRandom, type Random } from './random';

export type AwsStoryName =
  | 'rootKey'
  | 'neverUsedKey'
  | 'recreatedKey'
  | 'newRegionKey'
  | 'overlongCertificate'
  | 'deniedRegion'
  | 'leaver'
  | 'unclassifiedAdmin';

/** A tale the demo tells; `ids` are the credentials' ids as AWS writes them. */
export interface AwsStory {
  title: string;
  account: string;
  region: string;
  ids: string[];
}

/** What the stories add to the estate. */
export interface AwsStories {
  users: AwsIamUser[];
  certificates: AwsCertificate[];
  /** Of the sandbox account's root user. */
  rootKey: AwsKey;
  stories: Record<AwsStoryName, AwsStory>;
}

/** The named cases of the demo. */
export function awsStories(
  options: EstateOptions,
  accounts: Record<AwsAccountName['name'], AwsAccountName>,
): AwsStories {
  const random = createRandom(`${options.seed}/aws/stories`);
  const { today } = options;
  const { production, sandbox } = accounts;
  const rootKey = createRootKey(random.fork('root'), today);
  const neverUsed = neverUsedKey(random.fork('never-used'), today, production);
  const recreated = recreatedKey(random.fork('recreated'), today, production);
  const left = leaver(random.fork('leaver'), today, production);
  const admin = unclassifiedAdmin(random.fork('admin'), today, production);
  const moved = newRegionKey(random.fork('new-region'), today, production);
  const overlong = overlongCertificate(random.fork('certificate'), today, production);
  const ofUser = (title: string, user: AwsIamUser): AwsStory => ({
    title,
    account: user.account,
    region: 'global',
    ids: user.keys.map(({ id }) => id),
  });
  return {
    users: [neverUsed, recreated, moved, left, admin],
    certificates: [overlong],
    rootKey,
    stories: {
      rootKey: {
        title: 'The root user of the sandbox account has an access key',
        account: sandbox.id,
        region: 'global',
        ids: [`root/access-key-1@${isoSeconds(rootKey.createdAt)}`],
      },
      neverUsedKey: ofUser('A key made for a backup job that was never built', neverUsed),
      recreatedKey: ofUser('Deleted and made anew three days ago: young key, old habit', recreated),
      newRegionKey: ofUser('A key that was used on another continent this week', moved),
      leaver: ofUser('Keys of someone who has left', left),
      unclassifiedAdmin: ofUser('An administrative key that nobody has classified', admin),
      overlongCertificate: {
        title: 'Imported this year, valid longer than public authorities may issue',
        account: production.id,
        region: overlong.region,
        ids: [overlong.arn],
      },
      deniedRegion: {
        title: 'A region the organisation forbids: unknown, not empty',
        account: production.id,
        region: AWS_DENIED_REGION,
        ids: [],
      },
    },
  };
}

function createRootKey(random: Random, today: Date): AwsKey {
  const createdAt = daysBefore(random, today, 610);
  const use = { from: addDays(createdAt, 1), until: null, everyMs: 9 * DAY_MS };
  return makeKey(random, { createdAt, deletedAt: null }, 1, use);
}

function neverUsedKey(random: Random, today: Date, account: AwsAccountName): AwsIamUser {
  const life = { createdAt: daysBefore(random, today, 212), deletedAt: null };
  const user = plainUser(random, account, 'svc-ci-runner-backup', life, storyTags('platform', 'C', account));
  user.policies.managed.push('ReadOnlyAccess');
  user.keys.push(makeKey(random, life, 1, null));
  return user;
}

function recreatedKey(random: Random, today: Date, account: AwsAccountName): AwsIamUser {
  const createdAt = daysBefore(random, today, 300);
  const remadeAt = daysBefore(random, today, 3);
  const user = plainUser(
    random,
    account,
    'svc-ledger-export',
    { createdAt, deletedAt: null },
    storyTags('payments', 'B', account),
  );
  user.policies.managed.push('AmazonS3FullAccess');
  const goneAt = new Date(remadeAt.getTime() - HOUR_MS / 6);
  const old = makeKey(random, { createdAt, deletedAt: goneAt }, 1, {
    from: createdAt,
    until: goneAt,
    everyMs: 6 * HOUR_MS,
  });
  const young = makeKey(random, { createdAt: remadeAt, deletedAt: null }, 1, {
    from: remadeAt,
    until: null,
    everyMs: 6 * HOUR_MS,
  });
  // The same machine in the same place goes on as before.
  user.keys.push(old, { ...young, useRegion: old.useRegion, useService: old.useService });
  return user;
}

function newRegionKey(random: Random, today: Date, account: AwsAccountName): AwsIamUser {
  const life = { createdAt: daysBefore(random, today, 27), deletedAt: null };
  const user = plainUser(random, account, 'svc-parcel-labels', life, storyTags(SMALL_TEAM.id, 'C', account));
  user.policies.managed.push('ReadOnlyAccess');
  const key = makeKey(random, life, 1, {
    from: addDays(life.createdAt, 1),
    until: null,
    everyMs: 6 * HOUR_MS,
  });
  user.keys.push({ ...key, movedTo: { region: 'ap-southeast-2', from: addDays(today, -3) } });
  return user;
}

function leaver(random: Random, today: Date, account: AwsAccountName): AwsIamUser {
  const one = PEOPLE.find(({ leftDaysAgo }) => leftDaysAgo !== undefined);
  const leftAt = daysBefore(random, today, one?.leftDaysAgo ?? 38);
  const createdAt = daysBefore(random, today, 520);
  const tags = storyTags(one?.team ?? SMALL_TEAM.id, 'B', account);
  const user = plainUser(random, account, one?.id ?? 'jonas.berg', { createdAt, deletedAt: null }, tags);
  const use = { from: addDays(createdAt, 1), until: leftAt, everyMs: DAY_MS };
  user.password = { createdAt, deletedAt: null, setAt: [createdAt], use, mfaFrom: createdAt };
  user.policies.groups.push('developers');
  const second = daysBefore(random, today, 170);
  user.keys.push(
    makeKey(random, { createdAt, deletedAt: null }, 1, use),
    makeKey(random, { createdAt: second, deletedAt: null }, 2, { ...use, from: addDays(second, 1) }),
  );
  return user;
}

function unclassifiedAdmin(random: Random, today: Date, account: AwsAccountName): AwsIamUser {
  const life = { createdAt: daysBefore(random, today, 64), deletedAt: null };
  const user = plainUser(random, account, 'svc-deploy-bootstrap', life, storyTags('platform', null, account));
  user.policies.managed.push('AdministratorAccess');
  user.keys.push(
    makeKey(random, life, 1, { from: addDays(life.createdAt, 1), until: null, everyMs: 2 * DAY_MS }),
  );
  return user;
}

function overlongCertificate(random: Random, today: Date, account: AwsAccountName): AwsCertificate {
  const at = daysBefore(random, today, 96);
  const tags = storyTags('storefront', 'B', account);
  const domain = `legacy-shop.${MAIL_DOMAIN}`;
  const made = plainCertificate(
    random,
    account,
    'us-east-1',
    domain,
    { createdAt: at, deletedAt: null },
    tags,
  );
  return { ...made, type: 'IMPORTED', issues: [importOf(at, 397)] };
}
