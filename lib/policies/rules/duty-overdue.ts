import { dayOf, hasData, textOf } from '@/lib/policies/labels';
import type { DutyRule } from '@/lib/policies/model';

/** A duty of an owner, or of the security leads, that was not done by the day it was due. */
export const dutyOverdue: DutyRule = {
  id: 'duty-overdue',
  code: 'ORPHANED_OWNER',
  title: 'Duty of an owner overdue',
  severity: 'medium',
  remedy:
    'Have a member of the owner open the duty and do it. If nobody of it answers any more, hand its credentials to an owner that does.',
  controls: ['CIS Controls 8.1 5.1', 'SOC 2 CC1.3'],
  judge({ owner, name, state, dueAt }) {
    return state === 'overdue' ? { owner, name, dueAt: dueAt.toISOString() } : null;
  },
  sentence(data) {
    const who = hasData(data, 'owner') ? textOf(data, 'owner') : 'security leads';
    return `Not done by ${dayOf(data, 'dueAt')}: ${textOf(data, 'name')} (${who}).`;
  },
};
