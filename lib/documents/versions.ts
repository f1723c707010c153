import {
  type AnalysedRequirement,
  type Analysis,
  codeOf,
  type DocumentKind,
  nextReviewDue,
  type PolicyText,
} from './model';

/** A version as it is stored, with its approval. */
export interface StoredVersion {
  documentId: number;
  kind: DocumentKind;
  requirement: AnalysedRequirement | null;
  version: number;
  title: string;
  changeSummary: string;
  reviewMonths: number;
  effectiveFrom: Date | null;
  proposedAt: Date;
  authorId: string;
  author: string;
  analysis: Analysis | null;
  policy: PolicyText | null;
  approvedAt: Date | null;
  approvedBy: string | null;
  /** When it came into force, or will. */
  effectiveAt: Date | null;
}

/** Everything that was written about documents up to a moment. */
export interface Register {
  versions: readonly StoredVersion[];
  reviews: readonly { documentId: number; version: number; reviewedAt: Date }[];
  retirements: readonly { documentId: number; retiredAt: Date }[];
}

/** A version that was in force, and how it stood at the end of what was asked about. */
export interface VersionInForce extends StoredVersion {
  /** `TRA-3`, `DOC-1`. */
  code: string;
  approvedAt: Date;
  approvedBy: string;
  effectiveAt: Date;
  /** When another took its place or the document was retired; null: neither had happened by then. */
  effectiveTo: Date | null;
  /** Its last review, or its approval where there was none. */
  lastReviewedAt: Date;
  nextReviewDueAt: Date;
}

type Approved = StoredVersion & { approvedAt: Date; approvedBy: string; effectiveAt: Date };

const isApproved = (version: StoredVersion): version is Approved =>
  version.approvedAt !== null && version.approvedBy !== null && version.effectiveAt !== null;

/**
 * The versions that were in force at any time from `from` to `to`, both included. Nothing that happened after `to` has a
 * part in it, so that the same question has the same answer whenever it is asked.
 */
export function inForceWithin(
  { versions, reviews, retirements }: Register,
  from: Date,
  to: Date,
): VersionInForce[] {
  const retired = new Map(
    retirements.filter(({ retiredAt }) => retiredAt <= to).map((row) => [row.documentId, row.retiredAt]),
  );
  const begun = versions.filter(isApproved).filter(({ effectiveAt }) => effectiveAt <= to);
  return begun
    .map((version) => {
      const effectiveTo = earliest(nextOf(version, begun)?.effectiveAt, retired.get(version.documentId));
      return { ...version, code: codeOf(version.kind, version.documentId), effectiveTo };
    })
    .filter(
      ({ effectiveAt, effectiveTo }) =>
        effectiveTo === null || (effectiveTo > effectiveAt && effectiveTo > from),
    )
    .map((version) => {
      const looks = reviews
        .filter((review) => review.documentId === version.documentId && review.version === version.version)
        .map(({ reviewedAt }) => reviewedAt.getTime())
        .filter((at) => at <= to.getTime());
      const last = new Date(Math.max(version.approvedAt.getTime(), ...looks));
      return { ...version, lastReviewedAt: last, nextReviewDueAt: nextReviewDue(last, version.reviewMonths) };
    })
    .sort((a, b) => a.kind.localeCompare(b.kind) || a.documentId - b.documentId || a.version - b.version);
}

/** The approved version that follows; numbers grow with time. */
function nextOf({ documentId, version }: Approved, all: readonly Approved[]): Approved | undefined {
  return all
    .filter((each) => each.documentId === documentId && each.version > version)
    .sort((a, b) => a.version - b.version)[0];
}

function earliest(...moments: (Date | undefined)[]): Date | null {
  return moments.reduce<Date | null>(
    (first, at) => (at && (first === null || at < first) ? at : first),
    null,
  );
}
