import { refuseIgnored } from '@/lib/credentials/export-response';
import { listDocuments } from '@/lib/documents/queries';
import { readRegister } from '@/lib/documents/register';
import { isAskedFor, parseDocumentSearch } from '@/lib/documents/search';
import { rawSql, sql } from '@/lib/platform/database/client';
import { moment, number, text, word } from './cells';
import type { TableExport } from './model';

const COLUMNS = `document_id text, kind text, pci_requirement text, standing text, version int, title text, change_summary text,
  proposed_at timestamptz, author text, approved_at timestamptz, approved_by text, effective_at timestamptz, review_months int,
  last_reviewed_at timestamptz, next_review_due timestamptz, retired_at timestamptz, assets text, threats text, factors text,
  frequency_days int, justification text, link text, sha256 text`;

/** Documents in all their versions, narrowed as on their page. Last review and next one are those of the version in force. */
export const DOCUMENTS: TableExport = {
  needs: 'document:read',
  cells: [
    word('document_id', 'r.document_id'),
    word('kind', 'r.kind'),
    word('pci_requirement', 'r.pci_requirement', 'none'),
    word('standing', 'r.standing'),
    number('version', 'r.version'),
    text('title', 'r.title'),
    text('change_summary', 'r.change_summary'),
    moment('proposed_at', 'r.proposed_at'),
    text('author', 'r.author'),
    moment('approved_at', 'r.approved_at', 'never'),
    text('approved_by', 'r.approved_by', 'none'),
    moment('effective_at', 'r.effective_at', 'never'),
    number('review_months', 'r.review_months'),
    moment('last_reviewed_at', 'r.last_reviewed_at', 'none'),
    moment('next_review_due', 'r.next_review_due', 'none'),
    moment('retired_at', 'r.retired_at', 'none'),
    text('assets', 'r.assets', 'none'),
    text('threats', 'r.threats', 'none'),
    text('likelihood_impact_factors', 'r.factors', 'none'),
    word('frequency_days', 'r.frequency_days', 'none'),
    text('justification', 'r.justification', 'none'),
    text('link', 'r.link', 'none'),
    word('sha256', 'r.sha256', 'none'),
  ],
  from: async ({ viewer, database, now, params }) => {
    const { search, ignored } = parseDocumentSearch(Object.fromEntries(params));
    refuseIgnored(ignored);
    const documents = await listDocuments(viewer, database, now);
    const { versions } = await readRegister(database);
    const rows = documents
      .filter((document) => isAskedFor(document, search))
      .flatMap((document) =>
        versions
          .filter(({ documentId }) => documentId === document.id)
          .map((version) => ({
            document_id: document.code,
            kind: document.kind,
            pci_requirement: document.requirement,
            standing: document.standing,
            version: version.version,
            title: version.title,
            change_summary: version.changeSummary,
            proposed_at: version.proposedAt,
            author: version.author,
            approved_at: version.approvedAt,
            approved_by: version.approvedBy,
            effective_at: version.effectiveAt,
            review_months: version.reviewMonths,
            ...(document.inForce?.version === version.version && {
              last_reviewed_at: document.inForce.lastReviewedAt,
              next_review_due: document.inForce.nextReviewDueAt,
            }),
            retired_at: document.retirement?.retiredAt ?? null,
            ...(version.analysis && {
              assets: version.analysis.assets,
              threats: version.analysis.threats,
              factors: version.analysis.factors,
              frequency_days: version.analysis.frequencyDays,
              justification: version.analysis.justification,
            }),
            ...version.policy,
          })),
      );
    const columns = rawSql(COLUMNS);
    return sql`FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(${columns})`;
  },
};
