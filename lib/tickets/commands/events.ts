import type { AuditEvent } from '@/lib/platform/audit';
import type { Outcome } from '@/lib/platform/run-command';
import type { NewTicket, TrackerRow } from '../store';

/** Events as a command returns them; none where nothing was changed. */
export function listed(events: readonly AuditEvent[]): Outcome<unknown>['audit'] {
  const [first, ...rest] = events;
  return first ? [first, ...rest] : 'nothing-changed';
}

/** One event per ticket that was asked for, about its finding. */
export function requestedEvents(
  made: readonly { id: string; findingId: number }[],
  tickets: readonly NewTicket[],
  findings: readonly { id: number; code: string; subjectKind: string; subjectId: number }[],
  trackers: readonly TrackerRow[],
  { automatic }: { automatic: boolean },
): Outcome<unknown>['audit'] {
  const ticketOf = new Map(tickets.map((ticket) => [ticket.findingId, ticket]));
  const findingOf = new Map(findings.map((finding) => [finding.id, finding]));
  return listed(
    made.map(({ id, findingId }) => {
      const ticket = ticketOf.get(findingId);
      const finding = findingOf.get(findingId);
      return {
        action: 'ticket.requested',
        subject: { kind: 'finding', id: findingId },
        payload: {
          ticket: id,
          tracker: trackers.find((tracker) => tracker.id === ticket?.trackerId)?.name ?? null,
          place: ticket?.place.place ?? null,
          code: finding?.code ?? null,
          credential: finding?.subjectKind === 'credential' ? finding.subjectId : null,
          automatic,
        },
      };
    }),
  );
}
