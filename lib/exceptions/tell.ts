import type { JsonObject } from '@/lib/kernel/json';
import type { Notice, Recipient } from '@/lib/notices/model';

/** What a notice says of an exception. */
export interface Told {
  id: number;
  title: string;
  owners: readonly string[];
  authorId: string;
  expiresAt: Date | null;
}

const SECURITY: Recipient = { kind: 'role', role: 'security' };
const author = ({ authorId }: Told): Recipient => ({ kind: 'person', personId: authorId });
/** Whoever asked, and the teams that answer for it. */
const concerned = (exception: Told): Recipient[] => [
  author(exception),
  ...exception.owners.map((owner): Recipient => ({ kind: 'owner', owner })),
];

function notices(
  exception: Told,
  recipients: readonly Recipient[],
  what: Pick<Notice, 'kind' | 'occasion'> & { isUrgent?: boolean; data?: JsonObject },
): Notice[] {
  const { kind, occasion, isUrgent = false, data = {} } = what;
  const expiresAt = exception.expiresAt?.toISOString().slice(0, 10);
  return recipients.map((recipient) => ({
    recipient,
    kind,
    isUrgent,
    subject: { kind: 'exception', id: String(exception.id) },
    occasion,
    data: { name: exception.title, ...(expiresAt && { expiresAt }), ...data },
    href: `/exceptions/${exception.id}`,
  }));
}

/** To those who decide: security, and the owning teams where two have to agree. */
export const tellRequested = (
  exception: Told & { quorum: number; revision: number },
  by: string,
  reason: string,
) =>
  notices(exception, [SECURITY, ...(exception.quorum > 1 ? concerned(exception).slice(1) : [])], {
    kind: 'exception.requested',
    occasion: `revision:${exception.revision}`,
    data: { by, reason },
  });

export const tellApproved = (exception: Told, by: string) =>
  notices(exception, [author(exception)], { kind: 'exception.approved', occasion: 'approved', data: { by } });

/** `by`: null where nobody said no, it came so. */
export const tellRefused = (exception: Told & { revision: number }, by: string | null, reason: string) =>
  notices(exception, [author(exception)], {
    kind: 'exception.refused',
    occasion: `revision:${exception.revision}`,
    data: { ...(by && { by }), reason },
  });

export const tellBreakGlass = (exception: Told, by: string, reason: string, dueAt: Date) =>
  notices(exception, [SECURITY], {
    kind: 'exception.break-glass',
    occasion: 'approved',
    isUrgent: true,
    data: { by, reason, dueAt: dueAt.toISOString().slice(0, 16).replace('T', ' ') },
  });

export const tellExpiring = (exception: Told, days: number, daysLeft: number) =>
  notices(exception, concerned(exception), {
    kind: 'exception.expiring',
    occasion: `${days}-days`,
    data: { days: daysLeft },
  });

export const tellExpired = (exception: Told) =>
  notices(exception, concerned(exception), { kind: 'exception.expired', occasion: 'expired' });

/** Also to security: what was approved no longer stands. `occasion` tells several findings of one exception apart. */
export const tellVoided = (exception: Told, reason: string, occasion: string, data: JsonObject = {}) =>
  notices(exception, [SECURITY, ...concerned(exception)], {
    kind: 'exception.voided',
    occasion,
    data: { reason, ...data },
  });
