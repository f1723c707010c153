import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collectorById } from '@/lib/collectors/registry';
import { identityOf } from '@/lib/credentials/merge/identity';
import type { Observation } from '@/lib/credentials/model';
import type { JsonObject } from '@/lib/kernel/json';
import { LEAK_COLLECTORS } from '../model';
import { awsCredentialReport } from './aws-credential-report';
import { awsSecrets } from './aws-secrets';
import { BadRow, type Format, type Head, MissingAnswer, type ReadContext } from './contract';
import { entraApplicationCredentials, entraServicePrincipalCredentials } from './entra-credentials';
import { entraApplications, entraServicePrincipals } from './entra-principals';
import { gcpServiceAccountKeys } from './gcp-service-account-keys';
import { githubAlerts } from './github-alerts';
import { gitleaks } from './gitleaks';
import { inventory } from './inventory';
import { collectorOf, detectFormat, FORMATS } from './registry';
import { sarif } from './sarif';
import { trufflehog } from './trufflehog';

const SAID: ReadContext = { account: null, principal: null, asides: new Map() };
const observe = (format: Format, row: JsonObject, said: Partial<ReadContext> = {}): Observation[] => [
  ...(format.read(row, { ...SAID, ...said }).observations ?? []),
];
const headOf = (
  shape: Head['shape'],
  first: JsonObject,
  path = '',
  asides: Head['asides'] = new Map(),
): Head => ({
  shape,
  path,
  names: new Set(Object.keys(first)),
  first,
  asides,
});
const TENANT = '11111111-2222-4333-8444-555555555555';
const OBJECT = '99999999-2222-4333-8444-555555555555';
const KEY = '77777777-2222-4333-8444-555555555555';

describe('the formats', () => {
  it('are one a file or two of a kind, each with the command that makes it', () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter(
      (name) => !/test|shared|contract|registry|secret-looking/.test(name),
    );
    expect(files).toHaveLength(10);
    expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
    for (const { command, title } of FORMATS) expect(`${command}${title}`).not.toMatch(/undefined/);
  });

  it('name live collectors that there are, and those of leaks are known as such', () => {
    for (const { sameAs = [] } of FORMATS)
      for (const id of sameAs) expect(collectorById(id), id).toBeDefined();
    const leaks = FORMATS.filter(({ finds }) => finds === 'leaks').map(collectorOf);
    expect([...LEAK_COLLECTORS].sort()).toEqual(leaks.sort());
  });
});

describe('an AWS credential report', () => {
  const row = (over: JsonObject = {}): JsonObject => ({
    user: 'alice',
    arn: 'arn:aws:iam::111122223333:user/alice',
    user_creation_time: '2020-01-01T00:00:00+00:00',
    password_enabled: 'true',
    password_last_used: '2026-06-01T00:00:00+00:00',
    password_last_changed: '2026-01-01T00:00:00+00:00',
    password_next_rotation: 'N/A',
    mfa_active: 'false',
    access_key_1_active: 'true',
    access_key_1_last_rotated: '2025-01-02T03:04:05+00:00',
    access_key_1_last_used_date: 'N/A',
    access_key_2_active: 'false',
    access_key_2_last_rotated: 'N/A',
    cert_1_active: 'false',
    cert_2_active: 'false',
    ...over,
  });

  it('tells password and keys of a user as the live collectors do', () => {
    const [password, key, ...more] = observe(awsCredentialReport, row());
    expect(more).toEqual([]);
    expect(password).toMatchObject({
      kind: 'password',
      resource: 'iam.login-profile',
      account: '111122223333',
      facts: { mfaActive: false },
    });
    expect(key).toMatchObject({
      kind: 'cloud-access-key',
      resource: 'iam.access-key',
      status: 'active',
      lastUsed: 'never',
      tags: null,
    });
    expect(key?.externalId).toBe(
      'report:arn:aws:iam::111122223333:user/alice/access-key-1@2025-01-02T03:04:05Z',
    );
  });

  it('does not make up which second factor the root user has', () => {
    const root = row({
      user: '<root_account>',
      arn: 'arn:aws:iam::111122223333:root',
      password_enabled: 'not_supported',
      mfa_active: 'true',
      access_key_1_active: 'false',
      access_key_1_last_rotated: 'N/A',
    });
    expect(observe(awsCredentialReport, root)).toMatchObject([
      { resource: 'iam.root-password', facts: { mfaActive: true, mfaKind: null } },
    ]);
  });

  it.each([
    ['a date that is none', { access_key_1_last_rotated: 'soon' }, /a date cannot be read/],
    ['a user of nowhere', { arn: 'arn:aws:iam::me:user/alice' }, /arn does not name an account/],
    ['neither yes nor no', { access_key_1_active: 'maybe' }, /whether a key is active/],
  ])('refuses %s', (_, over, reason) => {
    expect(() => observe(awsCredentialReport, row(over))).toThrow(reason);
    expect(() => observe(awsCredentialReport, row(over))).toThrow(BadRow);
  });
});

