import { conflict, forbidden, notFound } from '@/lib/kernel/errors';
import { accountsOf } from '@/lib/people/four-eyes';
import type { Tx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { personOf } from '../author';
import type { ApproveVersion } from '../schema';
import { lockDocument } from '../store';

/**
 * Approves the newest version of a document, by somebody other than its author. It comes into force then, or on the day
 * it names, and never before a version that was approved earlier.
 * @throws `document/four-eyes`, `document/changed`, `document/approved`, `document/order`, and what `lockDocument` says.
 */
export const approveVersion: Command<ApproveVersion, { effectiveAt: Date }> = {
  action: 'document:approve',
  subject: ({ id }) => ({ kind: 'document', id }),
  async run({ tx, viewer, now }, { id, version }) {
    const approver = await personOf(tx, viewer);
    const { newest } = await lockDocument(tx, id);
    const proposed = await tx.documentVersion.findUnique({
      where: { documentId_version: { documentId: id, version } },
    });
    if (!proposed) throw notFound('document/no-version', `This document has no version ${version}.`);
    if (version !== newest)
      throw conflict(
        'document/changed',
        `Version ${newest} has been proposed since you opened it. Load the page again and read what it says now.`,
      );
    if (await tx.documentApproval.findUnique({ where: { documentId_version: { documentId: id, version } } }))
      throw conflict('document/approved', 'This version has been approved already.');
    if ((await accountsOf(tx, approver.id)).has(proposed.authorId))
      throw forbidden(
        'document/four-eyes',
        'You wrote this version: somebody else with the role security has to approve it.',
      );
    const { effectiveFrom, title, author, frequencyDays } = proposed;
    const effectiveAt = effectiveFrom !== null && effectiveFrom > now ? effectiveFrom : now;
    await checkOrder(tx, id, effectiveAt);
    await tx.documentApproval.create({
      data: {
        documentId: id,
        version,
        approvedAt: now,
        approverId: approver.id,
        approvedBy: approver.name,
        effectiveAt,
      },
    });
    return {
      value: { effectiveAt },
      audit: {
        action: 'document.approved',
        subject: { kind: 'document', id },
        payload: { version, title, author, effectiveAt: effectiveAt.toISOString(), frequencyDays },
      },
    };
  },
};

async function checkOrder(tx: Tx, documentId: number, effectiveAt: Date): Promise<void> {
  const later = await tx.documentApproval.findFirst({
    where: { documentId, effectiveAt: { gt: effectiveAt } },
    select: { version: true, effectiveAt: true },
  });
  if (later)
    throw conflict(
      'document/order',
      `Version ${later.version} comes into force on ${later.effectiveAt.toISOString().slice(0, 10)}, after this one would. Propose it from that day on.`,
    );
}
