import { conflict } from '@/lib/kernel/errors';
import type { Command } from '@/lib/platform/run-command';
import { personOf } from '../author';
import { nextReviewDue } from '../model';
import type { RecordReview } from '../schema';
import { lockDocument } from '../store';

/**
 * Records that somebody looked at the version in force and found that it stands. One that does not is revised instead.
 * @throws `document/not-in-force`, and what `lockDocument` says.
 */
export const recordReview: Command<RecordReview, { nextDue: Date }> = {
  action: 'document:edit',
  subject: ({ id }) => ({ kind: 'document', id }),
  async run({ tx, viewer, now }, { id, version, note }) {
    const reviewer = await personOf(tx, viewer);
    await lockDocument(tx, id);
    const inForce = await tx.documentApproval.findFirst({
      where: { documentId: id, effectiveAt: { lte: now } },
      orderBy: { version: 'desc' },
      select: { version: true },
    });
    if (inForce?.version !== version)
      throw conflict(
        'document/not-in-force',
        inForce
          ? `Version ${inForce.version} is in force, not version ${version}. Load the page again and review that one.`
          : 'No version is in force yet; it is approved, not reviewed.',
      );
    const { title, reviewMonths } = await tx.documentVersion.findUniqueOrThrow({
      where: { documentId_version: { documentId: id, version } },
      select: { title: true, reviewMonths: true },
    });
    await tx.documentReview.create({
      data: {
        documentId: id,
        version,
        reviewedAt: now,
        reviewerId: reviewer.id,
        reviewedBy: reviewer.name,
        note,
      },
    });
    const nextDue = nextReviewDue(now, reviewMonths);
    return {
      value: { nextDue },
      audit: {
        action: 'document.reviewed',
        subject: { kind: 'document', id },
        payload: { version, title, note, nextDue: nextDue.toISOString() },
      },
    };
  },
};
