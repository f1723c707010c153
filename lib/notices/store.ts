import { randomUUID } from 'node:crypto';
import type { Tx } from '@/lib/platform/database/client';
import { type Notice, recipientKey } from './model';

/**
 * Puts down what is to be told, in the transaction of what it tells of. The same recipient, kind, subject and occasion
 * twice is one notice.
 */
export async function queueNotices(tx: Tx, notices: readonly Notice[], now: Date): Promise<void> {
  await tx.notice.createMany({
    data: notices.map((notice) => ({
      id: randomUUID(),
      recipientKind: notice.recipient.kind,
      recipient: recipientKey(notice.recipient),
      kind: notice.kind,
      isUrgent: notice.isUrgent,
      subjectKind: notice.subject.kind,
      subjectId: notice.subject.id,
      occasion: notice.occasion,
      data: notice.data,
      href: notice.href,
      createdAt: now,
      dueAt: notice.dueAt ?? now,
    })),
    skipDuplicates: true,
  });
}
