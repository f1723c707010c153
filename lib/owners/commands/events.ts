import type { AuditEvent } from '@/lib/platform/audit';
import type { Outcome } from '@/lib/platform/run-command';

/** Events as a command returns them; none where nothing was changed. */
export function listed(events: readonly AuditEvent[]): Outcome<unknown>['audit'] {
  const [first, ...rest] = events;
  return first ? [first, ...rest] : 'nothing-changed';
}
