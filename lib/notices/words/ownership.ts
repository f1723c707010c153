import type { Told, Words } from './contract';
import { byAndWhy, counted, day, field, given, oneLine, what } from './parts';

const size = ({ data }: Told) => (typeof data.count === 'number' && data.count > 0 ? data.count : 1);

/** The credentials a notice is about: the one, or how many with the first of them by name. */
function credentials(notice: Told): string {
  const { data } = notice;
  const names = Array.isArray(data.credentials)
    ? data.credentials.flatMap((name) => (typeof name === 'string' ? [oneLine(name, 80)] : []))
    : [];
  const count = size(notice);
  if (names.length === 0) return what(notice);
  if (count === 1) return names[0] as string;
  return `${counted(count, 'credential')} (${names.join(', ')}${count > names.length ? ', …' : ''})`;
}

const answerBy = ({ data }: Told) => given(day(data, 'due', 'dueAt', 'answerBy'), '. Answer by ');

export const OWNERSHIP = {
  'ownership.asked': {
    title: 'Ownership asked of a team',
    heading: (n) => `${counted(n, 'question')} about ownership`,
    size,
    line: (notice) =>
      `${size(notice) === 1 ? 'Is this yours' : 'Are these yours'}: ${credentials(notice)}${answerBy(notice)}`,
    act: 'Accept, decline or hand over',
  },
  'ownership.declined': {
    title: 'Ownership declined',
    heading: (n) => `${counted(n, 'credential')} declined`,
    size,
    line: (notice) =>
      `${credentials(notice)} declined${given(field(notice.data, 'owner', 'team'), ' for ')}${byAndWhy(notice.data)}${given(
        field(notice.data, 'hint'),
        '. Hint: “',
        '”',
      )}`,
    act: 'Find another owner',
  },
  'ownership.handed-over': {
    title: 'Ownership handed over',
    heading: (n) => `${counted(n, 'credential')} handed over to you`,
    size,
    line: (notice) => `${credentials(notice)} handed over${byAndWhy(notice.data)}${answerBy(notice)}`,
    act: 'Accept, decline or hand over',
  },
  'ownership.escalated': {
    title: 'Ownership nobody answered for',
    heading: (n) => `${counted(n, 'credential')} nobody answered for`,
    size,
    line: (notice) =>
      `${credentials(notice)}: no answer in time${given(field(notice.data, 'from', 'owner', 'team'), ' from ')}${answerBy(notice)}`,
    act: 'Decide who owns it',
  },
  'owner.orphaned': {
    title: 'Team without members',
    heading: (n) => `${counted(n, 'team')} without members`,
    line: (notice) =>
      `${field(notice.data, 'team') || what(notice)} has no members left; you are its fallback`,
    act: 'See what it owns',
  },
  'leaver.left': {
    title: 'Somebody left',
    heading: (n) => `${counted(n, 'person', 'people')} left`,
    line: ({ data }) =>
      `${field(data, 'name', 'person') || 'Somebody'} left${given(field(data, 'items', 'count'), '; to be replaced or excepted: ')}`,
    act: 'Go through the list',
  },
  'leaver.listed': {
    title: 'Credentials of somebody who left',
    heading: (n) => `${counted(n, 'person', 'people')} left`,
    line: ({ data }) =>
      `${field(data, 'person', 'name') || 'Somebody'} left${given(field(data, 'count', 'credentials'), '; credentials to be replaced or excepted: ')}`,
    act: 'Go through the list',
  },
} as const satisfies Record<string, Words>;
