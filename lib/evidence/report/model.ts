/**
 * Everything the report of a pack says, as plain data: what the pack builder hands over and the renderer draws.
 * `null` is "not known" throughout and is printed as such. Instants are ISO 8601 in UTC; a date without a time stays one.
 */
import type { Counted, Listed, ThresholdBasis } from './counted';
import type { Grid } from './grid';
import type {
  ConfigurationChange,
  InformationSource,
  PolicyVersion,
  RiskAnalysis,
  SampleSelection,
  ThresholdRow,
} from './model-records';

export type ReportType = 'type1' | 'type2' | 'point-in-time' | 'continuous';

export interface Cover {
  /** Legal entity the pack is about. */
  entity: string;
  frameworks: readonly { id: string; title: string; version: string }[];
  reportType: ReportType;
  /** Equal for a single date. `to` is the last instant inside the period. */
  from: string;
  to: string;
  packId: string;
  generatedAt: string;
  /** Person or service identity that asked for the pack. */
  requestedBy: string;
  /** Program, version and commit that made it. */
  generatedBy: string;
  /** Root of the Merkle tree over the rows of the pack's data files; the report itself is not below it. */
  dataRoot: string | null;
  previous: { packId: string; manifestSha256: string } | null;
}

export interface Scope {
  /** What the system is and which part of it is looked at; one paragraph each. */
  description: readonly string[];
  figures: readonly { label: string; count: Counted }[];
  systems: readonly { name: string; kind: string; environment: string; credentials: Counted }[];
  exclusions: readonly { what: string; why: string; decidedBy: string | null; decidedAt: string | null }[];
  /** Organisations a part of the control rests on, such as the cloud provider. */
  subservice: readonly { name: string; does: string; relies: string }[];
  /** What the users of the entity's system have to do themselves. */
  userControls: readonly string[];
  /** What cannot be detected, said plainly. */
  limits: readonly string[];
  /** Files or columns that a pack of this kind could hold and this one does not. */
  notCollected: readonly { file: string; reason: string }[];
  isPseudonymised: boolean;
}

export interface CoverageGap {
  id: string;
  source: string;
  scope: string;
  from: string;
  to: string | null;
  reason: string;
  impact: string;
  /** Ids of the controls whose evidence it touches. */
  controls: readonly string[];
  resolution: string | null;
}

export interface Coverage {
  sources: readonly {
    name: string;
    system: string;
    firstSeenAt: string;
    lastSuccessAt: string | null;
    runs: Counted;
    failedRuns: Counted;
  }[];
  gaps: Listed<CoverageGap>;
}

export interface Threshold {
  /** What is limited, such as `Policy interval` or `Limit of days without use`. */
  measure: string;
  days: Counted;
  basis: ThresholdBasis;
  /** The record behind the basis: a policy version, the id of a risk analysis, a clause. */
  because: string;
  /** Published numbers nearby, such as `CIS AWS 7.0 item 2.12`; they are references, not the basis. */
  references: readonly string[];
}

export interface Deviation {
  subjectId: string;
  subject: string;
  observed: string;
  expected: string;
  /** `to`: null while it was open at the end of the period; `days`: until then. Null: as of the end of the period. */
  during: { from: string; to: string | null; days: number } | null;
  cause: string | null;
  exceptionId: string | null;
}

export interface ControlTest {
  id: string;
  version: string;
  attribute: string;
  /** How it is decided, in words. */
  logic: string;
  passes: string;
  notApplicable: string | null;
  results: { pass: Counted; fail: Counted; notApplicable: Counted; notTested: Counted };
  deviations: Listed<Deviation>;
}

export interface Control {
  id: string;
  title: string;
  /** Requirements it answers. `paraphrase` is ours, never the standard's text. */
  requirements: readonly { framework: string; id: string; paraphrase: string }[];
  description: string;
  type: 'preventive' | 'detective' | 'corrective';
  automation: 'automatic' | 'manual' | 'hybrid';
  frequency: string;
  owner: string;
  thresholds: readonly Threshold[];
  proves: string;
  doesNotProve: string;
  population: { name: string; count: Counted };
  tests: readonly ControlTest[];
  /** Gaps of coverage that touch it. */
  gapIds: readonly string[];
}

export interface ReportException {
  id: string;
  subject: string;
  rule: string;
  policyVersion: string;
  firstBreachAt: string;
  daysOver: number | null;
  reason: string;
  risk: string;
  /** What is done meanwhile; not the formal document that PCI DSS knows. */
  measures: string;
  requestedBy: string;
  requestedAt: string;
  approvers: readonly string[];
  /** When the last approval that it needed came; null: it came into force never, or not yet. */
  approvedAt: string | null;
  /** Put into force by who asked, before anybody else approved. */
  isBreakGlass: boolean;
  expiresAt: string;
  status: string;
  closedAt: string | null;
  closure: string | null;
}

/** Approved after the breach began: the auditor must see it as such. */
export function isRetroactive({
  firstBreachAt,
  approvedAt,
}: Pick<ReportException, 'firstBreachAt' | 'approvedAt'>): boolean {
  return approvedAt !== null && Date.parse(approvedAt) > Date.parse(firstBreachAt);
}

export interface Integrity {
  signature: { algorithm: 'Ed25519' | 'ES256'; keyId: string } | null;
  /** Name of the time-stamp authority, where one stamped the pack. */
  timestampedBy: string | null;
  trail: {
    firstSequence: number;
    lastSequence: number;
    head: string;
    gaps: Counted;
    verifiedAt: string;
    isWhole: boolean;
  } | null;
}

export interface Report {
  cover: Cover;
  scope: Scope;
  coverage: Coverage;
  controls: readonly Control[];
  exceptions: Listed<ReportException>;
  retroactive: Counted;
  policies: readonly PolicyVersion[];
  thresholds: Listed<ThresholdRow>;
  analyses: readonly RiskAnalysis[];
  samples: readonly SampleSelection[];
  information: readonly InformationSource[];
  changes: Listed<ConfigurationChange>;
  heatmaps: readonly Grid[];
  trends: readonly Grid[];
  assertion: { statements: readonly string[]; signatories: readonly { name: string; role: string }[] };
  integrity: Integrity;
}
