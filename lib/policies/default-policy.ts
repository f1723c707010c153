import { DEFAULT_CHECKS } from '@/lib/policies/default-policy-checks';
import type { Policy } from '@/lib/policies/model';

/*
 * Hardly any standard sets an interval: benchmarks recommend numbers,
 * tools have defaults, and the rest is our choice. Each source says which of these it is, because an auditor will
 * ask, and holds the organisation to the number it has adopted.
 */
const CIS_KEYS =
  'Recommended by CIS AWS 7.0 item 2.12 and CIS GCP 5.0 item 1.8; default of AWS Security Hub IAM.3 (90 days).';
const NO_NUMBER = 'Our choice, as for access keys; no published number was found for this kind.';
const OWN_EXPIRY = 'No age limit: its own end governs, see the rules on expiry.';
const DORMANT = 'Our choice, after CIS Controls 8.1 item 5.3, which disables dormant accounts after 45 days.';
const NOT_STATED = 'Not judged: providers hardly ever state the last use of this kind.';
const CLASS_SOURCE = 'Our choice, entity-defined; no framework defines these classes.';

/** The policy in force until someone publishes another. Days are days of 24 hours. */
export const DEFAULT_POLICY: Policy = {
  version: 1,
  name: 'Muster default policy',
  kindLimits: {
    'cloud-access-key': { days: 90, byClass: true, source: CIS_KEYS },
    'database-master': {
      days: 90,
      byClass: false,
      source:
        'Default of AWS Security Hub SecretsManager.4 (90 days), as a backstop: this policy asks for automatic rotation of this ' +
        'kind. PCI DSS 4.0.1 8.6.3 leaves the number to your targeted risk analysis.',
    },
    'database-user': {
      days: 30,
      byClass: true,
      source:
        'Our choice, stricter than the default of AWS Security Hub SecretsManager.4 (90 days). ' +
        'PCI DSS 4.0.1 8.6.3 leaves the number to your targeted risk analysis.',
    },
    'managed-secret': {
      days: 90,
      byClass: true,
      source: 'Default of AWS Security Hub SecretsManager.4 (90 days).',
    },
    'api-key': {
      days: 90,
      byClass: true,
      source:
        'Recommended by CIS GCP 5.0 item 1.16 for Google API keys; our choice for those of other providers.',
    },
    'signing-key': {
      days: 90,
      byClass: false,
      source: 'Our choice, after Okta, which replaces its signing keys about four times a year.',
    },
    'client-secret': { days: 90, byClass: true, source: NO_NUMBER },
    'client-certificate': { days: null, byClass: false, source: OWN_EXPIRY },
    'ssh-key': { days: 90, byClass: false, source: NO_NUMBER },
    'tls-certificate': { days: null, byClass: false, source: OWN_EXPIRY },
    'webhook-secret': { days: 90, byClass: false, source: NO_NUMBER },
    'service-account-token': {
      days: 90,
      byClass: true,
      source:
        'Our choice for tokens that do not end by themselves; Kubernetes issues projected tokens for 1 hour.',
    },
    'personal-access-token': {
      days: 90,
      byClass: true,
      source:
        'Our choice; GitHub lets fine-grained tokens live up to 366 days unless an organisation lowers it.',
    },
    password: {
      days: null,
      byClass: false,
      source:
        'No age limit: FedRAMP IA-5(1) speaks against forced changes. PCI DSS 4.0.1 8.3.9 offers 90 days as one ' +
        'of two options, and only where a password is the sole factor.',
    },
    'encryption-key': {
      days: 365,
      byClass: false,
      source:
        'Default period of AWS KMS rotation (365 days). PCI DSS 4.0.1 3.7.4 asks for a defined period per key type and ' +
        'names none; where CIS GCP is in scope, its item 1.11 recommends 90 days.',
    },
    'token-policy': { days: null, byClass: false, source: 'A setting, not a secret: it has no age.' },
  },
  classLimits: {
    A: { days: 14, source: CLASS_SOURCE },
    B: { days: 30, source: CLASS_SOURCE },
    C: { days: 90, source: CLASS_SOURCE },
    D: { days: 365, source: `${CLASS_SOURCE} Replaces the kind's limit, with a documented reason.` },
  },
  classificationDeadlineDays: 14,
  idleLimits: {
    'cloud-access-key': {
      days: 45,
      source: 'Recommended by CIS AWS 7.0 item 2.11; default of AWS Security Hub IAM.22.',
    },
    'database-master': { days: null, source: NOT_STATED },
    'database-user': { days: null, source: NOT_STATED },
    'managed-secret': { days: 90, source: 'Default of AWS Security Hub SecretsManager.3 (90 days).' },
    'api-key': { days: null, source: NOT_STATED },
    'signing-key': {
      days: null,
      source: 'Not judged: a signing key that rests may still verify what it signed.',
    },
    'client-secret': { days: 45, source: DORMANT },
    'client-certificate': { days: null, source: NOT_STATED },
    'ssh-key': { days: null, source: NOT_STATED },
    'tls-certificate': { days: null, source: NOT_STATED },
    'webhook-secret': { days: null, source: NOT_STATED },
    'service-account-token': { days: 45, source: DORMANT },
    'personal-access-token': { days: 45, source: DORMANT },
    password: {
      days: 45,
      source:
        'Recommended by CIS AWS 7.0 item 2.11 for console passwords. PCI DSS 4.0.1 8.2.6 sets 90 days for inactive user accounts.',
    },
    'encryption-key': {
      days: null,
      source:
        'Not judged: a key without use may still be all that decrypts old data, and AWS warns against judging by use alone.',
    },
    'token-policy': { days: null, source: 'A setting, not a secret: it is not used.' },
  },
  expiring: {
    share: 0.25,
    minDays: 7,
    maxDays: 30,
    source:
      'Our choice: a quarter of its life, so that it fits certificates of 47 as well as of 398 days; at most the 30 days ' +
      'AWS Security Hub ACM.1 defaults to, at least a week.',
  },
  rotationRequired: ['managed-secret', 'encryption-key', 'database-master'],
  ...DEFAULT_CHECKS,
  tags: {
    owner: ['owner', 'team', 'owner_team'],
    class: ['class', 'credential-class', 'data-class'],
    environment: ['environment', 'env', 'stage'],
  },
  frameworks: {},
  classification: [],
  rules: {},
};
