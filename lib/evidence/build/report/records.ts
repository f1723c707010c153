import { SEVERAL } from '../../files/gaps';
import { ALL_ROWS, type Listed } from '../../report/counted';
import { type Coverage, type CoverageGap, isRetroactive, type ReportException } from '../../report/model';
import type {
  ConfigurationChange,
  PolicyVersion,
  RiskAnalysis,
  SampleSelection,
  ThresholdRow,
} from '../../report/model-records';
import { allOf, Counts, cell, eachRow, listOf, number, type Row, word } from './rows';

const RUNS = 'coverage/connector_runs.csv';
const CONNECTORS = 'coverage/connectors.csv';
const FAILED = ['failed', 'cancelled'];

/** `controls`: those that are tested on what collections bring. */
export async function readCoverage(pack: string, controls: readonly string[]): Promise<Coverage> {
  const runs = new Counts(RUNS, 'connector_id');
  const failed = new Counts(RUNS, 'connector_id', 'result');
  await eachRow(pack, RUNS, (row) => {
    runs.add(row);
    failed.add(row);
  });
  const names = new Map<string, string>();
  await eachRow(pack, CONNECTORS, (row) => void names.set(word(row, 'connector_id'), word(row, 'scope')));
  return {
    sources: await allOf(pack, CONNECTORS, (row) => {
      const id = word(row, 'connector_id');
      return {
        name: word(row, 'scope'),
        system: word(row, 'system'),
        firstSeenAt: word(row, 'first_seen'),
        lastSuccessAt: cell(row, 'last_success_at'),
        runs: runs.counted(id),
        failedRuns: {
          value: FAILED.reduce((sum, result) => sum + failed.get(id, result), 0),
          file: RUNS,
          filter: `connector_id = ${id} and result = failed or cancelled`,
        },
      };
    }),
    gaps: await listOf(pack, 'coverage/gaps.csv', (row) => gapOf(row, names, controls)),
  };
}

const gapOf = (row: Row, names: ReadonlyMap<string, string>, controls: readonly string[]): CoverageGap => ({
  id: word(row, 'gap_id'),
  source: names.get(word(row, 'connector_id')) ?? `source ${word(row, 'connector_id')}`,
  scope: scopeOf(row),
  from: word(row, 'from'),
  to: word(row, 'to'),
  reason: word(row, 'reason'),
  impact: word(row, 'impact'),
  controls,
  resolution: row.resolution === 'open' ? null : 'It was seen again',
});

/** Which part of a source; of several parts what they have in common. */
function scopeOf(row: Row): string {
  const parts = number(row, 'parts') ?? 1;
  const common = ['account', 'region', 'collector'].map((name) => word(row, name));
  if (parts === 1) return common.join(', ');
  return [`${parts} parts of it`, ...common.filter((each) => each !== SEVERAL)].join(', ');
}

/** Exceptions, and how many of all were approved after the breach had begun. */
export async function readExceptions(
  pack: string,
): Promise<{ exceptions: Listed<ReportException>; retroactive: number }> {
  let retroactive = 0;
  const exceptions = await listOf(pack, 'exceptions/exceptions.csv', exceptionOf);
  await eachRow(pack, 'exceptions/exceptions.csv', (row) => {
    if (isRetroactive(exceptionOf(row))) retroactive += 1;
  });
  return { exceptions, retroactive };
}

function exceptionOf(row: Row): ReportException {
  return {
    id: word(row, 'exception_id'),
    subject: word(row, 'title'),
    rule: word(row, 'rules'),
    policyVersion: word(row, 'policy_version'),
    firstBreachAt: word(row, 'first_breach_at'),
    daysOver: number(row, 'days_over_at_approval'),
    reason: word(row, 'cause'),
    risk: word(row, 'risk_rating'),
    measures: word(row, 'compensating_measures'),
    requestedBy: word(row, 'requested_by'),
    requestedAt: word(row, 'requested_at'),
    approvers: cell(row, 'approved_by')?.split('; ') ?? [],
    approvedAt: cell(row, 'approved_at'),
    isBreakGlass: row.break_glass === 'y',
    expiresAt: word(row, 'expires_at'),
    status: word(row, 'status'),
    closedAt: cell(row, 'closed_at'),
    closure: cell(row, 'closure'),
  };
}

export const policyOf = (row: Row): PolicyVersion => ({
  version: word(row, 'version'),
  title: word(row, 'title'),
  effectiveFrom: word(row, 'effective_from'),
  effectiveTo: cell(row, 'effective_to'),
  approvedBy: word(row, 'approved_by'),
  approvedAt: word(row, 'approved_at'),
  summary: word(row, 'change_summary'),
  sha256: word(row, 'sha256'),
});

export const thresholdOf = (row: Row): ThresholdRow => ({
  kind: word(row, 'credential_type'),
  class: word(row, 'class'),
  maxAgeDays: number(row, 'max_age_days'),
  maxIdleDays: number(row, 'max_idle_days'),
  renewBefore: cell(row, 'renew_before'),
  policyVersion: word(row, 'policy_version'),
  effectiveFrom: word(row, 'effective_from'),
  effectiveTo: cell(row, 'effective_to'),
  basis: word(row, 'basis') as ThresholdRow['basis'],
  reference: word(row, 'reference'),
});

export const analysisOf = (row: Row): RiskAnalysis => ({
  id: word(row, 'tra_id'),
  version: word(row, 'version'),
  requirement: word(row, 'pci_requirement'),
  assets: word(row, 'assets'),
  threats: word(row, 'threats'),
  factors: word(row, 'likelihood_impact_factors'),
  resultingFrequency: `every ${word(row, 'resulting_frequency')} days`,
  justification: word(row, 'justification'),
  approvedBy: word(row, 'approved_by'),
  approvedAt: word(row, 'approved_at'),
  lastReviewedAt: word(row, 'last_reviewed_at'),
  nextReviewDue: word(row, 'next_review_due'),
  documentSha256: cell(row, 'doc_sha256'),
});

const SAMPLES = 'testing/sample_selection.csv';
const listed = (row: Row, column: string): string[] =>
  row[column] === 'all' ? ['all'] : word(row, column).split(';');

export const sampleOf = (row: Row): SampleSelection => {
  const id = word(row, 'sample_id');
  const file = word(row, 'population_file');
  return {
    id,
    population: { value: number(row, 'population_rows'), file, filter: ALL_ROWS },
    method: word(row, 'method'),
    seed: word(row, 'seed'),
    requestedBy: word(row, 'requested_by'),
    selected: { value: number(row, 'selected_count'), file: SAMPLES, filter: `sample_id = ${id}` },
    ids: listed(row, 'selected_ids'),
  };
};

export const changeOf = (row: Row): ConfigurationChange => ({
  id: word(row, 'change_id'),
  at: word(row, 'at'),
  actor: word(row, 'actor'),
  object: `${word(row, 'action')}: ${word(row, 'object')}`,
  before: word(row, 'old'),
  after: word(row, 'new'),
  approvedBy: cell(row, 'approved_by'),
  ticket: cell(row, 'ticket'),
});
