import { conflict, forbidden } from '@/lib/kernel/errors';
import { accountsOf, authorIdOf } from '@/lib/people/four-eyes';
import { executorOfTx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { mayReview } from '../reviewers';
import type { SignOff } from '../schema';
import { findRun } from '../store';

/**
 * A reviewer says of a built report that they accept it, with remarks, or not. Said once; the event names the manifest that
 * was signed off. Whoever set the report up never signs it off, by whatever account.
 * @throws `report/own`, `report/not-asked`, `report/not-built`, `report/signed`, `report/scope`.
 */
export const signOff: Command<SignOff, null> = {
  action: 'report:review',
  subject: ({ id }) => ({ kind: 'report-run', id }),
  async run({ tx, viewer, now }, { id, statement, note }) {
    const run = await findRun(executorOfTx(tx), id, true);
    const accounts = await accountsOf(tx, await authorIdOf(tx, viewer));
    if (run.authorIds.some((author) => accounts.has(author)))
      throw forbidden(
        'report/own',
        'You had this report built or set up its schedule; somebody else has to sign it off.',
      );
    const personId = run.reviewers.find((reviewer) => accounts.has(reviewer));
    if (!personId)
      throw forbidden(
        'report/not-asked',
        'You are not among the reviewers of this report. Its schedule names them.',
      );
    if (!mayReview(viewer, run.scope))
      throw forbidden(
        'report/scope',
        'This report is about more than your teams, so you cannot sign it off any more.',
      );
    if (run.state !== 'built' || run.manifest === null)
      throw conflict('report/not-built', 'This report is not built, so there is nothing to sign off yet.');
    if (await tx.reportSignOff.findUnique({ where: { runId_personId: { runId: id, personId } } }))
      throw conflict('report/signed', 'You signed this report off already; what was said stays.');
    const { report, manifest } = run;
    await tx.reportSignOff.create({
      data: { runId: id, personId, name: viewer.name, at: now, statement, note, manifest },
    });
    return {
      value: null,
      audit: {
        action: 'report.signed-off',
        subject: { kind: 'report-run', id },
        payload: { report, manifest, statement, note, reviewer: personId },
      },
    };
  },
};
