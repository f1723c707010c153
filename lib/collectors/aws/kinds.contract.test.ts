import { CreateKeyPairCommand, DescribeKeyPairsCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  CreateUserCommand,
  CreateVirtualMFADeviceCommand,
  IAMClient,
  UpdateAccountPasswordPolicyCommand,
  UpdateSSHPublicKeyCommand,
  UploadSigningCertificateCommand,
  UploadSSHPublicKeyCommand,
} from '@aws-sdk/client-iam';
import { CreateDBClusterCommand, CreateDBInstanceCommand, RDSClient } from '@aws-sdk/client-rds';
import { DescribeParametersCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Collector } from '@/lib/collectors/contract';
import { createLocalAuthority } from '@/lib/demo/local-authority';
import { systemClock } from '@/lib/kernel/clock';
import { collect, connectTo, scopeOf } from '@/lib/testing/collector-aws';
import type { AwsClients } from './clients';
import { ec2KeyPairs } from './ec2-key-pairs';
import { iamPasswordPolicy } from './iam-password-policy';
import { iamRootUser } from './iam-root-user';
import { iamSigningCertificates } from './iam-signing-certificates';
import { iamSshPublicKeys } from './iam-ssh-public-keys';
import { rdsClusters } from './rds-clusters';
import { rdsInstances } from './rds-instances';
import { readCertificate } from './read-certificate';
import { ssmParameters } from './ssm-parameters';

/** Set by scripts/contract.mjs, which starts and stops the emulator. */
const url = process.env.MOTO_URL ?? '';
const ACCOUNT = '123456789012';
const REGION = 'us-east-1';
const settings = {
  endpoint: url,
  region: REGION,
  credentials: { accessKeyId: 'testing', secretAccessKey: 'testing' },
};
const seconds = (at: Date | string | null | undefined) =>
  at instanceof Date ? Math.floor(at.getTime() / 1000) : (at ?? null);
const Tags = [{ Key: 'owner', Value: 'payments' }];

