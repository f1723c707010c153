import type { Policy } from '@/lib/policies/model';

const ENDS = 'Our choice: what can be given an end is given one, so that what is forgotten closes by itself.';
const VAULT =
  'Recommended by CIS Azure 5.0 items 8.3.1 to 8.3.4: keys and secrets of Key Vault have an expiry. The day is yours to choose.';

const EXCEPTIONS =
  'Our choice, entity-defined; no framework names a number, most ask that an exception has an end and is looked at again.';

/** What the default policy says besides limits of age and use. Each source says where the number comes from. */
export const DEFAULT_CHECKS: Pick<
  Policy,
  | 'rotationGrace'
  | 'mustExpire'
  | 'overlap'
  | 'newRegion'
  | 'recreated'
  | 'keySizes'
  | 'publicCertificates'
  | 'passwordPolicy'
  | 'secondFactor'
  | 'tokenLifetimes'
  | 'exceptionLimits'
> = {
  rotationGrace: { days: 1, source: 'Our choice: a rotation may take its window and a retry.' },
  mustExpire: [
    { kind: 'client-secret', resource: null, source: ENDS },
    { kind: 'client-certificate', resource: null, source: ENDS },
    {
      kind: 'personal-access-token',
      resource: null,
      // Git credentials of AWS CodeCommit, which AWS cannot end.
      except: ['iam.service-specific-credential'],
      source: ENDS,
    },
    {
      kind: 'service-account-token',
      resource: null,
      source: 'Our choice, after Kubernetes, whose projected tokens end by themselves (default 1 hour).',
    },
    {
      kind: 'managed-secret',
      resource: 'keyvault.secret',
      source: VAULT,
    },
    { kind: 'encryption-key', resource: 'keyvault.key', source: VAULT },
    { kind: 'signing-key', resource: 'keyvault.key', source: VAULT },
    // Of API keys only those whose provider can end them; Google's cannot be given an end.
    {
      kind: 'api-key',
      resource: 'iam.service-specific-credential',
      source: 'Our choice, after Prowler 5.40.0 bedrock_api_key_no_long_term_credentials.',
    },
  ],
  overlap: { days: 7, source: 'Our choice: a week to move every user over to the replacement.' },
  newRegion: { days: 14, source: 'Our choice: two weeks to look into it.' },
  recreated: {
    share: 0.8,
    days: 90,
    source: 'Our choice: the last fifth of the limit, kept in sight for a quarter of a year.',
  },
  keySizes: {
    rsaBits: 2048,
    ellipticBits: 224,
    source:
      'RSA from 2048 bits: CA/Browser Forum Baseline Requirements 2.2.6 section 6.1.5, which bind public certificates; our ' +
      'choice for all other keys. Elliptic curves: our choice, after Prowler 5.40.0, which flags P-192.',
  },
  publicCertificates: {
    limits: [
      { issuedFrom: '2020-09-01', days: 398 },
      { issuedFrom: '2026-03-15', days: 200 },
      { issuedFrom: '2027-03-15', days: 100 },
      { issuedFrom: '2029-03-15', days: 47 },
    ],
    source:
      'CA/Browser Forum Baseline Requirements 2.2.6 section 6.3.2 (ballot SC-081). They bind public authorities by day of ' +
      'issue; private ones are free.',
  },
  passwordPolicy: {
    minimumLength: 14,
    reusePrevention: 24,
    lowercase: true,
    uppercase: true,
    numbers: true,
    symbols: false,
    source:
      'Our choice, with length and reuse as in Prowler 5.40.0 (14 and 24); letters and digits after PCI DSS 4.0.1 8.3.6, which ' +
      'names 12 characters (8.3.7: the last 4). No symbols: FedRAMP IA-5(1) speaks against them.',
  },
  secondFactor: {
    rootHardware: false,
    source:
      'Our choice: any second factor counts. CIS AWS 7.0 item 2.6 recommends a hardware device for the root user (level 2).',
  },
  tokenLifetimes: {
    access: {
      seconds: 3600,
      source:
        'Our choice, as Okta and Microsoft Entra ID issue them (about 60 minutes). No framework sets it.',
    },
    machine: { seconds: 3600, source: 'Our choice, as for access tokens. No framework sets it.' },
    refresh: {
      seconds: 604_800,
      source:
        'Our choice (7 days), stricter than Okta and Microsoft Entra ID (90 days). No framework sets it.',
    },
    service: {
      seconds: 86_400,
      source: 'Our choice (24 hours) as a ceiling; Kubernetes issues projected tokens for 1 hour.',
    },
  },
  exceptionLimits: {
    critical: { days: 30, source: EXCEPTIONS },
    high: { days: 90, source: EXCEPTIONS },
    medium: { days: 180, source: EXCEPTIONS },
    low: { days: 365, source: EXCEPTIONS },
    notice: { days: 365, source: EXCEPTIONS },
  },
};
