import { type Block, type Cell, code, heading, lead, note, paragraph, plain, strong } from '../blocks';
import { LIST_LIMIT } from '../counted';
import type { Report } from '../model';
import type { PolicyVersion, RiskAnalysis, ThresholdRow } from '../model-records';
import { basisText, day, instant, plural, restOf, sourceOf } from '../words';

export function* policy(report: Report, section: number): Generator<Block> {
  yield lead(
    'This section shows which policy and which thresholds were in force on each date of the period, and the risk analyses some of them rest on. The rows are in policy/policy_versions.csv, policy/thresholds.csv and policy/targeted_risk_analyses.csv.',
  );
  yield heading(2, `${section}.1  Versions of the policy`);
  if (report.policies.length === 0) yield paragraph('No version of a policy was in force in the period.');
  else
    yield {
      kind: 'table',
      caption: 'Versions in force in the period (policy/policy_versions.csv: all rows)',
      columns: [
        { title: 'Version', share: 2.8 },
        { title: 'In force', share: 4 },
        { title: 'Approved', share: 3.6 },
        { title: 'What changed', share: 5.4 },
      ],
      rows: report.policies.map(versionRow),
    };
  yield* thresholds(report, section);
  yield* analyses(report, section);
}

function versionRow(version: PolicyVersion): Cell[] {
  return [
    [strong(version.version), plain(version.title)],
    [
      plain(`from ${instant(version.effectiveFrom)}`),
      plain(`to ${instant(version.effectiveTo, 'now, still in force')}`),
    ],
    [plain(version.approvedBy), plain(instant(version.approvedAt))],
    [plain(version.summary), code(`SHA-256 ${version.sha256}`)],
  ];
}

function* thresholds({ thresholds: given }: Report, section: number): Generator<Block> {
  yield heading(2, `${section}.2  Thresholds and their history`);
  yield note(
    'Each number is what the entity decided for itself, unless the basis says that it stands in the text of a standard. References name published numbers nearby; they are not the basis.',
  );
  if (given.total.value === 0) {
    yield paragraph(`No threshold was set: no row of ${sourceOf(given.total)}.`);
    return;
  }
  const printed = given.rows.slice(0, LIST_LIMIT);
  yield {
    kind: 'table',
    caption: `Thresholds in force in the period (${sourceOf(given.total)})`,
    columns: [
      { title: 'Kind and class', share: 4 },
      { title: 'Oldest', share: 2, align: 'right' },
      { title: 'Longest without use', share: 2.2, align: 'right' },
      { title: 'In force', share: 3.4 },
      { title: 'Basis and reference', share: 6 },
    ],
    rows: printed.map(thresholdRow),
  };
  const rest = restOf(given, printed.length);
  if (rest) yield paragraph(rest);
}

function thresholdRow(row: ThresholdRow): Cell[] {
  const days = (value: number | null) => (value === null ? 'no limit' : plural(value, 'day'));
  return [
    [strong(row.kind), plain(`class ${row.class}`)],
    days(row.maxAgeDays),
    days(row.maxIdleDays),
    [
      plain(`policy ${row.policyVersion}`),
      plain(`from ${day(row.effectiveFrom)}`),
      plain(`to ${day(row.effectiveTo, 'now')}`),
    ],
    [
      plain(basisText(row.basis)),
      plain(row.reference),
      ...(row.renewBefore ? [plain(`Renewed ${row.renewBefore} before it expires.`)] : []),
    ],
  ];
}

function* analyses({ analyses: given, cover }: Report, section: number): Generator<Block> {
  yield heading(2, `${section}.3  Targeted risk analyses`);
  if (given.length === 0) {
    yield paragraph(
      'No targeted risk analysis is kept for this scope (policy/targeted_risk_analyses.csv: no row).',
    );
    return;
  }
  yield paragraph(
    'A targeted risk analysis is the entity’s reasoning for how often something is done where a standard leaves that to the entity. The rows are in policy/targeted_risk_analyses.csv.',
  );
  for (const analysis of given) yield analysisFacts(analysis, cover.to);
}

function analysisFacts(analysis: RiskAnalysis, at: string): Block {
  const isLate = Date.parse(analysis.nextReviewDue) < Date.parse(at);
  return {
    kind: 'facts',
    caption: `${analysis.id}, version ${analysis.version}, for ${analysis.requirement}`,
    rows: [
      ['Resulting frequency', analysis.resultingFrequency],
      ['Assets', analysis.assets],
      ['Threats', analysis.threats],
      ['Likelihood and impact', analysis.factors],
      ['Justification', analysis.justification],
      ['Approved', `${analysis.approvedBy}, ${instant(analysis.approvedAt)}`],
      [
        'Reviewed',
        `last ${day(analysis.lastReviewedAt)}, next due ${day(analysis.nextReviewDue)}${isLate ? ': overdue at the end of the period' : ''}`,
      ],
      [
        'Document',
        analysis.documentSha256 ? [code(`SHA-256 ${analysis.documentSha256}`)] : 'no document attached',
      ],
    ],
  };
}
