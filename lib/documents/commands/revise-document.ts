import { conflict, invalid } from '@/lib/kernel/errors';
import type { Command } from '@/lib/platform/run-command';
import { checkEffectiveFrom, personOf } from '../author';
import type { ReviseDocument } from '../schema';
import { insertVersion, lockDocument } from '../store';

/**
 * Proposes the next version of a document. The one in force stays until it is approved; one that still waits gives way.
 * @throws `document/not-found`, `document/retired`, `document/changed`, `document/kind`, `document/effective-from`.
 */
export const reviseDocument: Command<ReviseDocument, { version: number }> = {
  action: 'document:edit',
  subject: ({ id }) => ({ kind: 'document', id }),
  async run({ tx, viewer, now }, input) {
    checkEffectiveFrom(input.effectiveFrom, now);
    const author = await personOf(tx, viewer);
    const { id, kind, newest } = await lockDocument(tx, input.id);
    if (input.kind !== kind)
      throw invalid(
        'document/kind',
        'An analysis stays an analysis and a policy a policy. Add another document.',
      );
    if (input.basedOn !== newest)
      throw conflict(
        'document/changed',
        'Somebody has proposed another version since you opened it. Load the page again and look at what it says now.',
      );
    const version = newest + 1;
    await insertVersion(tx, { documentId: id, version }, input, author, input.changeSummary, now);
    const { title, changeSummary, reviewMonths, effectiveFrom } = input;
    const frequencyDays = input.kind === 'analysis' ? input.frequencyDays : null;
    return {
      value: { version },
      audit: {
        action: 'document.revised',
        subject: { kind: 'document', id },
        payload: { version, title, changeSummary, frequencyDays, reviewMonths, effectiveFrom },
      },
    };
  },
};
