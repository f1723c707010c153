import type { Told, Words } from './contract';
import { byAndWhy, counted, day, field, given, what } from './parts';

const whose = ({ data }: Told) => given(field(data, 'owner'), ' (', ')');
const due = ({ data }: Told) => given(day(data, 'due'), ', due on ');

export const DUTIES = {
  'duty.opened': {
    title: 'New duty of a team',
    heading: (n) => `${counted(n, 'new duty', 'new duties')}`,
    line: (notice) => `${what(notice)}${whose(notice)}${due(notice)}`,
    act: 'Do it',
  },
  'duty.due-soon': {
    title: 'Duty due within a week',
    heading: (n) => `${counted(n, 'duty', 'duties')} due within a week`,
    line: (notice) => `${what(notice)}${whose(notice)}${due(notice)}`,
    act: 'Do it',
  },
  'duty.overdue': {
    title: 'Duty overdue',
    heading: (n) => `${counted(n, 'duty', 'duties')} overdue`,
    line: (notice) =>
      `${what(notice)}${whose(notice)} is overdue${given(day(notice.data, 'due'), '; it was due on ')}`,
    act: 'Do it',
  },
  'duty.objected': {
    title: 'Objection, or something wrong in what a team looked at',
    heading: (n) => `${counted(n, 'duty', 'duties')} with something wrong`,
    line: (notice) =>
      `${what(notice)}${whose(notice)}: ${(field(notice.data, 'says') || 'something is wrong').toLowerCase()}${byAndWhy(notice.data)}`,
    act: 'See what was said',
  },
  'incident.recorded': {
    title: 'Incident on a credential',
    isAlwaysUrgent: true,
    heading: (n) => `${counted(n, 'incident')} on credentials`,
    line: (notice) =>
      `Incident on ${what(notice)}${given(field(notice.data, 'what'), ': ')}${given(field(notice.data, 'by'), ', recorded by ')}`,
    act: 'See what happened, and review the policy',
  },
  'audit.broken': {
    title: 'Audit trail that does not verify',
    isAlwaysUrgent: true,
    heading: (n) => `${counted(n, 'break')} in the audit trail`,
    line: ({ data, subject }) =>
      `The audit trail does not verify (${subject.id})${given(field(data, 'problem'), ': ')}`,
    act: 'See the trail',
  },
} as const satisfies Record<string, Words>;
