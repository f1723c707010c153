import { OWNERSHIP_TITLES, STANDINGS_OF_OWNERSHIP } from '@/lib/owners/states';
import { AGE_BUCKETS, EXPIRY_BUCKETS, STANDINGS } from '@/lib/policies/buckets';
import {
  AGE_BUCKET_LABELS,
  EXPIRY_BUCKET_LABELS,
  SEVERITY_LABELS,
  STANDING_LABELS,
} from '@/lib/policies/labels';
import { SEVERITIES } from '@/lib/policies/model';
import { CREDENTIAL_KINDS } from './model';
import type { CredentialFilters } from './schema';

export const STATUS_TITLES: Record<string, string> = {
  active: 'Active',
  disabled: 'Disabled',
  'pending-deletion': 'Pending deletion',
  unknown: 'Unknown',
};
export const PROVIDER_TITLES: Record<string, string> = {
  aws: 'AWS',
  azure: 'Azure',
  gcp: 'Google Cloud',
  entra: 'Microsoft Entra',
};
/** Where a column has little room. */
export const PROVIDER_SHORT: Record<string, string> = { ...PROVIDER_TITLES, gcp: 'GCP', entra: 'Entra' };
export const CLASS_TITLES: Record<string, string> = {
  A: 'A · financial or personal data, production write, administrative',
  B: 'B · production service',
  C: 'C · development, low-risk read',
  D: 'D · needs outside coordination',
};
export const ROTATION_TITLES: Record<string, string> = {
  automatic: 'Automatic',
  reminder: 'Reminder only',
  manual: 'Manual',
  unknown: 'Unknown',
};
export const HOLDER_TITLES: Record<string, string> = {
  root: 'Root of the account',
  user: 'Person',
  'machine-user': 'Machine user',
  'service-account': 'Service account',
  application: 'Application',
  service: 'Service',
};
export const EVENT_TITLES: Record<string, string> = {
  created: 'First seen',
  changed: 'Changed',
  gone: 'Gone',
  returned: 'Seen again',
  owner: 'Owner assigned',
  class: 'Classified',
};
export const FIELD_TITLES: Record<string, string> = {
  accountName: 'account name',
  externalId: 'identifier',
  createdAt: 'created',
  valueChangedAt: 'value changed',
  lastRotated: 'last rotated',
  rotationMethod: 'rotation',
  rotationIntervalDays: 'rotation interval (days)',
  ownerTeam: 'owner',
  facts: 'further facts',
};
export const FILTER_TITLES: Record<keyof CredentialFilters, string> = {
  q: 'Search',
  kind: 'Kind',
  provider: 'Provider',
  account: 'Account',
  region: 'Region',
  environment: 'Environment',
  class: 'Class',
  owner: 'Owner',
  ownership: 'Ownership',
  standing: 'Standing',
  age: 'Age',
  expiry: 'Expiry',
  rule: 'Rule',
  passes: 'Passes',
  severity: 'Severity',
  status: 'Status',
  holder: 'Holder',
  known: 'Known',
  source: 'Source',
  cell: 'Coverage cell',
  expiresFrom: 'Expires',
  expiresTo: 'Expires',
  gone: 'Gone',
};

const TITLES: Partial<Record<keyof CredentialFilters, Record<string, string>>> = {
  kind: CREDENTIAL_KINDS,
  provider: PROVIDER_TITLES,
  ownership: OWNERSHIP_TITLES,
  standing: STANDING_LABELS,
  age: AGE_BUCKET_LABELS,
  expiry: EXPIRY_BUCKET_LABELS,
  status: STATUS_TITLES,
  severity: { ...SEVERITY_LABELS, none: 'no finding' },
  known: { yes: 'read completely and lately', no: 'not confirmed lately' },
  owner: { none: 'no owner', any: 'some team' },
  class: { none: 'unclassified' },
  environment: { none: 'unknown' },
};

/** How one value of a filter reads. */
export function filterValueTitle(filter: keyof CredentialFilters, value: string | number): string {
  const text = String(value);
  const titles = TITLES[filter] ?? {};
  return (Object.hasOwn(titles, text) ? titles[text] : undefined) ?? text;
}

const dayOrMoment = (text: string) => text.replace('T', ' ').replace(/(:\d\d)(\.\d+)?Z$/, '$1 UTC');

/** How the span of the expiry filter reads. */
export function expirySpanTitle({ expiresFrom: from, expiresTo: to }: CredentialFilters): string {
  const begins = from && `from ${dayOrMoment(from)}`;
  return [begins, to && `before ${dayOrMoment(to)}`].filter(Boolean).join(', ');
}

/** Choices of the filters whose values are fixed. */
export const FIXED_CHOICES: Partial<Record<keyof CredentialFilters, readonly string[]>> = {
  ownership: STANDINGS_OF_OWNERSHIP,
  standing: STANDINGS,
  age: AGE_BUCKETS,
  expiry: EXPIRY_BUCKETS,
  severity: [...[...SEVERITIES].reverse(), 'none'],
  status: Object.keys(STATUS_TITLES),
};
