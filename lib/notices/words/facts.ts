import { FINDING_TITLES } from '@/lib/policies/labels';
import type { Words } from './contract';
import { counted, day, field, given, what } from './parts';

const titleOf = (code: string) => (FINDING_TITLES as Record<string, string>)[code] ?? (code || 'Finding');
const place = (data: Parameters<typeof field>[0]) => given(field(data, 'account'), ' in ');

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
    heading: (n) => `${counted(n, 'critical finding')}`,
    line: (notice) => `${titleOf(field(notice.data, 'code'))}: ${what(notice)}${place(notice.data)}`,
    act: 'See what to do',
  },
  'credential.expiring': {
    title: 'Credential about to expire',
    heading: (n) => `${counted(n, 'credential expires', 'credentials expire')}`,
    line: (notice) => `${what(notice)}${place(notice.data)} ${ends(notice)}`,
    act: 'See how to replace it',
  },
  'token.expiring': {
    title: 'Own API token about to expire',
    heading: (n) => `${counted(n, 'API token of yours expires', 'API tokens of yours expire')}`,
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
