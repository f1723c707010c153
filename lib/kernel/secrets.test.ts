import { describe, expect, it } from 'vitest';
import { refuseSecrets, secretWithin } from './secrets';

// Made up, and put together here so that no scanner takes this file for a leak.
const AWS = `wJalrXUtn${'FEMI/K7MDENG/bPxRfiCY'}EXAMPLEKEY`;
const GITHUB = `ghp_${'a1B2'.repeat(9)}`;
const SIGNED = `eyJ${'hbGciOiJIUzI1NiJ9'}.${'eyJzdWIiOiIxMjM0NTY3ODkw'}.sig`;

describe('a text somebody writes', () => {
  it.each([
    ['between words', `It was in the wiki: ${AWS}, since May`, 'an AWS secret access key'],
    ['behind its name', `aws_secret_access_key=${AWS}`, 'an AWS secret access key'],
    ['behind a colon, in quotes', `"secret":"${AWS}"`, 'an AWS secret access key'],
    ['at the end of a sentence', `The key was ${AWS}.`, 'an AWS secret access key'],
    ['on a line of its own', `Found:\n${GITHUB}\nand replaced`, 'a GitHub token'],
    ['as a token', `Authorization: Bearer ${SIGNED}`, 'a signed token'],
    ['as an address', 'postgres://app:hunter2@db.example.com/app was in the log', 'a URL with a password'],
    ['as a key file', '-----BEGIN RSA PRIVATE KEY-----', 'a private key'],
  ])('%s is known for a secret', (_, text, what) => {
    expect(secretWithin(text)).toBe(what);
  });

  it.each([
    'AKIAIOSFODNN7EXAMPLE was in commit 3f786850e387550fdab836ed7e6dc881de23001b of the build repository',
    'See https://wiki.example.com/incidents/2026-11-21 and ask ada@example.com',
    'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/checkout-AbCdEf was read from an unknown network',
  ])('that says where it was, not what, may be stored: %s', (text) => {
    expect(secretWithin(text)).toBeNull();
    expect(() => refuseSecrets({ note: text })).not.toThrow();
  });

  it('is refused without being repeated', () => {
    const refusal = (() => {
      try {
        refuseSecrets({ note: `key ${AWS}` });
        return null;
      } catch (error) {
        return error as Error & { fields?: object };
      }
    })();
    expect(refusal).toMatchObject({ code: 'text/secret', fields: { note: expect.stringContaining('AWS') } });
    expect(JSON.stringify([refusal, refusal?.message])).not.toContain(AWS);
  });

  it('is found at any depth, under the name of its field, and all of them are named', () => {
    const input = { items: [{ note: GITHUB }, { note: 'fine' }], reason: SIGNED };
    expect(() => refuseSecrets(input)).toThrow(
      expect.objectContaining({
        fields: {
          'items.note': expect.stringContaining('GitHub'),
          reason: expect.stringContaining('signed token'),
        },
      }),
    );
  });

  it('is neither an identifier of a directory nor a setting, which has a check of its own', () => {
    expect(() => refuseSecrets({ externalId: AWS, ids: [AWS], config: { secret: AWS }, n: 1 })).not.toThrow();
  });
});
