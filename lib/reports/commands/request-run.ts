import { authorIdOf } from '@/lib/people/four-eyes';
import { executorOfTx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { assertReportable } from '../period';
import { resolveReviewers } from '../reviewers';
import type { RequestRun } from '../schema';
import { periodOf } from '../search';
import { insertRun } from '../store';

/** Asks for one run of a report; a worker builds it. @throws as `assertReportable`, `report/reviewer`. */
export const requestRun: Command<RequestRun, { id: string }> = {
  action: 'report:build',
  subject: ({ report }) => ({ kind: 'report', id: report }),
  async run(context, { report, from, to, scope, reviewers: mails }) {
    const { tx, viewer, now } = context;
    const asked = periodOf({ from, to });
    await assertReportable(executorOfTx(tx), viewer, asked, now);
    const authorIds = [await authorIdOf(tx, viewer)];
    const reviewers = await resolveReviewers(tx, { mails, scope, authorIds });
    const run = { report, asked, scope, requestedBy: viewer.name, authorIds, reviewers, scheduleId: null };
    const { id, event } = await insertRun(context, run);
    return { value: { id }, audit: event };
  },
};
