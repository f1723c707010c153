import { describe, expect, it } from 'vitest';
import type { LostCell } from '@/lib/sources/model';
import { lostVisibility } from './lost-visibility';

const at = (day: number) => new Date(Date.UTC(2026, 9, day, 8));
const cell = (change: Partial<LostCell> = {}): LostCell => ({
  account: '111122223333',
  accountName: 'production',
  region: 'global',
  collector: 'aws.iam-access-keys',
  listed: 4,
  lostAt: at(3),
  permission: 'iam:ListUsers',
  isSignIn: false,
  ...change,
});

describe('lost-visibility', () => {
  it('passes a source that lost nothing', () => {
    expect(lostVisibility.judge([])).toEqual([]);
  });

  it('makes one finding of all cells that need one permission', () => {
    const breaches = lostVisibility.judge([
      cell({ account: '444455556666', accountName: 'web', lostAt: at(5), listed: 1 }),
      cell(),
      cell({ region: 'eu-west-1', collector: 'aws.kms-keys', permission: 'kms:ListKeys' }),
    ]);
    expect(breaches.map(({ discriminator }) => discriminator)).toEqual(['iam:ListUsers', 'kms:ListKeys']);
    expect(breaches[0]?.data).toEqual({
      permission: 'iam:ListUsers',
      signIn: false,
      cells: 2,
      accounts: 2,
      account: 'web',
      collectors: ['aws.iam-access-keys'],
      lastSeen: 5,
      since: at(3).toISOString(),
      places: ['111122223333/global/aws.iam-access-keys', '444455556666/global/aws.iam-access-keys'],
    });
  });

  it('is one finding where the sign-in itself is refused, and one for each collector where nothing is named', () => {
    const signIn = [
      cell({ permission: null, isSignIn: true }),
      cell({ permission: null, isSignIn: true, region: 'x' }),
    ];
    expect(lostVisibility.judge(signIn).map(({ discriminator }) => discriminator)).toEqual(['sign-in']);
    const unnamed = [cell({ permission: null }), cell({ permission: null, collector: 'aws.kms-keys' })];
    expect(lostVisibility.judge(unnamed).map(({ discriminator }) => discriminator)).toEqual([
      'aws.iam-access-keys',
      'aws.kms-keys',
    ]);
  });

  it('names at most twenty places and counts all', () => {
    const many = Array.from({ length: 500 }, (_, i) => cell({ account: String(i) }));
    const [breach] = lostVisibility.judge(many);
    expect(breach?.data).toMatchObject({ cells: 500, accounts: 500, lastSeen: 2000 });
    expect(breach?.data.places).toHaveLength(20);
  });

  it.each([
    [
      [cell()],
      'Refused for want of iam:ListUsers since 2026-10-03, read before: 1 cell in production; 4 credentials were last seen there.',
    ],
    [
      [cell({ permission: null, isSignIn: true, listed: 1 })],
      'The sign-in is refused since 2026-10-03, read before: 1 cell in production; 1 credential was last seen there.',
    ],
    [
      [cell({ permission: null }), cell({ permission: null, account: '2' })],
      'Refused since 2026-10-03, read before: 2 cells in 2 accounts; 8 credentials were last seen there.',
    ],
  ])('says it in a sentence', (cells, sentence) => {
    const [breach] = lostVisibility.judge(cells);
    expect(lostVisibility.sentence(breach?.data ?? {})).toBe(sentence);
  });
});
