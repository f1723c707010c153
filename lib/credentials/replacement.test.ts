import { describe, expect, it } from 'vitest';
import type { CredentialKind } from '@/lib/credentials/model';
import { CREDENTIAL_KINDS } from '@/lib/credentials/model';
import { replacementFor } from '@/lib/credentials/replacement';
import { revocationFor } from '@/lib/credentials/revocation';
import { credentialFacts } from '@/lib/testing/credential-facts';

const kinds = Object.keys(CREDENTIAL_KINDS) as CredentialKind[];

describe('replacementFor', () => {
  it.each(kinds)('has an answer for %s of any provider', (kind) => {
    for (const provider of ['aws', 'azure', 'gcp', 'unheard-of']) {
      const { title, why, steps } = replacementFor(
        credentialFacts({ kind, provider, resource: 'unheard.of' }),
      );
      expect(title).not.toBe('');
      expect(why).toMatch(/\.$/);
      expect(steps.length).toBeGreaterThan(0);
    }
  });

  it('answers by provider, and for root apart', () => {
    const title = (overrides: Parameters<typeof credentialFacts>[0]) =>
      replacementFor(credentialFacts(overrides)).title;
    expect(title({})).toContain('IAM Identity Center');
    expect(title({ holder: { type: 'root', id: 'r', name: 'root' } })).toContain('No key');
    expect(title({ provider: 'gcp' })).toContain('federation');
    expect(title({ kind: 'client-secret', provider: 'azure' })).toContain('Managed identity');
    expect(title({ kind: 'managed-secret' })).toContain('Dynamic secret');
  });
});

describe('revocationFor', () => {
  it.each(kinds)('has an answer for %s of any provider', (kind) => {
    const { how, effect, undo } = revocationFor({ kind, provider: 'unheard-of', resource: 'unheard.of' });
    for (const text of [how, effect, undo]) expect(text).toMatch(/\.$/);
  });

  it('goes by resource, then by kind and provider, then by kind', () => {
    const how = (resource: string, provider = 'azure', kind: CredentialKind = 'client-secret') =>
      revocationFor({ kind, provider, resource }).how;
    expect(how('keyvault.secret', 'azure', 'managed-secret')).toContain('disable the old version');
    expect(how('unheard.of', 'aws', 'managed-secret')).toContain('DeleteSecret');
    for (const resource of ['graph.application-password', 'graph.service-principal-password'])
      expect(how(resource)).toContain('removePassword');
    expect(how('graph.application-key', 'azure', 'client-certificate')).toContain('removeKey');
    expect(how('iam.login-profile', 'aws', 'password')).toContain('DeleteLoginProfile');
    expect(how('iam.service-account-key', 'gcp', 'cloud-access-key')).toContain('keys.disable');
  });

  it('is not led astray by names every object has', () => {
    expect(revocationFor({ kind: 'api-key', provider: 'x', resource: 'constructor' }).how).toContain(
      'Delete or roll',
    );
  });

  it('promises no speed it cannot show: seconds and minutes are marked as not stated', () => {
    for (const kind of kinds)
      for (const provider of ['aws', 'azure', 'gcp']) {
        const { effect } = revocationFor({ kind, provider, resource: '' });
        if (/within (seconds|minutes)/.test(effect)) expect(effect).toContain('not stated by the provider');
      }
  });
});
