import { notFound } from 'next/navigation';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { type DocumentDetail, getDocument } from '@/lib/documents/queries';
import { MusterError } from '@/lib/kernel/errors';
import { getRuntime } from '@/lib/platform/runtime';

/** A document with what this viewer is offered; the commands ask again. */
export interface LoadedDocument {
  document: DocumentDetail;
  now: Date;
  mayEdit: boolean;
  approvable: number | null;
  reviewable: number | null;
  mayRetire: boolean;
  /** Why the version that waits is not theirs to approve. */
  refusal: string | null;
}

/** The page of a document, or “No such document”. */
export async function loadDocument(viewer: Viewer, text: string): Promise<LoadedDocument> {
  const { database, clock } = getRuntime();
  const now = clock.now();
  const id = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  const document = await getDocument(viewer, database, id, now).catch((error: unknown) => {
    if (error instanceof MusterError && error.code === 'document/not-found') notFound();
    throw error;
  });
  const { waiting, inForce, retirement } = document;
  const mayApprove = retirement === null && can(viewer, 'document:approve');
  const mayEdit = retirement === null && can(viewer, 'document:edit');
  const isOwn = waiting?.authorId === viewer.id;
  return {
    document,
    now,
    mayEdit,
    approvable: mayApprove && waiting && !isOwn ? waiting.version : null,
    reviewable: mayEdit && inForce ? inForce.version : null,
    mayRetire: mayApprove,
    refusal:
      mayApprove && waiting && isOwn
        ? `You wrote version ${waiting.version}; somebody else with the role security has to approve it.`
        : null,
  };
}