describe('lists of clouds', () => {
  it('of AWS secrets take dates as either command line prints them, and place by the ARN', () => {
    const arn = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db/orders-AbCdEf';
    const [seen] = observe(awsSecrets, {
      ARN: arn,
      Name: 'db/orders',
      CreatedDate: 1_700_000_000.5,
      LastRotatedDate: '2026-06-01T02:00:00.123000+02:00',
      RotationEnabled: true,
    });
    expect(seen).toMatchObject({
      account: '111122223333',
      region: 'eu-west-1',
      externalId: arn,
      createdAt: new Date(1_700_000_000_500),
      valueChangedAt: new Date('2026-06-01T00:00:00.123Z'),
      rotationMethod: 'automatic',
    });
    expect(() => observe(awsSecrets, { ARN: 'arn:aws:s3:::bucket' })).toThrow('ARN is not that of a secret');
  });

  const password = {
    keyId: KEY,
    displayName: 'ci',
    startDateTime: '2026-01-01T00:00:00Z',
    endDateTime: '2027-01-01T00:00:00Z',
    hint: 'abc',
    secretText: null,
  };
  const application = {
    id: OBJECT,
    appId: 'app',
    displayName: 'shop',
    passwordCredentials: [password],
    keyCredentials: [],
    tags: [],
  };

  it('of Entra come to the same credential whichever of them lists it', () => {
    const said = { account: TENANT, principal: OBJECT };
    const [whole] = observe(entraApplications, application, said);
    const [part] = observe(entraApplicationCredentials, password, said);
    expect(whole).toMatchObject({
      kind: 'client-secret',
      resource: 'entra.application-password',
      account: TENANT,
      externalId: `${OBJECT}/${KEY}`,
    });
    expect(identityOf(part as Observation)).toBe(identityOf(whole as Observation));
    expect(JSON.stringify([whole, part])).not.toMatch(/hint|abc|secretText/);
    const [other] = observe(
      entraServicePrincipalCredentials,
      { ...password, type: 'AsymmetricX509Cert', usage: 'Verify' },
      said,
    );
    expect(other).toMatchObject({ kind: 'client-certificate', resource: 'entra.service-principal-key' });
  });

  it('of Entra are told apart, and ask for what they do not name', () => {
    const principal = { ...application, servicePrincipalType: 'Application', accountEnabled: false };
    expect(detectFormat(headOf('list', application))).toBe(entraApplications);
    expect(detectFormat(headOf('list', principal))).toBe(entraServicePrincipals);
    expect(detectFormat(headOf('list', password))).toBe(entraApplicationCredentials);
    expect(observe(entraServicePrincipals, principal, { account: TENANT })).toMatchObject([
      { status: 'disabled' },
    ]);
    expect(() => observe(entraApplications, application)).toThrow(MissingAnswer);
    expect(() => observe(entraApplicationCredentials, password, { account: TENANT })).toThrow(
      /Object id of the application/,
    );
  });

  it('of Google keys leave out those that Google replaces, and do not say of the account what they do not know', () => {
    const name = 'projects/shop/serviceAccounts/ci@shop.iam.gserviceaccount.com/keys/abc';
    const key = {
      name,
      keyType: 'USER_MANAGED',
      validAfterTime: '2026-01-01T00:00:00Z',
      validBeforeTime: '9999-12-31T23:59:59Z',
    };
    expect(detectFormat(headOf('list', key))).toBe(gcpServiceAccountKeys);
    expect(observe(gcpServiceAccountKeys, { ...key, keyType: 'SYSTEM_MANAGED' })).toEqual([]);
    expect(observe(gcpServiceAccountKeys, key)).toMatchObject([
      { account: 'shop', externalId: name, status: null, expires: 'none' },
    ]);
    expect(observe(gcpServiceAccountKeys, { ...key, disabled: true })).toMatchObject([
      { status: 'disabled' },
    ]);
  });
});

