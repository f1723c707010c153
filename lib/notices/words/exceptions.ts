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
  'exception.break-glass': {
    title: 'Break-glass to review',
    heading: (n) => `${counted(n, 'break-glass approval')} to review`,
    line: (notice) =>
      `Exception for ${what(notice)} put into force${byAndWhy(notice.data)}; it ends unless somebody else reviews it${given(field(notice.data, 'dueAt'), ' by ', ' UTC')}`,
    isAlwaysUrgent: true,
    act: 'Review it',
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
    line: (notice) => `Exception for ${what(notice)} ended; what it covered is plainly open again`,
    act: 'See the finding',
  },
  'exception.voided': {
    title: 'Exception voided',
    heading: (n) => `${counted(n, 'exception')} voided`,
    line: (notice) =>
      `Exception for ${what(notice)} no longer holds${byAndWhy(notice.data)}; what it covered is plainly open again`,
    act: 'See what changed',
  },
} as const satisfies Record<string, Words>;
