import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { notFound } from '@/lib/kernel/errors';
import type { Executor } from '@/lib/platform/database/client';
import { type AnalysedRequirement, codeOf, type DocumentKind } from './model';
import { type FullRegister, type RetirementRow, type ReviewRow, readRegister } from './register';
import { type DocumentStanding, STANDINGS, standingOf } from './states';
import { inForceWithin, type StoredVersion, type VersionInForce } from './versions';

/** A document as it stands now. */
export interface DocumentRow {
  id: number;
  code: string;
  kind: DocumentKind;
  requirement: AnalysedRequirement | null;
  /** Of the version in force, else of the newest. */
  title: string;
  standing: DocumentStanding;
  inForce: VersionInForce | null;
  /** The newest version, where nobody has approved it yet. */
  waiting: StoredVersion | null;
  /** An approved version that begins later. */
  coming: StoredVersion | null;
  newest: StoredVersion;
  retirement: RetirementRow | null;
}

export interface DocumentDetail extends DocumentRow {
  /** The newest first. */
  versions: readonly StoredVersion[];
  /** The latest first. */
  reviews: readonly ReviewRow[];
}

/** Every document the viewer may see, those that need somebody first. */
export async function listDocuments(viewer: Viewer, database: Executor, now: Date): Promise<DocumentRow[]> {
  permit(viewer, 'document:read');
  const register = await readRegister(database);
  const ids = [...new Set(register.versions.map(({ documentId }) => documentId))];
  return ids
    .flatMap((id) => documentOf(register, id, now) ?? [])
    .sort((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) || a.id - b.id);
}

/** @throws MusterError `document/not-found`. */
export async function getDocument(
  viewer: Viewer,
  database: Executor,
  id: number,
  now: Date,
): Promise<DocumentDetail> {
  permit(viewer, 'document:read');
  const register = await readRegister(database, id);
  const document = documentOf(register, id, now);
  if (!document) throw notFound('document/not-found', 'There is no such document.');
  return {
    ...document,
    versions: register.versions.toReversed(),
    reviews: register.reviews.toReversed(),
  };
}

function documentOf(register: FullRegister, id: number, now: Date): DocumentRow | null {
  const versions = register.versions.filter(({ documentId }) => documentId === id);
  const newest = versions.at(-1);
  if (!newest) return null;
  const retirement = register.retirements.find(({ documentId }) => documentId === id) ?? null;
  const inForce = inForceWithin({ ...register, versions }, now, now)[0] ?? null;
  const coming = versions.findLast(({ effectiveAt }) => effectiveAt !== null && effectiveAt > now) ?? null;
  const standing = standingOf(
    {
      retiredAt: retirement?.retiredAt ?? null,
      nextReviewDueAt: inForce?.nextReviewDueAt ?? null,
      hasComing: coming !== null,
    },
    now,
  );
  return {
    id,
    code: codeOf(newest.kind, id),
    kind: newest.kind,
    requirement: newest.requirement,
    title: (inForce ?? newest).title,
    standing,
    inForce,
    waiting: retirement === null && newest.approvedAt === null ? newest : null,
    coming: retirement === null ? coming : null,
    newest,
    retirement,
  };
}
