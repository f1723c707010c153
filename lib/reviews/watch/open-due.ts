import { randomUUID } from 'node:crypto';
import type { AuditEvent } from '@/lib/platform/audit';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { CommandContext } from '@/lib/platform/run-command';
import { campaignName, nextTime } from '../model';
import { openOver } from '../opening';

interface Schedule {
  id: string;
  name: string;
  query: string;
  everyMonths: number;
  answerDays: number;
  nextAt: Date;
  createdAt: Date;
  author: string;
  authorId: string;
}

/**
 * Opens the next campaign of a schedule whose time has come, one a turn. Times that nobody was there for open once, and
 * the author of the schedule is the author of each, so that they cannot acknowledge what they set up.
 */
export async function openDue(context: CommandContext): Promise<AuditEvent[]> {
  const { tx, now } = context;
  const [schedule] = await executorOfTx(tx).query<Schedule>(sql`
    SELECT id::text AS id, name, query, every_months AS "everyMonths", answer_days AS "answerDays", next_at AS "nextAt",
      created_at AS "createdAt",
      created_by AS author, created_by_id AS "authorId"
    FROM review_schedule WHERE ended_at IS NULL AND next_at <= ${now}::timestamptz
    ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`);
  if (!schedule) return [];
  const { id: scheduleId, query, everyMonths, answerDays, nextAt, createdAt, author, authorId } = schedule;
  const id = randomUUID();
  const name = campaignName(schedule.name, everyMonths, now);
  const made = { id, name, query, scheduleId, answerDays, author, authorId };
  await tx.review.create({ data: { ...made, state: 'draft', scheduledFor: nextAt, createdAt: now } });
  await tx.reviewSchedule.update({
    where: { id: scheduleId },
    // Counted from its beginning, so that the 31st does not become the 30th for good.
    data: { nextAt: nextTime(createdAt, everyMonths, now) },
  });
  const opened = await openOver(context, {
    ...made,
    state: 'draft',
    openedAt: null,
    dueAt: null,
    items: 0,
    closingBy: null,
    closingById: null,
  });
  if (opened) return [opened.event];
  await tx.review.delete({ where: { id } });
  return [
    {
      action: 'review.skipped',
      subject: { kind: 'review-schedule', id: scheduleId },
      payload: { name, query, for: nextAt.toISOString() },
    },
  ];
}
