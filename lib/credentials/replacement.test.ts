import { describe, expect, it } from 'vitest';
import type { CredentialKind } from '@/lib/credentials/model';
import { CREDENTIAL_KINDS } from '@/lib/credentials/model';
import { replacementFor } from '@/lib/credentials/replacement';
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
