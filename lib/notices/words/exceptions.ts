import type { Words } from './contract';
import { byAndWhy, counted, day, field, given, what } from './parts';

export const EXCEPTIONS = {
  'exception.requested': {
    title: 'Exception asked for',
    heading: (n) => `${counted(n, 'exception')} to decide`,
    line: (notice) =>
      `Exception for ${what(notice)} asked for${byAndWhy(notice.data)}${given(day(notice.data, 'expiresAt', 'until'), ', until ')}`,
    act: 'Approve or refuse',
  },
  'exception.approved': {
    title: 'Exception approved',
    heading: (n) => `${counted(n, 'exception')} approved`,
    line: (notice) =>
      `Exception for ${what(notice)} approved${byAndWhy(notice.data)}${given(day(notice.data, 'expiresAt', 'until'), ', until ')}`,
    act: 'See its conditions',
  },
  'exception.refused': {
    title: 'Exception refused',
    heading: (n) => `${counted(n, 'exception')} refused`,
    line: (notice) => `Exception for ${what(notice)} refused${byAndWhy(notice.data)}`,
    act: 'See what is to be done instead',
  },
  'exception.expiring': {
    title: 'Exception about to end',
    heading: (n) => `${counted(n, 'exception ends', 'exceptions end')} soon`,
    line: (notice) =>
      `Exception for ${what(notice)} ends${given(day(notice.data, 'expiresAt', 'until'), ' on ')}${given(field(notice.data, 'days', 'daysLeft'), ', days left: ')}`,
    act: 'Fix it, or ask again',
  },
  'exception.expired': {
    title: 'Exception ended',
    heading: (n) => `${counted(n, 'exception')} ended`,
    line: (notice) => `Exception for ${what(notice)} ended; its finding counts again`,
    act: 'See the finding',
  },
  'exception.voided': {
    title: 'Exception voided',
    heading: (n) => `${counted(n, 'exception')} voided`,
    line: (notice) =>
      `Exception for ${what(notice)} no longer holds${byAndWhy(notice.data)}; its finding is open again`,
    act: 'See what changed',
  },
} as const satisfies Record<string, Words>;
