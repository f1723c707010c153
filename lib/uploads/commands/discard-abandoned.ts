import type { AuditEvent } from '@/lib/platform/audit';
import { sql } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { ABANDONED_AFTER_MS } from '../model';
import { dropRows } from '../store';

/** Throws away what was read of files that nobody said a word about for a day, or whose sending broke off. */
export const discardAbandoned: Command<Record<string, never>, { discarded: number }> = {
  action: 'collection:run',
  subject: () => ({ kind: 'upload', id: null }),
  run: async ({ tx, now }) => {
    const before = new Date(now.getTime() - ABANDONED_AFTER_MS);
    const rows = await tx.$queryRaw<{ id: string; fileName: string }[]>(sql`
      UPDATE upload SET state = 'discarded' WHERE id IN (SELECT id FROM upload
        WHERE state IN ('reading', 'ready') AND uploaded_at < ${before} LIMIT 100 FOR UPDATE SKIP LOCKED)
      RETURNING id::text AS id, file_name AS "fileName"`);
    const events = rows.map(
      ({ id, fileName }): AuditEvent => ({
        action: 'upload.discarded',
        subject: { kind: 'upload', id },
        payload: { fileName, reason: 'nobody confirmed it within a day' },
      }),
    );
    const [first, ...rest] = events;
    if (!first) return { value: { discarded: 0 }, audit: 'nothing-changed' };
    await dropRows(
      tx,
      rows.map(({ id }) => id),
    );
    return { value: { discarded: rows.length }, audit: [first, ...rest] };
  },
};
