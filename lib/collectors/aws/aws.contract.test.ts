import {
  ACMClient,
  AddTagsToCertificateCommand,
  DescribeCertificateCommand,
  ImportCertificateCommand,
  RequestCertificateCommand,
} from '@aws-sdk/client-acm';
import {
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateLoginProfileCommand,
  CreatePolicyCommand,
  CreateUserCommand,
  IAMClient,
  PutUserPolicyCommand,
  UpdateAccessKeyCommand,
  UploadServerCertificateCommand,
} from '@aws-sdk/client-iam';
import {
  CreateAliasCommand,
  CreateKeyCommand,
  DisableKeyCommand,
  EnableKeyRotationCommand,
  KMSClient,
  RotateKeyOnDemandCommand,
  ScheduleKeyDeletionCommand,
} from '@aws-sdk/client-kms';
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Collector } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { createLocalAuthority } from '@/lib/demo/local-authority';
import { systemClock } from '@/lib/kernel/clock';
import { collect, connectTo, scopeOf } from '@/lib/testing/collector-aws';
import { acmCertificates } from './acm-certificates';
import { iamAccessKeys } from './iam-access-keys';
import { iamConsolePasswords } from './iam-console-passwords';
import { iamRootAccessKeys } from './iam-root-access-keys';
import { iamServerCertificates } from './iam-server-certificates';
import { kmsKeys } from './kms-keys';
import { type AwsClients, awsProvider } from './provider';
import { secretsmanagerSecrets } from './secretsmanager-secrets';

/** Set by scripts/contract.mjs, which starts and stops the emulator. */
const url = process.env.MOTO_URL ?? '';
const ACCOUNT = '123456789012';
const OTHER = '210987654321';
const REGION = 'us-east-1';
const settings = {
  endpoint: url,
  region: REGION,
  credentials: { accessKeyId: 'testing', secretAccessKey: 'testing' },
};

const iam = new IAMClient(settings);
const secrets = new SecretsManagerClient(settings);
const kms = new KMSClient(settings);
const acm = new ACMClient(settings);

/** A moment to the second, as moto writes it. */
const seconds = (at: Date | string | null | undefined) =>
  at instanceof Date ? Math.floor(at.getTime() / 1000) : (at ?? null);
const tagged = { Tags: [{ Key: 'owner', Value: 'payments' }] };

