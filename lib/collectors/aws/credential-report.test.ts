import { describe, expect, test } from 'vitest';
import { parseCredentialReport } from './credential-report';

const COLUMNS = [
  'user',
  'arn',
  'user_creation_time',
  'password_enabled',
  'password_last_used',
  'password_last_changed',
  'password_next_rotation',
  'mfa_active',
  'access_key_1_active',
  'access_key_1_last_rotated',
  'access_key_1_last_used_date',
  'access_key_1_last_used_region',
  'access_key_1_last_used_service',
  'access_key_2_active',
  'access_key_2_last_rotated',
  'access_key_2_last_used_date',
  'access_key_2_last_used_region',
  'access_key_2_last_used_service',
] as const;
type Column = (typeof COLUMNS)[number];
const AT = '2026-01-02T03:04:05+00:00';
const PLAIN: Record<Column, string> = {
  user: 'ana',
  arn: 'arn:aws:iam::123456789012:user/ana',
  user_creation_time: AT,
  password_enabled: 'false',
  password_last_used: 'N/A',
  password_last_changed: 'N/A',
  password_next_rotation: 'N/A',
  mfa_active: 'false',
  access_key_1_active: 'false',
  access_key_1_last_rotated: 'N/A',
  access_key_1_last_used_date: 'N/A',
  access_key_1_last_used_region: 'N/A',
  access_key_1_last_used_service: 'N/A',
  access_key_2_active: 'false',
  access_key_2_last_rotated: 'N/A',
  access_key_2_last_used_date: 'N/A',
  access_key_2_last_used_region: 'N/A',
  access_key_2_last_used_service: 'N/A',
};
const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const report = (...changes: Partial<Record<Column, string>>[]) =>
  [COLUMNS, ...changes.map((change) => Object.values({ ...PLAIN, ...change }))]
    .map((row) => row.map(quoted).join(','))
    .join('\n');
const one = (change: Partial<Record<Column, string>>) => parseCredentialReport(report(change))[0];

describe('a credential report', () => {
  test.each([
    'a,b',
    'quo"te',
    'line\nbreak',
    '\u202eevil',
    '=cmd()|calc',
    '+1',
    '名前',
    '__proto__',
    "O'Neil",
    'x'.repeat(4000),
  ])('keeps the name %j as it is', (user) => {
    expect(one({ user })?.name).toBe(user);
  });

  test('without users is an empty list, with or without a byte order mark and final line break', () => {
    expect(parseCredentialReport(report())).toEqual([]);
    expect(parseCredentialReport(`\ufeff${report({})}\n`)).toHaveLength(1);
  });

  test('is read by column name: order and further columns do not matter', () => {
    const [header, row] = report({ access_key_1_active: 'true', access_key_1_last_rotated: AT }).split('\n');
    const reversed = (line = '') => line.split(',').reverse().concat('new').join(',');
    const users = parseCredentialReport(`${reversed(header)}\n${reversed(row)}`);
    expect(users).toMatchObject([
      { name: 'ana', keys: [{ slot: 1, isActive: true, lastRotated: new Date(AT) }] },
    ]);
  });

  test.each([
    ['no key', {}, []],
    [
      'an active key never used',
      { access_key_2_active: 'true', access_key_2_last_rotated: AT },
      [{ slot: 2, lastUsed: 'never' }],
    ],
    ['an inactive key', { access_key_1_last_rotated: AT }, [{ slot: 1, isActive: false }]],
    [
      'a key of unknown use',
      { access_key_1_active: 'true', access_key_1_last_used_date: 'no_information' },
      [{ lastUsed: null, lastRotated: null }],
    ],
    [
      'a key older than the records',
      { access_key_1_active: 'true', access_key_1_last_rotated: '2014-01-01T00:00:00+00:00' },
      [{ lastUsed: null }],
    ],
    [
      'a used key',
      {
        access_key_1_active: 'TRUE',
        access_key_1_last_rotated: AT,
        access_key_1_last_used_date: '2026-05-06T07:08:09Z',
        access_key_1_last_used_region: 'eu-central-1',
        access_key_1_last_used_service: 's3',
      },
      [{ lastUsed: new Date('2026-05-06T07:08:09Z'), lastUsedRegion: 'eu-central-1', lastUsedService: 's3' }],
    ],
  ] as const)('%s', (_, change, keys) => {
    const found = one(change)?.keys ?? [];
    expect(found).toHaveLength(keys.length);
    expect(found).toMatchObject(keys);
  });

  test.each([
    ['none', {}, null],
    [
      'never used',
      { password_enabled: 'true' },
      { lastUsed: 'never', nextRotation: 'none', lastChanged: null },
    ],
    [
      'of unknown use',
      { password_enabled: 'true', password_last_used: 'no_information' },
      { lastUsed: null },
    ],
    [
      'used, and due to change',
      { password_enabled: 'true', password_last_used: AT, password_next_rotation: AT },
      { lastUsed: new Date(AT), nextRotation: new Date(AT) },
    ],
    [
      'of the root user',
      {
        user: '<root_account>',
        arn: 'arn:aws:iam::1:root',
        password_enabled: 'not_supported',
        password_next_rotation: 'not_supported',
      },
      { nextRotation: 'none' },
    ],
    ['of a root user that has none', { user: '<root_account>', password_enabled: 'false' }, null],
  ] as const)('a password: %s', (_, change, password) => {
    if (password) expect(one(change)?.password).toMatchObject(password);
    else expect(one(change)?.password).toBeNull();
  });

  test.each([
    ['nothing', ''],
    ['a page of a proxy', '<html><body>Sign in</body></html>'],
    ['another table', 'a,b\n1,2'],
    ['an unclosed quote', `${report()}\n"ana`],
    ['a short line', `${report()}\nana,arn`],
    ['no name', report({ user: '' })],
    ['a date that is none', report({ access_key_1_last_rotated: '2026-13-45T99:00:00Z' })],
    ['a date in words', report({ access_key_1_last_used_date: 'yesterday', access_key_1_active: 'true' })],
    ['a state that is none', report({ access_key_1_active: 'maybe' })],
    ['an unknown password state', report({ password_enabled: 'perhaps' })],
  ])('%s is malformed, and the message quotes nothing', (_, csv) => {
    expect(() => parseCredentialReport(csv)).toThrow(
      /^The credential report of AWS cannot be read: [^<]*\.$/,
    );
  });
});
