import type { Command } from '@/lib/platform/run-command';
import { personOf } from '../author';
import type { RetireDocument } from '../schema';
import { lockDocument } from '../store';

/**
 * Ends a document. Its versions stay to be read, and what was in force before stays so for the past.
 * @throws what `lockDocument` says.
 */
export const retireDocument: Command<RetireDocument, { id: number }> = {
  action: 'document:approve',
  subject: ({ id }) => ({ kind: 'document', id }),
  async run({ tx, viewer, now }, { id, reason }) {
    const person = await personOf(tx, viewer);
    const { newest } = await lockDocument(tx, id);
    const { title } = await tx.documentVersion.findUniqueOrThrow({
      where: { documentId_version: { documentId: id, version: newest } },
      select: { title: true },
    });
    await tx.documentRetirement.create({
      data: { documentId: id, retiredAt: now, retiredBy: person.name, reason },
    });
    return {
      value: { id },
      audit: {
        action: 'document.retired',
        subject: { kind: 'document', id },
        payload: { title, reason },
      },
    };
  },
};
