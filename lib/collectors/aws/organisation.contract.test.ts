import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { CreateUserCommand, IAMClient } from '@aws-sdk/client-iam';
import {
  CreateAccountCommand,
  CreateOrganizationCommand,
  DescribeCreateAccountStatusCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Scope } from '@/lib/collectors/contract';
import type { CellOutcome } from '@/lib/collectors/runner/run';
import { runCollection } from '@/lib/collectors/runner/run';
import { systemClock } from '@/lib/kernel/clock';
import { iamPasswordPolicy } from './iam-password-policy';
import { iamServerCertificates } from './iam-server-certificates';
import { iamSshPublicKeys } from './iam-ssh-public-keys';
import { awsProvider } from './provider';
import { secretsmanagerSecrets } from './secretsmanager-secrets';

/** Set by scripts/contract.mjs, which starts and stops the emulator. */
const url = process.env.MOTO_URL ?? '';
const ACCOUNTS = 50;
const MANAGEMENT = '123456789012';
const REGION = 'us-east-1';
const ROLE = 'muster-reader';
/** Between the first ten accounts and the last ten of 52. Keeping just the IAM clients would take three times this. */
const MOST_GROWTH_BYTES = 1024 * 1024;
const settings = {
  endpoint: url,
  region: REGION,
  credentials: { accessKeyId: 'testing', secretAccessKey: 'testing' },
};
const now = systemClock.now();
/** Few calls each, so that what is counted is the walking. */
const provider = {
  ...awsProvider,
  collectors: [iamPasswordPolicy, iamServerCertificates, iamSshPublicKeys, secretsmanagerSecrets],
};

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

interface Ran {
  /** Names of secrets, by account. */
  secrets: Map<string, string[]>;
  outcomes: Map<string, CellOutcome>;
  calls: number;
}

async function run(regions: string, onAccount: () => void = () => undefined): Promise<Ran> {
  const ran: Ran = { secrets: new Map(), outcomes: new Map(), calls: 0 };
  await runCollection({
    provider: provider as never,
    config: {
      endpoint: url,
      region: REGION,
      regions,
      accounts: 'organization',
      roleName: ROLE,
      externalId: 'muster-1',
      accessKeyId: 'env:ID',
      secretAccessKey: 'env:SECRET',
    },
    connectContext: { now, resolveReference: async () => 'testing' },
    clock: systemClock,
    signal: new AbortController().signal,
    onBatch(cell: Scope, observations) {
      const names = observations.filter(({ kind }) => kind === 'managed-secret').map(({ name }) => name);
      if (names.length > 0)
        ran.secrets.set(cell.account, [...(ran.secrets.get(cell.account) ?? []), ...names]);
    },
    onCellEnd(cell, outcome) {
      ran.outcomes.set(`${cell.account} ${cell.region} ${cell.collector}`, outcome);
      ran.calls += outcome.calls;
      if (cell.collector === iamPasswordPolicy.id) onAccount();
    },
  });
  return ran;
}

async function createAccount(organizations: OrganizationsClient, name: string): Promise<string> {
  const { CreateAccountStatus: asked } = await organizations.send(
    new CreateAccountCommand({ AccountName: name, Email: `${name}@northwind.example` }),
  );
  const { CreateAccountStatus: made } = await organizations.send(
    new DescribeCreateAccountStatusCommand({ CreateAccountRequestId: asked?.Id ?? '' }),
  );
  if (!made?.AccountId) throw new Error('no account');
  return made.AccountId;
}

/** A secret and a user in the account, made as its administrator. */
async function furnish(account: string): Promise<void> {
  const { Credentials: given } = await new STSClient(settings).send(
    new AssumeRoleCommand({ RoleArn: `arn:aws:iam::${account}:role/admin`, RoleSessionName: 'test' }),
  );
  const credentials = {
    accessKeyId: given?.AccessKeyId ?? '',
    secretAccessKey: given?.SecretAccessKey ?? '',
    sessionToken: given?.SessionToken ?? '',
  };
  const own = { ...settings, credentials };
  await new SecretsManagerClient(own).send(
    new CreateSecretCommand({ Name: `of-${account}`, SecretString: 'x' }),
  );
  await new IAMClient(own).send(new CreateUserCommand({ UserName: 'someone' }));
}

describe.skipIf(url === '')('an organisation of moto', () => {
  const members: string[] = [];
  const organizations = new OrganizationsClient(settings);
  beforeAll(async () => {
    await fetch(`${url}/moto-api/reset`, { method: 'POST' });
    await organizations.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
    for (let i = 0; i < ACCOUNTS; i++) members.push(await createAccount(organizations, `team-${i}`));
    for (const account of members) await furnish(account);
  });

  test('is collected from one source, each secret into its own account', async () => {
    const ran = await run(REGION);
    expect([...ran.secrets.keys()].sort()).toEqual([...members].sort());
    for (const account of members) expect(ran.secrets.get(account)).toEqual([`of-${account}`]);
    const states = new Set([...ran.outcomes.values()].map(({ state }) => state));
    expect(states).toEqual(new Set(['complete']));
    // The management account is in the list too, and has no user.
    expect(ran.outcomes.size).toBe((ACCOUNTS + 1) * provider.collectors.length);
    // Policy, certificates, users, secrets: one call each; SSH keys one more for the user of a member account.
    expect(ran.calls).toBe((ACCOUNTS + 1) * 4 + ACCOUNTS);
    const ofManagement = [...ran.outcomes.keys()].filter((key) => key.startsWith(`${MANAGEMENT} `));
    expect(ofManagement).toHaveLength(provider.collectors.length);
  });

  test('with all regions asks each account for its own', async () => {
    const ran = await run('all');
    const regions = [...ran.outcomes.keys()].filter(
      (key) => key.startsWith(`${members[0]} `) && key.endsWith(secretsmanagerSecrets.id),
    );
    expect(regions.length).toBeGreaterThan(10);
    for (const account of members) expect(ran.secrets.get(account)).toEqual([`of-${account}`]);
    expect([...ran.outcomes.values()].every(({ state }) => state === 'complete')).toBe(true);
  });

  test('finds an account that joined at the next run', async () => {
    const late = await createAccount(organizations, 'late');
    await furnish(late);
    members.push(late);
    expect((await run(REGION)).secrets.get(late)).toEqual([`of-${late}`]);
  });

  test('takes no more memory for the last accounts than for the first', async () => {
    // Whatever is loaded once is loaded by now.
    await run(REGION);
    const heaps: number[] = [];
    await run(REGION, () => {
      collectGarbage();
      heaps.push(process.memoryUsage().heapUsed);
    });
    expect(heaps.length).toBe(members.length + 1);
    const mean = (some: readonly number[]) => some.reduce((sum, each) => sum + each, 0) / some.length;
    const growth = mean(heaps.slice(-10)) - mean(heaps.slice(0, 10));
    expect(growth).toBeLessThan(MOST_GROWTH_BYTES);
  });
});
