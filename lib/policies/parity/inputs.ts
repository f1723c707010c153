import type { CredentialFacts } from '@/lib/credentials/model';
import { ago } from './model';

type Input = Partial<CredentialFacts>;

/** Inputs of the cases: usual credentials of each provider with what matters to a check replaced. */
export const accessKey = (changes: Input = {}): Input => ({ ...changes });

export const rootKey = (changes: Input = {}): Input => ({
  resource: 'iam.root-access-key',
  holder: { type: 'root', id: 'root', name: 'root' },
  ...changes,
});

export const password = (facts: Input['facts'] = {}, changes: Input = {}): Input => ({
  kind: 'password',
  resource: 'iam.login-profile',
  holder: { type: 'user', id: 'user', name: 'user' },
  createdAt: null,
  facts,
  ...changes,
});

export const rootPassword = (facts: Input['facts'] = {}): Input =>
  password(facts, { resource: 'iam.root-password', holder: { type: 'root', id: 'root', name: 'root' } });

export const passwordPolicy = (facts: Input['facts'] = {}): Input => ({
  kind: 'token-policy',
  resource: 'iam.password-policy',
  holder: null,
  facts: {
    minimumLength: 14,
    passwordReusePrevention: 24,
    requiresLowercase: true,
    requiresUppercase: true,
    requiresNumbers: true,
    requiresSymbols: true,
    ...facts,
  },
});

export const secret = (changes: Input = {}): Input => ({
  kind: 'managed-secret',
  resource: 'secretsmanager.secret',
  holder: null,
  ...changes,
});

export const vaultSecret = (changes: Input = {}): Input =>
  secret({
    provider: 'azure',
    resource: 'keyvault.secret',
    facts: { rotationSupported: false, lastUsedSupported: false },
    ...changes,
  });

export const googleSecret = (changes: Input = {}): Input =>
  secret({
    provider: 'gcp',
    resource: 'secretmanager.secret',
    facts: { lastUsedSupported: false },
    ...changes,
  });

export const encryptionKey = (changes: Input = {}): Input => ({
  kind: 'encryption-key',
  resource: 'kms.key',
  holder: null,
  algorithm: 'SYMMETRIC_DEFAULT',
  ...changes,
});

export const vaultKey = (changes: Input = {}): Input =>
  encryptionKey({ provider: 'azure', resource: 'keyvault.key', algorithm: 'RSA 2048', ...changes });

export const certificate = (changes: Input = {}): Input => ({
  kind: 'tls-certificate',
  resource: 'acm.certificate',
  holder: null,
  algorithm: 'RSA_2048',
  valueChangedAt: ago(300),
  expires: ago(-90),
  ...changes,
});

export const clientSecret = (changes: Input = {}): Input => ({
  kind: 'client-secret',
  provider: 'azure',
  resource: 'entra.application-password',
  holder: { type: 'application', id: 'app', name: 'app' },
  valueChangedAt: ago(80),
  expires: ago(-285),
  facts: { lastUsedSupported: false },
  ...changes,
});

export const serviceAccountKey = (changes: Input = {}): Input => ({
  provider: 'gcp',
  resource: 'iam.service-account-key',
  holder: { type: 'service-account', id: 'robot', name: 'robot' },
  algorithm: 'RSA_2048',
  ...changes,
});

export const apiKey = (facts: Input['facts'] = {}, changes: Input = {}): Input => ({
  kind: 'api-key',
  provider: 'gcp',
  resource: 'apikeys.key',
  holder: null,
  facts,
  ...changes,
});
