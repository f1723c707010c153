import { expect, it } from 'vitest';
import { NOTHING_DERIVED } from '@/lib/credentials/derived';
import { hardcodedInRepo } from '@/lib/policies/rules/hardcoded-in-repo';
import { credentialFacts, daysAgo } from '@/lib/testing/credential-facts';
import { describeRule } from '@/lib/testing/describe-rule';

const leaked = (leak: { places?: number; verified?: boolean } = {}) => ({
  derived: {
    ...NOTHING_DERIVED,
    leak: {
      repository: 'shop/api',
      path: 'deploy/.env',
      places: 1,
      since: daysAgo(40),
      verified: false,
      ...leak,
    },
  },
});

describeRule(hardcodedInRepo, {
  pass: { none: 'a scan says nothing about what it did not recognise' },
  fail: [
    {
      name: 'it stands there',
      facts: leaked(),
      severity: undefined,
      data: { repository: 'shop/api', path: 'deploy/.env', places: 1 },
      validUntil: null,
    },
    {
      name: 'it was taken out, and still works',
      facts: leaked({ places: 0 }),
      severity: 'high',
      validUntil: null,
    },
    {
      name: 'it was taken out, and the scanner could sign in with it',
      facts: leaked({ places: 0, verified: true }),
      severity: undefined,
    },
    {
      name: 'made after the date of the commit, which anybody can write: the id says which it is',
      facts: { ...leaked(), createdAt: daysAgo(1), valueChangedAt: daysAgo(1) },
    },
    { name: 'the provider does not say whether it is active', facts: { ...leaked(), status: null } },
  ],
  unknown: { none: 'it applies only to what a scanner recognised' },
  notApplicable: [
    { name: 'no scanner found it', facts: {} },
    { name: 'disabled', facts: { ...leaked(), status: 'disabled' } },
  ],
});

const said = (leak: Parameters<typeof leaked>[0]) => {
  const facts = credentialFacts(leaked(leak));
  return hardcodedInRepo.sentence(hardcodedInRepo.judge(facts, {} as never, daysAgo(0)).data);
};

it('says where it is, and what taking it out is worth', () => {
  expect(said({ places: 3 })).toContain('shop/api (deploy/.env) and 2 more');
  expect(said({ places: 0 })).toContain('the same value still works');
  expect(said({ verified: true })).toContain('it worked');
});