describe.skipIf(url === '')('against moto', () => {
  const now = systemClock.now();
  const iam = new IAMClient(settings);
  let client: AwsClients;
  beforeAll(async () => {
    await fetch(`${url}/moto-api/reset`, { method: 'POST' });
    client = await connectTo(url);
    await iam.send(new CreateUserCommand({ UserName: 'ana', Tags }));
  });
  const read = async <Row>(collector: Collector<AwsClients, Row>, region = 'global') => {
    const { observations } = await collect(collector, client, scopeOf(ACCOUNT, region), now);
    return new Map(observations.map((one) => [one.externalId, one]));
  };

  test('IAM SSH public keys: ids, times and states', async () => {
    const upload = async (n: number) => {
      const SSHPublicKeyBody = `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEXAMPLE${n} ana`;
      const { SSHPublicKey } = await iam.send(
        new UploadSSHPublicKeyCommand({ UserName: 'ana', SSHPublicKeyBody }),
      );
      return SSHPublicKey;
    };
    const [first, second] = [await upload(1), await upload(2)];
    const off = { UserName: 'ana', SSHPublicKeyId: second?.SSHPublicKeyId, Status: 'Inactive' as const };
    await iam.send(new UpdateSSHPublicKeyCommand(off));
    const found = await read(iamSshPublicKeys);
    expect([...found.keys()].sort()).toEqual([first?.SSHPublicKeyId, second?.SSHPublicKeyId].sort());
    for (const made of [first, second]) {
      const one = found.get(made?.SSHPublicKeyId ?? '');
      expect(seconds(one?.createdAt)).toBe(seconds(made?.UploadDate));
      expect(one).toMatchObject({ holder: { name: 'ana' }, tags: { owner: 'payments' } });
      expect(one?.status).toBe(made === second ? 'disabled' : 'active');
    }
  });

  test('IAM signing certificates: ids, times, and the end from the certificate', async () => {
    const { certPem } = await createLocalAuthority({ hosts: ['localhost'], now });
    await iam.send(new CreateUserCommand({ UserName: 'edi' }));
    const { Certificate: made } = await iam.send(
      new UploadSigningCertificateCommand({ UserName: 'edi', CertificateBody: certPem }),
    );
    const found = await read(iamSigningCertificates);
    expect([...found.keys()]).toEqual([made?.CertificateId]);
    const one = found.get(made?.CertificateId ?? '');
    expect(seconds(one?.createdAt)).toBe(seconds(made?.UploadDate));
    expect(one?.expires).toEqual(readCertificate(certPem)?.notAfter);
  });

  test('the password policy: that of AWS, then its own', async () => {
    const before = (await read(iamPasswordPolicy)).get('account-password-policy');
    expect(before?.facts).toMatchObject({ isDefault: true, minimumLength: 8 });
    await iam.send(
      new UpdateAccountPasswordPolicyCommand({
        MinimumPasswordLength: 14,
        RequireSymbols: true,
        PasswordReusePrevention: 24,
      }),
    );
    const after = (await read(iamPasswordPolicy)).get('account-password-policy');
    expect(after?.facts).toMatchObject({
      isDefault: false,
      minimumLength: 14,
      requiresSymbols: true,
      requiresNumbers: false,
      passwordReusePrevention: 24,
    });
  });

  test('the root user has no second factor, and devices of nobody are not taken for one', async () => {
    await iam.send(new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: 'spare' }));
    const [root] = [...(await read(iamRootUser)).values()];
    expect(root).toMatchObject({
      externalId: `arn:aws:iam::${ACCOUNT}:root`,
      facts: { mfaActive: false, mfaKind: 'none', accessKeysPresent: 0 },
    });
  });

  test('EC2 key pairs: ids, times, types and tags', async () => {
    const ec2 = new EC2Client(settings);
    for (const [KeyName, KeyType] of [
      ['old', 'rsa'],
      ['new', 'ed25519'],
    ] as const)
      await ec2.send(
        new CreateKeyPairCommand({
          KeyName,
          KeyType,
          TagSpecifications: [{ ResourceType: 'key-pair', Tags }],
        }),
      );
    const { KeyPairs = [] } = await ec2.send(new DescribeKeyPairsCommand({}));
    const found = await read(ec2KeyPairs, REGION);
    expect([...found.keys()].sort()).toEqual(KeyPairs.map(({ KeyPairId }) => KeyPairId).sort());
    for (const pair of KeyPairs) {
      const one = found.get(pair.KeyPairId ?? '');
      expect(one).toMatchObject({ name: pair.KeyName, tags: { owner: 'payments' } });
      expect(seconds(one?.createdAt)).toBe(seconds(pair.CreateTime));
      expect(one?.algorithm).toBe(pair.KeyName === 'old' ? 'rsa' : 'ed25519');
    }
  });

  test('SSM parameters: encrypted ones only, with the date of the last version', async () => {
    const ssm = new SSMClient(settings);
    const put = (Name: string, Type: 'String' | 'SecureString', Overwrite = false) =>
      ssm.send(new PutParameterCommand({ Name, Type, Value: 'x', Overwrite }));
    await put('/plain', 'String');
    await put('/once', 'SecureString');
    await put('/twice', 'SecureString');
    await put('/twice', 'SecureString', true);
    const { Parameters = [] } = await ssm.send(new DescribeParametersCommand({}));
    const found = [...(await read(ssmParameters, REGION)).values()];
    expect(found.map(({ name }) => name).sort()).toEqual(['/once', '/twice']);
    for (const one of found) {
      const listed = Parameters.find(({ Name }) => Name === one.name);
      // Moto leaves the ARN out.
      expect(one.externalId).toBe(`arn:aws:ssm:${REGION}:${ACCOUNT}:parameter${one.name}`);
      expect(seconds(one.valueChangedAt)).toBe(seconds(listed?.LastModifiedDate));
      expect(one.lastRotated === 'never').toBe(one.name === '/once');
    }
  });

  test('RDS: masters of instances and clusters with their ids and times', async () => {
    const rds = new RDSClient(settings);
    const MasterUserPassword = 'not-a-real-password';
    const { DBInstance: made } = await rds.send(
      new CreateDBInstanceCommand({
        DBInstanceIdentifier: 'orders',
        DBInstanceClass: 'db.t4g.micro',
        Engine: 'postgres',
        AllocatedStorage: 20,
        MasterUsername: 'owner',
        MasterUserPassword,
        Tags,
      }),
    );
    const { DBCluster: cluster } = await rds.send(
      new CreateDBClusterCommand({
        DBClusterIdentifier: 'ledger',
        Engine: 'aurora-postgresql',
        MasterUsername: 'owner',
        MasterUserPassword,
        Tags,
      }),
    );
    const master = (await read(rdsInstances, REGION)).get(made?.DbiResourceId ?? '');
    expect(master).toMatchObject({
      kind: 'database-master',
      name: 'orders/owner',
      tags: { owner: 'payments' },
      valueChangedAt: null,
      facts: { managedIn: 'none', arn: made?.DBInstanceArn },
    });
    expect(seconds(master?.createdAt)).toBe(seconds(made?.InstanceCreateTime));
    const found = await read(rdsClusters, REGION);
    expect([...found.keys()]).toEqual([cluster?.DbClusterResourceId]);
    const ofCluster = found.get(cluster?.DbClusterResourceId ?? '');
    expect(ofCluster).toMatchObject({ name: 'ledger/owner', tags: { owner: 'payments' } });
    expect(seconds(ofCluster?.createdAt)).toBe(seconds(cluster?.ClusterCreateTime));
  });
});
