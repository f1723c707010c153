import { randomUUID } from 'node:crypto';
import { type Executor, sql, type Tx } from '@/lib/platform/database/client';
import { type Notice, recipientKey } from './model';

/**
 * Puts down what is to be told, in the transaction of what it tells of. The same recipient, kind, subject and occasion
 * twice is one notice.
 */
export async function queueNotices(tx: Tx, notices: readonly Notice[], now: Date): Promise<void> {
  await tx.notice.createMany({ data: notices.map((notice) => rowOf(notice, now)), skipDuplicates: true });
}

/** The same in the transaction of a collection. */
export async function queueNoticesIn(
  executor: Executor,
  notices: readonly Notice[],
  now: Date,
): Promise<void> {
  if (notices.length === 0) return;
  const rows = JSON.stringify(notices.map((notice) => rowOf(notice, now)));
  await executor.query(sql`
    INSERT INTO notice (id, recipient_kind, recipient, kind, is_urgent, subject_kind, subject_id, occasion, data, href, created_at, due_at)
    SELECT id, "recipientKind", recipient, kind, "isUrgent", "subjectKind", "subjectId", occasion, data, href, "createdAt", "dueAt"
    FROM jsonb_to_recordset(${rows}::jsonb) AS n(id uuid, "recipientKind" text, recipient text, kind text, "isUrgent" boolean,
      "subjectKind" text, "subjectId" text, occasion text, data jsonb, href text, "createdAt" timestamptz, "dueAt" timestamptz)
    ON CONFLICT DO NOTHING RETURNING id`);
}

function rowOf(notice: Notice, now: Date) {
  return {
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
  };
}
