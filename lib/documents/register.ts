import { type Executor, sql } from '@/lib/platform/database/client';
import type { AnalysedRequirement, Analysis, DocumentKind } from './model';
import type { Register, StoredVersion } from './versions';

interface VersionRow extends Omit<StoredVersion, 'analysis' | 'policy'>, Partial<Analysis> {
  requirement: AnalysedRequirement | null;
  kind: DocumentKind;
  link: string | null;
  sha256: string | null;
}

/** A review of a version, with what was said. */
export interface ReviewRow {
  documentId: number;
  version: number;
  reviewedAt: Date;
  reviewedBy: string;
  note: string;
}

export interface RetirementRow {
  documentId: number;
  retiredAt: Date;
  retiredBy: string;
  reason: string;
}

/** The whole register, or what was written about one document. */
export interface FullRegister extends Register {
  reviews: readonly ReviewRow[];
  retirements: readonly RetirementRow[];
}

/**
 * Reads the register as it was written; the caller has asked whether the viewer may. Documents are few. One statement after
 * the other, because packs read it within a transaction.
 */
export async function readRegister(database: Executor, id: number | null = null): Promise<FullRegister> {
  const ofOne = id === null ? sql`TRUE` : sql`document_id = ${id}::bigint`;
  const versions = await database.query<VersionRow>(sql`
      SELECT v.document_id AS "documentId", d.kind, d.requirement, v.version, v.title, v.change_summary AS "changeSummary",
        v.review_months AS "reviewMonths", v.effective_from AS "effectiveFrom", v.proposed_at AS "proposedAt",
        v.author_id AS "authorId", v.author, v.assets, v.threats, v.factors, v.frequency_days AS "frequencyDays",
        v.justification, v.link, v.sha256, a.approved_at AS "approvedAt", a.approved_by AS "approvedBy", a.effective_at AS "effectiveAt"
      FROM document d JOIN document_version v ON v.document_id = d.id LEFT JOIN document_approval a USING (document_id, version)
      WHERE ${ofOne} ORDER BY d.id, v.version`);
  const reviews = await database.query<ReviewRow>(sql`
      SELECT document_id AS "documentId", version, reviewed_at AS "reviewedAt", reviewed_by AS "reviewedBy", note
      FROM document_review WHERE ${ofOne} ORDER BY reviewed_at, id`);
  const retirements = await database.query<RetirementRow>(sql`
      SELECT document_id AS "documentId", retired_at AS "retiredAt", retired_by AS "retiredBy", reason
      FROM document_retirement WHERE ${ofOne}`);
  return {
    versions: versions.map(stored),
    reviews: reviews.map((row) => ({ ...row, documentId: Number(row.documentId) })),
    retirements: retirements.map((row) => ({ ...row, documentId: Number(row.documentId) })),
  };
}

function stored(row: VersionRow): StoredVersion {
  const { assets, threats, factors, frequencyDays, justification, link, sha256, ...version } = row;
  const { kind } = version;
  return {
    ...version,
    documentId: Number(version.documentId),
    analysis:
      kind === 'analysis' && assets && threats && factors && frequencyDays && justification
        ? { assets, threats, factors, frequencyDays, justification }
        : null,
    policy: kind === 'policy' ? { link, sha256 } : null,
  };
}
