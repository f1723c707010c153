import type { Words } from './contract';
import { counted, day, field, given, what } from './parts';

const dueOn = (data: Parameters<typeof day>[0]) => given(day(data, 'dueAt', 'due', 'until'), ', due on ');
const items = (data: Parameters<typeof field>[0]) =>
  given(field(data, 'items', 'open', 'left'), '; items left: ');

export const REVIEWS = {
  'review.opened': {
    title: 'Review opened',
    heading: (n) => `${counted(n, 'review')} opened`,
    line: (notice) => `Review ${what(notice)} is open${dueOn(notice.data)}${items(notice.data)}`,
    act: 'Say what is still needed',
  },
  'review.reminder': {
    title: 'Review reminder',
    heading: (n) => `${counted(n, 'review')} waiting for you`,
    line: (notice) => `Review ${what(notice)} is waiting${dueOn(notice.data)}${items(notice.data)}`,
    act: 'Say what is still needed',
  },
  'review.overdue': {
    title: 'Review overdue',
    heading: (n) => `${counted(n, 'review')} overdue`,
    line: (notice) => `Review ${what(notice)} is overdue${dueOn(notice.data)}${items(notice.data)}`,
    act: 'Finish it',
  },
  'review.closed': {
    title: 'Review closed',
    heading: (n) => `${counted(n, 'review')} closed`,
    line: (notice) => `Review ${what(notice)} is closed${given(field(notice.data, 'by'), ' by ')}`,
    act: 'See the outcome',
  },
} as const satisfies Record<string, Words>;
