import { describe, expect, it } from 'vitest';
import { identityOf } from '@/lib/credentials/merge/identity';
import type { CredentialFacts } from '@/lib/credentials/model';
import { DEFAULT_POLICY } from '@/lib/policies/default-policy';
import { assess } from '@/lib/policies/engine';
import { credentialFacts } from '@/lib/testing/credential-facts';
import {
  accessKey,
  certificate,
  password,
  rootKey,
  rootPassword,
  serviceAccountKey,
  vaultSecret,
} from './inputs';
import { ago, CASES_AT } from './model';

const judge = (facts: Partial<CredentialFacts>) => assess(credentialFacts(facts), DEFAULT_POLICY, CASES_AT);

/** What Prowler's checks miss, read in its code at the version the parity page names. */
describe('gap', () => {
  it('1: a key of a machine user that was never used is stale once its idle limit has passed', () => {
    const key = accessKey({ lastUsed: 'never', createdAt: ago(46), valueChangedAt: ago(46) });
    expect(judge(key).failing).toContain('unused');
    expect(judge({ ...key, createdAt: ago(44) }).passing).toContain('unused');
  });

  it('2: so is the password of a person who never signed in', () => {
    const never = password({ mfaActive: true }, { lastUsed: 'never', valueChangedAt: ago(46) });
    expect(judge(never).failing).toEqual(['unused']);
  });

  it('3: the keys of a root user are judged, whatever its password was used for', () => {
    expect(judge(rootPassword({ mfaActive: true })).failing).toEqual([]);
    const key = rootKey({ valueChangedAt: ago(400), lastUsed: 'never', createdAt: ago(400) });
    expect(judge(key).failing).toEqual(expect.arrayContaining(['root-credential', 'max-age', 'unused']));
  });

  it('4: an expired secret or certificate of Key Vault fails; a date in the past is no pass', () => {
    expect(judge(vaultSecret({ expires: ago(1) })).failing).toContain('expired');
    const stored = certificate({ provider: 'azure', resource: 'keyvault.certificate', expires: ago(1) });
    expect(judge(stored).failing).toContain('expired');
  });

  it('5: server certificates are announced, and the end of a Google key is looked at', () => {
    const server = certificate({ resource: 'iam.server-certificate', expires: ago(-20) });
    expect(judge(server)).toMatchObject({ failing: ['expiring'], standing: 'in' });
    expect(judge(serviceAccountKey({ expires: ago(1) })).failing).toContain('expired');
    expect(judge(serviceAccountKey({ expires: ago(-5) })).failing).toContain('expiring');
  });

  it('6: an imported certificate is announced 30 days ahead, one that renews itself when that did not come', () => {
    const imported = certificate({ expires: ago(-30), facts: { type: 'IMPORTED' } });
    expect(judge(imported).failing).toEqual(['expiring']);
    const renewed = certificate({ expires: ago(-30), rotationMethod: 'automatic' });
    expect(judge(renewed).failing).toEqual([]);
    expect(judge({ ...renewed, expires: ago(-6) }).failing).toEqual(['expiring']);
  });

  it('7: what could not be read is unknown, never a pass', () => {
    const dark = accessKey({ lastUsed: null, valueChangedAt: null, tags: null, ownerTeam: null });
    const result = judge({ ...dark, kind: 'managed-secret', rotationMethod: null });
    expect(result.unknown).toEqual(
      expect.arrayContaining(['max-age', 'automatic-rotation', 'unused', 'owner-missing']),
    );
    expect(result).toMatchObject({ standing: 'unknown', ageBucket: 'unknown' });
    expect(judge(password()).unknown).toContain('no-mfa');
  });

  it('8: a key is its own id, not its slot: the replacement is another credential that inherits no finding', () => {
    const old = credentialFacts(accessKey({ externalId: 'example-key-1', valueChangedAt: ago(120) }));
    const replacement = credentialFacts(accessKey({ externalId: 'example-key-2', valueChangedAt: ago(1) }));
    expect(replacement).toMatchObject({ name: old.name, holder: old.holder });
    expect(identityOf(replacement)).not.toBe(identityOf(old));
    expect(judge(old).failing).toContain('max-age');
    expect(judge(replacement).failing).toEqual(['static-cloud-key']);
  });
});
