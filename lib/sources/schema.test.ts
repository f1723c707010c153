import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { configFromText, fieldsOf } from './fields';
import { plainSecretProblem, plainSecretsIn } from './plain-secrets';
import { ConnectSource, CoverageFilter, SetSchedule } from './schema';

const Config = z.strictObject({
  roleArn: z
    .string()
    .optional()
    .meta({ title: 'Role', description: 'To assume', placeholder: 'arn:aws:iam::1:role/x' }),
  regions: z
    .array(z.string())
    .default(['eu-west-1', 'us-east-1'])
    .meta({ title: 'Regions', description: 'To read' }),
  mode: z.enum(['one', 'all']).default('one').meta({ title: 'Mode', description: 'What to walk' }),
  deep: z.boolean().default(false).meta({ title: 'Deep', description: 'Looks further' }),
  secret: z.string().meta({ title: 'Secret', description: 'A reference' }),
});

describe('the connect form', () => {
  it('is derived from the provider schema', () => {
    expect(
      fieldsOf(Config).map(({ name, input, required, initial }) => ({ name, input, required, initial })),
    ).toEqual([
      { name: 'roleArn', input: 'text', required: false, initial: '' },
      { name: 'regions', input: 'list', required: false, initial: 'eu-west-1, us-east-1' },
      { name: 'mode', input: 'choice', required: false, initial: 'one' },
      { name: 'deep', input: 'switch', required: false, initial: 'false' },
      { name: 'secret', input: 'text', required: true, initial: '' },
    ]);
    expect(fieldsOf(Config)[0]).toMatchObject({
      title: 'Role',
      description: 'To assume',
      placeholder: 'arn:aws:iam::1:role/x',
    });
  });

  it('turns text into what the schema wants, and keeps what it does not know for the schema to refuse', () => {
    const given = { roleArn: ' ', regions: 'a, b\nc', deep: 'true', mode: 'all', extra: 'x' };
    expect(configFromText(Config, given)).toEqual({
      regions: ['a', 'b', 'c'],
      deep: true,
      mode: 'all',
      extra: 'x',
    });
  });
});

describe('connecting', () => {
  it.each([
    ['no name', { kind: 'aws', name: '  ' }],
    ['a name with a line break', { kind: 'aws', name: 'a\nb' }],
    ['a name that reads backwards', { kind: 'aws', name: 'a\u202eb' }],
    ['a name of 81 characters', { kind: 'aws', name: 'x'.repeat(81) }],
    ['no kind', { kind: '', name: 'a' }],
    ['an unknown field', { kind: 'aws', name: 'a', admin: true }],
    ['an interval of a minute', { kind: 'aws', name: 'a', intervalMinutes: 1 }],
  ])('refuses %s', (_, input) => {
    expect(ConnectSource.safeParse(input).success).toBe(false);
  });

  it('takes quotes and formula characters in a name, for they are only text', () => {
    expect(ConnectSource.parse({ kind: 'aws', name: `=cmd()|"'` })).toMatchObject({
      name: `=cmd()|"'`,
      intervalMinutes: 360,
      config: {},
    });
  });
});

it('keeps schedules between five minutes and a week', () => {
  for (const intervalMinutes of [4, 10_081, 7.5, 'x'])
    expect(SetSchedule.safeParse({ sourceId: 1, intervalMinutes }).success).toBe(false);
});

it('reads odd filters of the coverage page as none', () => {
  expect(
    CoverageFilter.parse({ source: 'x', page: '-4', show: 'everything', by: 'mood', q: '  ', account: '\0' }),
  ).toEqual({
    by: 'account',
    show: 'all',
    page: 1,
  });
});

describe('plain secrets', () => {
  const pem = `-----BEGIN RSA ${'PRIVATE'} KEY-----`;
  it.each([
    ['a private key', 'note', `${pem}\nabc`],
    ['a GitHub token', 'note', `ghp_${'a1B2'.repeat(9)}`],
    ['an AWS secret key', 'note', `${'aB3d'.repeat(10)}`],
    ['a signed token', 'note', `eyJ${'a'.repeat(12)}.${'b'.repeat(12)}.c`],
    ['a password in a URL', 'endpoint', 'https://user:pass@example.com'],
    ['anything in a field for a secret', 'clientSecret', 'hunter2'],
  ])('refuses %s without repeating it', (_, field, value) => {
    const problem = plainSecretProblem(field, value);
    expect(problem).toMatch(/env:NAME/);
    expect(problem).not.toContain(value);
  });

  it('takes references, key ids, ARNs and addresses', () => {
    expect(
      plainSecretsIn({
        clientSecret: 'env:AZURE_SECRET',
        accessKeyId: `AKIA${'A1B2C3D4E5F6G7H8'}`,
        keyFile: 'file:/run/secrets/key.json',
        roleArn: 'arn:aws:iam::123456789012:role/MusterReadOnlyRoleForEverything1',
        tenantId: '3f2a7c1e-9d4b-4c55-8e0a-1b2c3d4e5f60',
        endpoint: 'https://127.0.0.1:4566',
        regions: ['eu-west-1'],
      }),
    ).toEqual({});
  });

  it('looks into lists', () => {
    expect(Object.keys(plainSecretsIn({ list: ['fine', `ghp_${'a1B2'.repeat(9)}`] }))).toEqual(['list']);
  });
});
