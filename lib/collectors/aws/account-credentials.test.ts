import { expect, test } from 'vitest';
import { createAccountCredentials } from './account-credentials';

test('are made once for an account in use, and given up for accounts that come after', () => {
  const made: string[] = [];
  const credentialsFor = createAccountCredentials((account) => {
    made.push(account);
    return async () => ({ accessKeyId: account, secretAccessKey: '' });
  });
  const first = credentialsFor('a');
  for (let i = 0; i < 15; i++) credentialsFor(`other-${i}`);
  // Asked for again, so that another is now the oldest.
  expect(credentialsFor('a')).toBe(first);
  credentialsFor('one more');
  expect(credentialsFor('a')).toBe(first);
  expect(made.filter((account) => account === 'a')).toHaveLength(1);
  credentialsFor('other-0');
  expect(made.filter((account) => account === 'other-0')).toHaveLength(2);
});
