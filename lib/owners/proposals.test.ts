import { describe, expect, it } from 'vitest';
import { type Pointers, proposalsFor, type Surroundings } from './proposals';
import { parseRules } from './rules/parse';

const credential = (over: Partial<Pointers> = {}): Pointers => ({
  name: 'key-1',
  kind: 'cloud-access-key',
  provider: 'aws',
  account: '111122223333',
  accountName: null,
  resource: 'iam.access-key',
  holderName: null,
  holderType: null,
  tags: null,
  declined: [],
  ...over,
});
const around = (over: Partial<Surroundings> = {}): Surroundings => ({
  owners: ['payments', 'data', 'Team Fraud Score'],
  rules: [],
  memberOf: new Map([
    ['ana', ['data']],
    ['ana@example.com', ['data']],
  ]),
  accounts: new Map(),
  ...over,
});
const told = (pointers: Partial<Pointers>, surroundings: Partial<Surroundings> = {}) =>
  proposalsFor(credential(pointers), around(surroundings)).map(
    ({ owner, basis }) => [owner, basis.signal, basis.confidence] as const,
  );

describe('proposals', () => {
  it('are none where nothing points at anybody', () => {
    expect(told({})).toEqual([]);
  });

  it.each<[string, Partial<Pointers>, readonly (string | null)[]]>([
    [
      'an owner tag in another spelling',
      { tags: { 'Owner-Team': 'team-payments' } },
      ['payments', 'tag', 'strong'],
    ],
    [
      'a tag with the address of a member',
      { tags: { contact: 'Ana@example.com' } },
      ['data', 'tag', 'likely'],
    ],
    [
      'who made it',
      { tags: { CreatedBy: 'arn:aws:iam::111122223333:user/ana' } },
      ['data', 'creator', 'likely'],
    ],
    ['who holds it', { holderType: 'user', holderName: 'ana' }, ['data', 'holder', 'likely']],
    ['words of its name', { name: 'prod/fraud-score/api' }, ['Team Fraud Score', 'name', 'likely']],
  ])('follow %s', (_, pointers, expected) => {
    expect(told(pointers)).toEqual([expected]);
  });

  it('do not take a part of a word for a name, nor a tag of something else', () => {
    expect(told({ name: 'database-key', tags: { purpose: 'payments' } })).toEqual([]);
  });

  it('follow the owner of most of an account, with the numbers, and no minority', () => {
    const accounts = (list: [string, number][]) =>
      new Map([
        ['111122223333', { all: 40, owners: list.map(([owner, accepted]) => ({ owner, accepted })) }],
      ]);
    const [first] = proposalsFor(
      credential(),
      around({
        accounts: accounts([
          ['data', 12],
          ['payments', 3],
        ]),
      }),
    );
    expect(first).toEqual({
      owner: 'data',
      basis: {
        signal: 'account',
        confidence: 'weak',
        evidence: 'data accepted 12 of the 40 credentials of 111122223333',
      },
    });
    expect(
      told(
        {},
        {
          accounts: accounts([
            ['data', 6],
            ['payments', 6],
          ]),
        },
      ),
    ).toEqual([]);
    expect(told({}, { accounts: accounts([['data', 2]]) })).toEqual([]);
  });

  it('put the rules file first, then tags, people and names, each owner once', () => {
    const { rules } = parseRules('key-* @payments');
    const pointers = {
      tags: { team: 'data', created_by: 'ana' },
      name: 'key-data',
    };
    expect(told(pointers, { rules })).toEqual([
      ['payments', 'rules-file', 'certain'],
      ['data', 'tag', 'strong'],
    ]);
  });

  it('leave out who declined, and follow whom they said to ask', () => {
    const declined = [{ owner: 'payments', hint: 'ask team Data' }];
    expect(told({ declined, name: 'payments-key' })).toEqual([['data', 'hint', 'strong']]);
    // A rule stands until somebody changes it, but the one it names has said no.
    expect(told({ declined }, { rules: parseRules('* @payments').rules })).toEqual([
      ['data', 'hint', 'strong'],
      ['payments', 'rules-file', 'certain'],
    ]);
  });
});