describe.skipIf(url === '')('against moto', () => {
  let client: AwsClients;
  const now = systemClock.now();
  beforeAll(async () => {
    await fetch(`${url}/moto-api/reset`, { method: 'POST' });
    client = await connectTo(url);
  });
  const read = async <Row>(
    collector: Collector<AwsClients, Row>,
    account = ACCOUNT,
    region = 'global',
    from = client,
  ) => {
    const { observations } = await collect(collector, from, scopeOf(account, region), now);
    return new Map(observations.map((one) => [one.externalId, one]));
  };

  test('says who signs in', async () => {
    const scopes = await awsProvider.scopes(client, new AbortController().signal);
    expect(scopes).toEqual([{ account: ACCOUNT, accountName: null, regions: [REGION] }]);
  });

  describe('IAM', () => {
    const made: { id: string; createdAt: Date; user: string }[] = [];
    const newKey = async (user: string) => {
      const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: user }));
      if (!AccessKey?.AccessKeyId || !AccessKey.CreateDate || !AccessKey.SecretAccessKey)
        throw new Error('no key');
      made.push({ id: AccessKey.AccessKeyId, createdAt: AccessKey.CreateDate, user });
      return { accessKeyId: AccessKey.AccessKeyId, secretAccessKey: AccessKey.SecretAccessKey };
    };
    const policy = (action: string) =>
      JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }],
      });
    let used = '';
    let disabled = '';
    beforeAll(async () => {
      for (const name of ['alice', 'bot', 'carol'])
        await iam.send(new CreateUserCommand({ UserName: name, ...tagged }));
      await iam.send(new CreateLoginProfileCommand({ UserName: 'alice', Password: 'Not-a-real-1-password' }));
      const { Policy } = await iam.send(
        new CreatePolicyCommand({ PolicyName: 'everything', PolicyDocument: policy('*') }),
      );
      await iam.send(new AttachUserPolicyCommand({ UserName: 'alice', PolicyArn: Policy?.Arn }));
      const reader = { UserName: 'bot', PolicyName: 'reader', PolicyDocument: policy('s3:GetObject') };
      await iam.send(new PutUserPolicyCommand(reader));
      disabled = (await newKey('alice')).accessKeyId;
      await newKey('alice');
      await iam.send(
        new UpdateAccessKeyCommand({ UserName: 'alice', AccessKeyId: disabled, Status: 'Inactive' }),
      );
      // Both made in the same second and both active, so that only a live call tells them apart.
      const first = await newKey('bot');
      await newKey('bot');
      used = first.accessKeyId;
      await new STSClient({ ...settings, credentials: first }).send(new GetCallerIdentityCommand({}));
    });

    test('lists every access key with its id, times and state', async () => {
      const found = await read(iamAccessKeys);
      expect([...found.keys()].sort()).toEqual(made.map(({ id }) => id).sort());
      for (const { id, createdAt, user } of made) {
        const one = found.get(id);
        expect(seconds(one?.createdAt)).toBe(seconds(createdAt));
        expect(one?.status).toBe(id === disabled ? 'disabled' : 'active');
        expect(one?.holder).toMatchObject({ name: user, type: user === 'alice' ? 'user' : 'machine-user' });
        expect(one?.tags).toEqual({ owner: 'payments' });
        expect(one?.privilege).toBe(user === 'alice' ? 'administrative' : 'read');
        if (id === used) expect(one?.lastUsed).toBeInstanceOf(Date);
        else expect(one?.lastUsed).toBe('never');
      }
    });

    test('lists the password of the one user that has one, and no root key', async () => {
      const found = [...(await read(iamConsolePasswords)).values()];
      expect(found).toMatchObject([
        { name: 'alice', status: 'active', lastUsed: null, tags: { owner: 'payments' } },
      ]);
      expect((await read(iamRootAccessKeys)).size).toBe(0);
    });

    test('lists no server certificate, then the one that was uploaded, with its dates', async () => {
      expect((await read(iamServerCertificates)).size).toBe(0);
      const { certPem, keyPem } = await createLocalAuthority({ hosts: ['localhost'], now });
      const { ServerCertificateMetadata: made } = await iam.send(
        new UploadServerCertificateCommand({
          ServerCertificateName: 'shop',
          Path: '/cloudfront/',
          CertificateBody: certPem,
          PrivateKey: keyPem,
        }),
      );
      const found = await read(iamServerCertificates);
      expect([...found.keys()]).toEqual([made?.ServerCertificateId]);
      const one = found.get(made?.ServerCertificateId ?? '');
      expect(one).toMatchObject({ name: 'shop', facts: { arn: made?.Arn, path: '/cloudfront/' } });
      expect(seconds(one?.createdAt)).toBe(seconds(made?.UploadDate));
      expect(seconds(one?.expires)).toBe(seconds(made?.Expiration));
    });
  });

  test('Secrets Manager: ids, times and states', async () => {
    const arns: Record<string, string> = {};
    for (const name of ['plain', 'changed', 'leaving', 'weird/=cmd()"\u202e']) {
      const { ARN } = await secrets.send(
        new CreateSecretCommand({ Name: name, SecretString: 'x', ...tagged }),
      );
      arns[name] = ARN ?? '';
    }
    await secrets.send(new PutSecretValueCommand({ SecretId: arns.changed, SecretString: 'y' }));
    await secrets.send(new DeleteSecretCommand({ SecretId: arns.leaving, RecoveryWindowInDays: 7 }));
    const found = await read(secretsmanagerSecrets, ACCOUNT, REGION);
    expect([...found.keys()].sort()).toEqual(Object.values(arns).sort());
    for (const [name, arn] of Object.entries(arns)) {
      const described = await secrets.send(new DescribeSecretCommand({ SecretId: arn }));
      const one = found.get(arn);
      expect(one).toMatchObject({ name, tags: { owner: 'payments' }, rotationMethod: 'manual' });
      expect(seconds(one?.createdAt)).toBe(seconds(described.CreatedDate));
      expect(one?.status).toBe(name === 'leaving' ? 'pending-deletion' : 'active');
    }
    expect(found.get(arns.changed ?? '')).toMatchObject({ valueChangedAt: null, lastRotated: null });
    expect(found.get(arns.plain ?? '')).toMatchObject({ lastRotated: 'never', lastUsed: 'never' });
  });

  test('KMS: ids, times, kinds and states', async () => {
    const make = async (input: ConstructorParameters<typeof CreateKeyCommand>[0]) => {
      const { KeyMetadata } = await kms.send(
        new CreateKeyCommand({ ...input, Tags: [{ TagKey: 'owner', TagValue: 'data' }] }),
      );
      if (!KeyMetadata?.Arn) throw new Error('no key');
      return KeyMetadata;
    };
    const rotating = await make({});
    const signing = await make({ KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' });
    const off = await make({});
    const leaving = await make({});
    await kms.send(new EnableKeyRotationCommand({ KeyId: rotating.KeyId, RotationPeriodInDays: 180 }));
    await kms.send(new RotateKeyOnDemandCommand({ KeyId: rotating.KeyId }));
    await kms.send(new CreateAliasCommand({ AliasName: 'alias/orders', TargetKeyId: rotating.KeyId }));
    await kms.send(new DisableKeyCommand({ KeyId: off.KeyId }));
    await kms.send(new ScheduleKeyDeletionCommand({ KeyId: leaving.KeyId, PendingWindowInDays: 7 }));
    const found = await read(kmsKeys, ACCOUNT, REGION);
    expect([...found.keys()].sort()).toEqual(
      [rotating, signing, off, leaving].map(({ Arn }) => Arn ?? '').sort(),
    );
    const of = (key: { Arn?: string | undefined }): Observation | undefined => found.get(key.Arn ?? '');
    for (const key of [rotating, signing, off, leaving]) {
      expect(seconds(of(key)?.createdAt)).toBe(seconds(key.CreationDate));
      expect(of(key)).toMatchObject({ tags: { owner: 'data' }, lastUsed: null });
    }
    expect(of(rotating)).toMatchObject({
      name: 'orders',
      status: 'active',
      rotationMethod: 'automatic',
      // Moto does not say.
      rotationIntervalDays: null,
    });
    expect(of(rotating)?.lastRotated).toBeInstanceOf(Date);
    expect(of(signing)).toMatchObject({
      kind: 'signing-key',
      algorithm: 'ECC_NIST_P256',
      rotationMethod: 'manual',
    });
    expect(of(off)).toMatchObject({ kind: 'encryption-key', status: 'disabled', lastRotated: 'never' });
    expect(of(leaving)).toMatchObject({ status: 'pending-deletion' });
  });

  test('ACM: ids, times and key types; elliptic curves included', async () => {
    const authority = await createLocalAuthority({ hosts: ['localhost'], now });
    const text = new TextEncoder();
    const imported = await acm.send(
      new ImportCertificateCommand({
        Certificate: text.encode(authority.certPem),
        PrivateKey: text.encode(authority.keyPem),
        CertificateChain: text.encode(authority.caPem),
      }),
    );
    const requested = await acm.send(
      new RequestCertificateCommand({ DomainName: 'shop.northwind.example', ValidationMethod: 'DNS' }),
    );
    const arn = imported.CertificateArn ?? '';
    await acm.send(new AddTagsToCertificateCommand({ CertificateArn: arn, ...tagged }));
    const found = await read(acmCertificates, ACCOUNT, REGION);
    const { Certificate } = await acm.send(new DescribeCertificateCommand({ CertificateArn: arn }));
    const one = found.get(arn);
    expect(one).toMatchObject({ status: 'active', tags: { owner: 'payments' }, rotationMethod: 'manual' });
    expect(seconds(one?.expires)).toBe(seconds(Certificate?.NotAfter));
    expect(seconds(one?.valueChangedAt)).toBe(seconds(Certificate?.NotBefore));
    // Moto issues what is requested after a while; until then there is nothing to list.
    expect([...found.keys()].filter((id) => id !== arn && id !== requested.CertificateArn)).toEqual([]);
  });

  test('reads another account through its role, and that account only', async () => {
    const roles = await connectTo(url, { accounts: `${OTHER}=other`, roleName: 'muster-reader' });
    const scopes = await awsProvider.scopes(roles, new AbortController().signal);
    expect(scopes).toMatchObject([{ account: OTHER, accountName: 'other' }]);
    expect((await read(secretsmanagerSecrets, OTHER, REGION, roles)).size).toBe(0);
    expect((await read(iamAccessKeys, OTHER, 'global', roles)).size).toBe(0);
  });
});
