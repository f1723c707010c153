import type { Told, Words } from './contract';
import { counted, field, given, what } from './parts';

const waiting = ({ data }: Told) =>
  typeof data.waiting === 'number' && data.waiting > 0
    ? `; ${counted(data.waiting, 'thing')} to do there`
    : '';

export const TICKETS = {
  'ticket.failed': {
    title: 'Ticket that could not be kept in step',
    heading: (n) => `${counted(n, 'failure')} in a tracker`,
    line: (notice) =>
      field(notice.data, 'step') === ''
        ? `${what(notice)} is away${given(field(notice.data, 'error'), ': ')}${waiting(notice)}`
        : `${what(notice)} refused something${given(field(notice.data, 'error'), ': ')}`,
    act: 'See the log',
  },
} as const satisfies Record<string, Words>;
