import type { Words } from './contract';
import { byAndWhy, counted, day, field, given, what } from './parts';

export const OWNERSHIP = {
  'ownership.asked': {
    title: 'Ownership asked of a team',
    heading: (n) => `${counted(n, 'question')} about ownership`,
    line: (notice) =>
      `Is ${what(notice)} yours?${given(day(notice.data, 'answerBy', 'until', 'due'), ' Answer by ', '.')}`,
    act: 'Accept, decline or hand over',
  },
  'ownership.declined': {
    title: 'Ownership declined',
    heading: (n) => `${counted(n, 'proposal')} declined`,
    line: (notice) =>
      `${what(notice)} was declined${given(field(notice.data, 'owner', 'team'), ' by ')}${byAndWhy(notice.data)}`,
    act: 'Find another owner',
  },
  'ownership.handed-over': {
    title: 'Ownership handed over',
    heading: (n) => `${counted(n, 'hand-over')} to your team`,
    line: (notice) =>
      `${what(notice)} was handed over${given(field(notice.data, 'from'), ' from ')}${given(field(notice.data, 'to'), ' to ')}${byAndWhy(notice.data)}`,
    act: 'Accept, decline or hand over',
  },
  'ownership.escalated': {
    title: 'Ownership nobody answered for',
    heading: (n) => `${counted(n, 'question')} about ownership without an answer`,
    line: (notice) =>
      `${what(notice)} has no answer${given(field(notice.data, 'from', 'owner', 'team'), ' from ')}${given(field(notice.data, 'days'), ' after ', ' days')}`,
    act: 'Decide who owns it',
  },
  'leaver.listed': {
    title: 'Credentials of somebody who left',
    heading: (n) => `${counted(n, 'person', 'people')} left`,
    line: ({ data }) =>
      `${field(data, 'person', 'name') || 'Somebody'} left${given(field(data, 'count', 'credentials'), '; credentials to be replaced or excepted: ')}`,
    act: 'Go through the list',
  },
} as const satisfies Record<string, Words>;
