import type { RowFile } from './column';
import { CONFIG_CHANGES } from './config-changes';
import { CONTROL_MATRIX, TEST_DEFINITIONS } from './controls';
import { CONNECTOR_RUNS, CONNECTORS } from './coverage';
import { CREDENTIALS } from './credentials';
import { POLICY_DOCUMENTS, RISK_ANALYSES } from './documents';
import { DUTIES } from './duties';
import { EXCEPTIONS } from './exceptions';
import { INCIDENTS, SECRET_EXPOSURES } from './exposures';
import { GAPS } from './gaps';
import { INACTIVE } from './inactive';
import { CERTIFICATES, CRYPTO_KEYS } from './keys-and-certificates';
import { LIFECYCLE_EVENTS } from './lifecycle-events';
import { POLICY_VERSIONS } from './policy-versions';
import { TESTED_FILES } from './population-results';
import type { QueryFile } from './query-file';
import { ACCESS_REVIEW_ITEMS, ACCESS_REVIEWS } from './reviews';
import { ROTATION_EVENTS } from './rotation-events';
import { SAMPLE_RESULTS } from './sample-results';
import { SAMPLE_SELECTION } from './sample-selection';
import { TERMINATIONS } from './terminations';
import { TEST_COUNTS, TEST_RESULTS } from './test-results';
import { THRESHOLDS } from './thresholds';

/** Files that one statement each reads. */
export const QUERY_FILES: readonly QueryFile[] = [
  POLICY_VERSIONS,
  CONNECTORS,
  CONNECTOR_RUNS,
  TERMINATIONS,
  DUTIES,
  ACCESS_REVIEWS,
  ACCESS_REVIEW_ITEMS,
  SECRET_EXPOSURES,
  INCIDENTS,
  EXCEPTIONS,
  CONFIG_CHANGES,
];

/** Files that the walk over the history writes. */
export const WALK_FILES = {
  credentials: CREDENTIALS,
  rotations: ROTATION_EVENTS,
  lifecycle: LIFECYCLE_EVENTS,
  inactive: INACTIVE,
  keys: CRYPTO_KEYS,
  certificates: CERTIFICATES,
  results: TEST_RESULTS,
} as const;

/** Every file of rows, for the data dictionary. */
export const ROW_FILES = [
  ...Object.values(WALK_FILES),
  TEST_COUNTS,
  TEST_DEFINITIONS,
  CONTROL_MATRIX,
  THRESHOLDS,
  RISK_ANALYSES,
  POLICY_DOCUMENTS,
  GAPS,
  SAMPLE_SELECTION,
  SAMPLE_RESULTS,
  ...TESTED_FILES.flatMap(({ results, counts }) => [results, counts]),
  ...QUERY_FILES,
].sort((a, b) => (a.path < b.path ? -1 : 1)) as unknown as readonly RowFile<never>[];

/** What an audit would ask for, and Muster does not have yet: said in the pack, never left out in silence. */
export const NOT_COLLECTED_FILES: readonly { path: string; reason: string }[] = [
  {
    path: 'population/shared_use.csv',
    reason: 'Muster hands out no shared credentials, so it knows nobody’s use of one.',
  },
];

/** Files that are no rows of columns, for whoever lists a pack. */
export const OTHER_TITLES = {
  'audit/trail.jsonl': 'The audit trail of the period as it is hashed, with signed checkpoints',
  'audit/audit_extract.jsonl': 'The events of the period as OCSF 1.8.0',
  'audit/chain_verification.json': 'Where the chains begin and end',
  'coverage/not_collected.csv': 'What an audit would ask for and this pack does not hold',
  'oscal/assessment-plan.json': 'OSCAL assessment plan',
  'oscal/assessment-results.json': 'OSCAL assessment results',
  'ocsf/findings.jsonl': 'Failures of tests as OCSF 1.8.0 Compliance Findings',
} as const;
