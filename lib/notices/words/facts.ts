import { FINDING_TITLES } from '@/lib/policies/labels';
import type { Told, Words } from './contract';
import { counted, day, field, given, what } from './parts';

const titleOf = (code: string) => (FINDING_TITLES as Record<string, string>)[code] ?? (code || 'Finding');
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** The account by name or number; the id of a tenant says nothing to anybody. */
const place = (data: Parameters<typeof field>[0]) => given(field(data, 'account').replace(UUID, ''), ' in ');
const soonest = ({ data }: Told) => (typeof data.days === 'number' ? data.days : 0);

/** When something ends, counted in days from the day it was told. */
function ends({ data }: Parameters<Words['line']>[0]): string {
  const days = typeof data.days === 'number' ? data.days : null;
  const on = given(day(data, 'expiresAt'), ' (', ')');
  if (days === null) return `expires${given(day(data, 'expiresAt'), ' on ')}`;
  if (days < 0) return `expired${given(day(data, 'expiresAt'), ' on ')}`;
  if (days === 0) return `expires today${on}`;
  return `expires in ${counted(days, 'day')}${on}`;
}

export const FACTS = {
  'finding.critical': {
    title: 'Critical finding',
    isAlwaysUrgent: true,
    heading: (n) => `${counted(n, 'critical finding')}`,
    line: (notice) => `${titleOf(field(notice.data, 'code'))}: ${what(notice)}${place(notice.data)}`,
    act: 'See what to do',
  },
  'credential.expiring': {
    title: 'Credential about to expire',
    heading: (n) => `${counted(n, 'credential expires', 'credentials expire')}`,
    rank: soonest,
    line: (notice) => `${what(notice)}${place(notice.data)} ${ends(notice)}`,
    act: 'See how to replace it',
  },
  'token.expiring': {
    title: 'Own API token about to expire',
    heading: (n) => `${counted(n, 'API token of yours expires', 'API tokens of yours expire')}`,
    rank: soonest,
    line: (notice) => `Token ${what(notice)} ${ends(notice)}`,
    act: 'Make another',
  },
  'token.ending': {
    title: 'Token of a directory about to expire',
    heading: (n) => `${counted(n, 'directory token expires', 'directory tokens expire')}`,
    line: (notice) => `Token ${what(notice)} ${ends(notice)}; after that nobody who leaves is noticed`,
    act: 'Make another',
  },
  'source.lost-visibility': {
    title: 'Source that lost visibility',
    heading: (n) => `${counted(n, 'place')} Muster no longer sees`,
    line: (notice) =>
      `${what(notice)} can no longer be read${place(notice.data)}${given(field(notice.data, 'permission'), '; missing: ')}`,
    act: 'See what is missing',
  },
  'delivery.failed': {
    title: 'Notices that could not be delivered',
    heading: (n) => `${counted(n, 'way', 'ways')} notices did not get through`,
    line: (notice) =>
      `Notices${given(field(notice.data, 'for'), ' for ')} over ${what(notice)} did not get through for a day`,
    act: 'See the delivery log',
  },
} as const satisfies Record<string, Words>;
