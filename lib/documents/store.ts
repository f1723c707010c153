import { conflict, notFound } from '@/lib/kernel/errors';
import { executorOfTx, sql, type Tx } from '@/lib/platform/database/client';
import type { AnalysedRequirement, DocumentKind } from './model';
import type { AddDocument, ReviseDocument } from './schema';

/** A document that a command is about to add to; nobody else does until its transaction ends. */
export interface LockedDocument {
  id: number;
  kind: DocumentKind;
  requirement: AnalysedRequirement | null;
  newest: number;
}

/**
 * Holds a document: its rows are never changed, so that what keeps two commands apart is a lock by its number.
 * @throws `document/not-found`, `document/retired`.
 */
export async function lockDocument(tx: Tx, id: number): Promise<LockedDocument> {
  await executorOfTx(tx).query(
    sql`SELECT pg_advisory_xact_lock(hashtext('muster.document'), ${id}::int)::text`,
  );
  const row = await tx.document.findUnique({ where: { id } });
  if (!row) throw notFound('document/not-found', 'There is no such document.');
  if (await tx.documentRetirement.findUnique({ where: { documentId: id } }))
    throw conflict(
      'document/retired',
      'This document was retired; nothing is added to it any more. Add another.',
    );
  const { _max } = await tx.documentVersion.aggregate({ where: { documentId: id }, _max: { version: true } });
  const { kind, requirement } = row as Pick<LockedDocument, 'kind' | 'requirement'>;
  return { id, kind, requirement, newest: _max.version ?? 0 };
}

export interface Author {
  id: string;
  name: string;
}

/** Adds a version to a document. */
export async function insertVersion(
  tx: Tx,
  place: { documentId: number; version: number },
  text: AddDocument | ReviseDocument,
  author: Author,
  changeSummary: string,
  now: Date,
): Promise<void> {
  const parts =
    text.kind === 'analysis'
      ? {
          assets: text.assets,
          threats: text.threats,
          factors: text.factors,
          frequencyDays: text.frequencyDays,
          justification: text.justification,
        }
      : { link: text.link, sha256: text.sha256 };
  await tx.documentVersion.create({
    data: {
      ...place,
      ...parts,
      title: text.title,
      changeSummary,
      reviewMonths: text.reviewMonths,
      effectiveFrom: text.effectiveFrom === null ? null : new Date(text.effectiveFrom),
      proposedAt: now,
      authorId: author.id,
      author: author.name,
    },
  });
}
