/** Records the report prints one by one: policy, risk analyses, samples, information used, changes. */
import type { Counted, ThresholdBasis } from './counted';

export interface PolicyVersion {
  version: string;
  title: string;
  effectiveFrom: string;
  effectiveTo: string | null;
  approvedBy: string;
  approvedAt: string;
  summary: string;
  sha256: string;
}

export interface ThresholdRow {
  kind: string;
  class: string;
  maxAgeDays: number | null;
  maxIdleDays: number | null;
  renewBefore: string | null;
  policyVersion: string;
  effectiveFrom: string;
  effectiveTo: string | null;
  basis: ThresholdBasis;
  reference: string;
}

/** A targeted risk analysis (PCI DSS 12.3.1). */
export interface RiskAnalysis {
  id: string;
  version: string;
  requirement: string;
  assets: string;
  threats: string;
  factors: string;
  resultingFrequency: string;
  justification: string;
  approvedBy: string;
  approvedAt: string;
  lastReviewedAt: string;
  nextReviewDue: string;
  documentSha256: string | null;
}

export interface SampleSelection {
  id: string;
  population: Counted;
  method: string;
  seed: string;
  requestedBy: string;
  selected: Counted;
  /** Ids as selected; at most as many as the report prints. */
  ids: readonly string[];
}

/** One file as information produced by the entity (IPE): where it came from and how it reconciles. */
export interface InformationSource {
  id: string;
  title: string;
  file: string;
  controls: readonly string[];
  source: string;
  /** File of the pack that holds the query or request. */
  query: string;
  parameters: string;
  extractedFrom: string;
  extractedTo: string;
  generatedBy: string;
  requestedBy: string;
  productVersion: string;
  rows: Counted;
  rowsAtSource: Counted;
  method: string;
  difference: string | null;
  exclusions: string;
  staleness: string;
  manualEdits: string;
  sha256: string;
}

export interface ConfigurationChange {
  id: string;
  at: string;
  actor: string;
  object: string;
  before: string;
  after: string;
  approvedBy: string | null;
  ticket: string | null;
}
