import type { ExceptionState } from './states';

export const STATE_LABELS: Record<ExceptionState, string> = {
  draft: 'Draft',
  requested: 'Waiting',
  approved: 'Approved, begins later',
  refused: 'Refused',
  active: 'In force',
  expiring: 'Ends soon',
  expired: 'Ended',
  revoked: 'Revoked',
  voided: 'Voided',
};

export const DECISION_LABELS: Record<'approve' | 'refuse' | 'break-glass' | 'confirm' | 'reject', string> = {
  approve: 'Approved',
  refuse: 'Refused',
  'break-glass': 'Broke the glass',
  confirm: 'Reviewed: may go on',
  reject: 'Reviewed: ended it',
};
