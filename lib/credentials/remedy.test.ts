import { describe, expect, it } from 'vitest';
import { PROVIDERS } from '@/lib/collectors/registry';
import { CREDENTIAL_KINDS, type CredentialKind } from '@/lib/credentials/model';
import { revocationFor } from '@/lib/credentials/remedy';

const kinds = Object.keys(CREDENTIAL_KINDS) as CredentialKind[];

describe('revocationFor', () => {
  it.each(kinds)('has an answer for %s of any provider', (kind) => {
    const { how, effect, undo } = revocationFor({ kind, provider: 'unheard-of', resource: 'unheard.of' });
    for (const text of [how, effect, undo]) expect(text).toMatch(/\.$/);
  });

  it('goes by resource, then by kind and provider, then by kind', () => {
    const how = (resource: string, provider = 'azure', kind: CredentialKind = 'client-secret') =>
      revocationFor({ kind, provider, resource }).how;
    expect(how('keyvault.secret', 'azure', 'managed-secret')).toContain('disable the old version');
    expect(how('secretsmanager.secret', 'aws', 'managed-secret')).toContain('DeleteSecret');
    expect(how('unheard.of', 'aws', 'managed-secret')).toContain('put the new one into the store');
    for (const resource of ['graph.application-password', 'graph.service-principal-password'])
      expect(how(resource)).toContain('removePassword');
    expect(how('graph.application-key', 'azure', 'client-certificate')).toContain('removeKey');
    expect(how('iam.login-profile', 'aws', 'password')).toContain('DeleteLoginProfile');
    expect(how('iam.service-account-key', 'gcp', 'cloud-access-key')).toContain('keys.disable');
  });

  it('is not led astray by names every object has', () => {
    expect(revocationFor({ kind: 'api-key', provider: 'aws', resource: 'constructor' }).how).toContain(
      'Delete or roll',
    );
  });

  it('promises no speed it cannot show: seconds and minutes are marked as not stated', () => {
    const declared = PROVIDERS.flatMap(({ collectors }) =>
      collectors.flatMap(({ revocation }) => Object.values(revocation ?? {})),
    );
    const others = kinds.flatMap((kind) =>
      ['aws', 'azure', 'gcp'].map((provider) => revocationFor({ kind, provider, resource: '' })),
    );
    for (const { effect } of [...declared, ...others])
      if (/within (seconds|minutes)/.test(effect)) expect(effect).toContain('not stated by the provider');
  });
});
