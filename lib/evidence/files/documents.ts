import type { RegisteredVersion } from '@/lib/documents/as-of';
import { columnsOf, type RowFile } from './column';

const c = columnsOf<RegisteredVersion>();

/** Targeted risk analyses in force at any time of the period. */
export const RISK_ANALYSES: RowFile<RegisteredVersion> = {
  path: 'policy/targeted_risk_analyses.csv',
  title: 'Targeted risk analyses in force in the period',
  columns: [
    c.id(['tra_id', 'document', 'Id of the analysis'], (row) => row.code),
    c.integer(['version', 'document_version.version', 'Counts from 1'], (row) => row.version),
    c.text(['title', 'document_version.title', 'Title'], (row) => row.title),
    c.text(
      ['pci_requirement', 'document.requirement', 'Requirement whose frequency it sets'],
      (row) => row.requirement,
    ),
    c.text(['assets', 'document_version.assets', 'What is to be protected'], (row) => row.analysis?.assets),
    c.text(['threats', 'document_version.threats', 'Against what'], (row) => row.analysis?.threats),
    c.text(
      [
        'likelihood_impact_factors',
        'document_version.factors',
        'What makes it likely, and how much harm it does',
      ],
      (row) => row.analysis?.factors,
    ),
    c.integer(
      ['resulting_frequency', 'document_version.frequency_days', 'Days; set by the organisation'],
      (row) => row.analysis?.frequencyDays,
    ),
    c.text(
      ['justification', 'document_version.justification', 'Why that is enough'],
      (row) => row.analysis?.justification,
    ),
    c.instant(['effective_from', 'document_approval', 'In force from'], (row) => row.effectiveAt),
    c.instant(['effective_to', 'document_approval', 'In force until'], (row) => row.effectiveTo, 'none'),
    c.people(['approved_by', 'document_approval.approved_by', 'Never its author'], (row) => [row.approvedBy]),
    c.instant(['approved_at', 'document_approval.approved_at', 'When'], (row) => row.approvedAt),
    c.instant(
      ['last_reviewed_at', 'document_review', 'Last review before the period ended'],
      (row) => row.lastReviewedAt,
    ),
    c.instant(['next_review_due', 'derived', 'Within twelve months of it'], (row) => row.nextReviewDueAt),
    c.text(['doc_sha256', 'derived', 'SHA-256 of the version as canonical JSON'], (row) => row.contentSha256),
  ],
};

const p = columnsOf<RegisteredVersion>();

/** Policy documents in force at any time of the period. */
export const POLICY_DOCUMENTS: RowFile<RegisteredVersion> = {
  path: 'policy/policy_documents.csv',
  title: 'Policy documents in force in the period',
  columns: [
    p.id(['policy_id', 'document', 'Id of the document'], (row) => row.code),
    p.integer(['version', 'document_version.version', 'Counts from 1'], (row) => row.version),
    p.text(['title', 'document_version.title', 'Title'], (row) => row.title),
    p.instant(['effective_from', 'document_approval', 'In force from'], (row) => row.effectiveAt),
    p.instant(['effective_to', 'document_approval', 'In force until'], (row) => row.effectiveTo, 'none'),
    p.people(['author', 'document_version.author', 'Who wrote it'], (row) => [row.author]),
    p.people(['approved_by', 'document_approval.approved_by', 'Never its author'], (row) => [row.approvedBy]),
    p.instant(['approved_at', 'document_approval.approved_at', 'When'], (row) => row.approvedAt),
    p.text(['link', 'document_version.link', 'Where its text is'], (row) => row.policy?.link, 'none'),
    p.text(
      ['sha256', 'document_version.sha256', 'SHA-256 of its text, as its author gave it'],
      (row) => row.policy?.sha256,
      'none',
    ),
    p.text(['change_summary', 'document_version.change_summary', 'What changed'], (row) => row.changeSummary),
    p.instant(
      ['last_reviewed_at', 'document_review', 'Last review before the period ended'],
      (row) => row.lastReviewedAt,
    ),
    p.instant(['next_review_due', 'derived', 'By its review cycle'], (row) => row.nextReviewDueAt),
  ],
};
