import type { Command } from '@/lib/platform/run-command';
import { checkEffectiveFrom, personOf } from '../author';
import type { AddDocument } from '../schema';
import { insertVersion } from '../store';

/**
 * Adds a document with its first version, which waits for somebody else to approve it.
 * @throws `document/no-person`, `document/effective-from`.
 */
export const addDocument: Command<AddDocument, { id: number }> = {
  action: 'document:edit',
  subject: () => ({ kind: 'document', id: null }),
  async run({ tx, viewer, now }, input) {
    checkEffectiveFrom(input.effectiveFrom, now);
    const author = await personOf(tx, viewer);
    const requirement = input.kind === 'analysis' ? input.requirement : null;
    const row = await tx.document.create({
      data: { kind: input.kind, requirement, addedAt: now },
      select: { id: true },
    });
    const id = Number(row.id);
    await insertVersion(tx, { documentId: id, version: 1 }, input, author, 'First version', now);
    const { kind, title, reviewMonths, effectiveFrom } = input;
    const frequencyDays = input.kind === 'analysis' ? input.frequencyDays : null;
    return {
      value: { id },
      audit: {
        action: 'document.added',
        subject: { kind: 'document', id },
        payload: { kind, requirement, title, frequencyDays, reviewMonths, effectiveFrom },
      },
    };
  },
};
