import type { Words } from './contract';
import { byAndWhy, counted, day, given, what } from './parts';

export const REPORTS = {
  'report.built': {
    title: 'Report to sign off',
    heading: (n) => `${counted(n, 'report')} to sign off`,
    line: (notice) =>
      `${what(notice)}${given(day(notice.data, 'until'), ' up to ')} is built${byAndWhy(notice.data)}${given(day(notice.data, 'due'), ', to be signed off by ')}`,
    act: 'Look at it and sign it off',
  },
} as const satisfies Record<string, Words>;
