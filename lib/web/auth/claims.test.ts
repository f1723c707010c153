import { expect, test } from 'vitest';
import { identityOf } from './claims';
import type { SignInProvider } from './providers';

const provider = { id: 'oidc', issuer: 'https://idp.example', groupsClaim: 'groups' } as SignInProvider;
const claims = { sub: 'ada', name: 'Ada', email: 'Ada@example.com', groups: ['everyone'] };

test.each([
  ['the provider verified it', { email_verified: true }, 'ada@example.com'],
  // Entra and others do not send the claim; their addresses are kept by an administrator.
  ['the provider does not say', {}, 'ada@example.com'],
  ['the provider did not verify it', { email_verified: false }, null],
])('an address counts as %s', async (_, said, expected) => {
  expect((await identityOf(provider, { ...claims, ...said }, null)).email).toBe(expected);
});