describe('the inventory', () => {
  const row = {
    type: 'api-key',
    identifier: 'k-1',
    location: 'acme/team/a/eu',
    last_rotated: '2026-01-02T00:00:00Z',
    last_used: 'never',
    expires_at: 'none',
    owner_team: 'none',
    rotation_method: 'unknown',
  };

  it('is read with its three-valued words', () => {
    expect(observe(inventory, row)).toMatchObject([
      {
        provider: 'acme',
        account: 'team/a',
        region: 'eu',
        resource: 'inventory.api-key',
        lastRotated: new Date('2026-01-02T00:00:00Z'),
        valueChangedAt: new Date('2026-01-02T00:00:00Z'),
        lastUsed: 'never',
        expires: 'none',
        rotationMethod: null,
        tags: null,
        holder: null,
      },
    ]);
    expect(observe(inventory, { ...row, last_used: 'unknown', expires_at: '' })).toMatchObject([
      { lastUsed: null, expires: null },
    ]);
  });

  it('says its own date, and passes over what is gone', () => {
    const read = inventory.read(
      { ...row, gone_at: '2026-02-01T00:00:00Z', data_at: '2026-03-01T00:00:00Z' },
      SAID,
    );
    expect(read).toEqual({ hint: new Date('2026-03-01T00:00:00Z') });
  });

  it('refuses a place that is none', () => {
    expect(() => observe(inventory, { ...row, location: 'the cellar' })).toThrow(
      'location is not provider/account/region',
    );
  });
});

describe('findings of scanners', () => {
  const AKIA = `AKIA${'Z2'.repeat(8)}`;
  const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
  const leak = (format: Format, row: JsonObject, said: Partial<ReadContext> = {}) => {
    const [found] = format.read(row, { ...SAID, ...said }).leaks ?? [];
    expect(JSON.stringify(found)).not.toContain(SECRET);
    return found;
  };

  it('of gitleaks, in JSON and SARIF, are the same place', () => {
    const json = leak(
      gitleaks,
      {
        RuleID: 'aws',
        File: 'a/.env',
        StartLine: 3,
        Commit: 'c1',
        Date: '2026-01-01T00:00:00Z',
        Secret: SECRET,
        Match: `${AKIA} ${SECRET}`,
      },
      { account: 'o/n' },
    );
    const location = {
      physicalLocation: {
        artifactLocation: { uri: 'a/.env' },
        region: { startLine: 3, snippet: { text: `${AKIA} ${SECRET}` } },
      },
    };
    const row = {
      ruleId: 'aws',
      message: { text: 'found' },
      locations: [location],
      partialFingerprints: { commitSha: 'c1', date: '2026-01-01T00:00:00Z' },
    };
    expect(leak(sarif, row, { account: 'o/n' })).toEqual(json);
    expect(json).toMatchObject({ repository: 'o/n', path: 'a/.env', line: 3, keyId: AKIA, verified: null });
  });

  it('in SARIF are only taken for secrets where the tool looks for those', () => {
    const of = (name: string) =>
      detectFormat(
        headOf(
          'list',
          { ruleId: 'r', locations: [] },
          'runs.results',
          new Map([['runs.tool.driver.name', name]]),
        ),
      );
    expect(of('gitleaks')).toBe(sarif);
    expect(of('CodeQL')).toBeUndefined();
  });

  it('of TruffleHog say the repository without the token in its address, and false only means not tried', () => {
    const place = {
      file: 'x',
      line: 4,
      commit: 'c',
      repository: `https://user:${SECRET}@github.com/o/n.git`,
      timestamp: '2026-01-01 10:00:00 +0200',
    };
    const row = {
      SourceMetadata: { Data: { Git: place } },
      DetectorName: 'AWS',
      Verified: false,
      Raw: AKIA,
      RawV2: `${AKIA}:${SECRET}`,
    };
    expect(leak(trufflehog, row)).toMatchObject({
      repository: 'o/n',
      keyId: AKIA,
      verified: null,
      foundAt: new Date('2026-01-01T08:00:00Z'),
    });
    expect(leak(trufflehog, { ...row, Verified: true })?.verified).toBe(true);
  });

  it('of GitHub say what became of them', () => {
    const row = {
      number: 3,
      state: 'resolved',
      resolution: 'revoked',
      created_at: '2026-01-01T00:00:00Z',
      secret_type: 'google_cloud_private_key_id',
      secret: 'a'.repeat(40),
      validity: 'inactive',
      html_url: 'https://github.com/o/n/security/secret-scanning/3',
    };
    expect(leak(githubAlerts, row)).toMatchObject({
      repository: 'o/n',
      path: 'alert 3',
      keyId: 'a'.repeat(40),
      verified: false,
      resolution: 'revoked',
    });
  });

  it('name the key of a Google key file', () => {
    const file = `{"type":"service_account","private_key_id":"${'b'.repeat(40)}","private_key":"x"}`;
    expect(
      leak(gitleaks, { RuleID: 'gcp', File: 'a', StartLine: 1, Secret: file }, { account: 'o/n' })?.keyId,
    ).toBe('b'.repeat(40));
  });
});
