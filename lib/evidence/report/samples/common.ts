/** Parts of a report that do not depend on the framework. */
import type { Grid } from '../grid';
import type { Report } from '../model';
import { after, counted, sha } from './parts';

const CREDENTIALS = 'population/credentials.csv';

const BUCKETS = ['0–25%', '25–50%', '50–75%', '75–100%', 'over 100%', 'no limit', 'not known'];

export const ageHeatmap: Grid = {
  title: 'Compliance age by kind of credential at the end of the period',
  says: 'Compliance age is the age of the current value divided by the limit in force: over 100 % is out of policy. The darker a field, the more credentials are in it.',
  rowTitle: 'Kind',
  columnTitle: 'Compliance age',
  unit: 'credentials',
  file: CREDENTIALS,
  columns: BUCKETS.map((label, at) => ({ label, filter: `age_bucket = ${at + 1}` })),
  rows: [
    ['Cloud access key', 'cloud-access-key', [310, 204, 180, 96, 41, 0, 3]],
    ['Database application user', 'database-user', [88, 75, 60, 12, 2, 0, 19]],
    ['OAuth or application client secret', 'client-secret', [402, 388, 350, 201, 77, 0, 0]],
    ['TLS or mTLS certificate', 'tls-certificate', [1204, 1100, 980, 340, 0, 12, 1]],
    ['Service-account token', 'service-account-token', [20, 11, 9, 4, 1, 0, null]],
  ].map(([label, kind, values]) => ({
    label: String(label),
    filter: `type = ${kind}`,
    values: values as (number | null)[],
  })),
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const postureTrend: Grid = {
  title: 'Credentials within and out of policy, at the end of each month',
  says: 'Each line counts credentials. A line is interrupted where a month could not be counted.',
  rowTitle: 'State',
  columnTitle: 'Month',
  unit: 'credentials',
  file: 'testing/posture_by_month.csv',
  columns: MONTHS.map((month, at) => ({
    label: `${month} 2026`,
    filter: `month = 2026-${String(at + 1).padStart(2, '0')}`,
  })),
  rows: [
    {
      label: 'within policy',
      filter: 'state = within',
      values: [11800, 11950, 12010, 12100, 12440, null, 12700, 12810, 13020, 13100, 13260, 13402],
    },
    {
      label: 'out of policy',
      filter: 'state = out',
      values: [1802, 1700, 1650, 1402, 1290, null, 990, 870, 802, 640, 512, 430],
    },
    {
      label: 'not known',
      filter: 'state = unknown',
      values: [402, 398, 380, 377, 370, null, 368, 370, 372, 371, 374, 376],
    },
  ],
};

const GAP = {
  id: 'gap_0007',
  source: 'aws-production',
  scope: 'account 123456789012, eu-central-1, Secrets Manager',
  from: after(161),
  to: after(163),
  reason: 'The role lost secretsmanager:ListSecrets in a change to its permissions.',
  impact: 'Secrets created and deleted within these two days would not be seen.',
  controls: ['CRD-ROT', 'CRD-OWN'],
  resolution: 'The permission was restored; a complete collection followed the same day.',
};

/** Everything but cover, controls, exceptions, policies and analyses. */
export function commonParts(): Pick<
  Report,
  | 'scope'
  | 'coverage'
  | 'samples'
  | 'information'
  | 'changes'
  | 'heatmaps'
  | 'trends'
  | 'assertion'
  | 'integrity'
> {
  return {
    scope: {
      description: [
        'Kontobuch takes payments for small shops. Its production runs in two AWS accounts and one Google Cloud project; people sign in through Okta.',
        'Looked at are the credentials with which people, services and systems reach production: keys, secrets, passwords, tokens and certificates, with their owners, age, use and replacement.',
      ],
      figures: [
        { label: 'Credentials that existed at any time in the period', count: counted(14_208, CREDENTIALS) },
        { label: 'Rotations observed', count: counted(31_877, 'population/rotation_events.csv') },
        {
          label: 'Credentials without an owner who accepted, at the end of the period',
          count: counted(61, CREDENTIALS, 'owner_status != accepted and status_at_period_end = active'),
        },
        {
          label: 'People who left, with credentials',
          count: counted(23, 'population/terminations.csv', 'credentials_linked > 0'),
        },
      ],
      systems: [
        {
          name: 'aws-production',
          kind: 'AWS account 123456789012',
          environment: 'production',
          credentials: counted(9120, CREDENTIALS, 'system = aws-production'),
        },
        {
          name: 'aws-payments',
          kind: 'AWS account 210987654321',
          environment: 'production',
          credentials: counted(3402, CREDENTIALS, 'system = aws-payments'),
        },
        {
          name: 'gcp-analytics-with-a-rather-long-name-given-by-somebody',
          kind: 'Google Cloud project',
          environment: 'production',
          credentials: counted(
            1686,
            CREDENTIALS,
            'system = gcp-analytics-with-a-rather-long-name-given-by-somebody',
          ),
        },
      ],
      exclusions: [
        {
          what: 'AWS account 555555555555 (sandbox)',
          why: 'Holds no customer data and cannot reach production.',
          decidedBy: 'Jana Dvořáková, head of security',
          decidedAt: '2025-11-30',
        },
        {
          what: 'Laptops of employees',
          why: 'Covered by the device programme, not by this control.',
          decidedBy: null,
          decidedAt: null,
        },
      ],
      subservice: [
        {
          name: 'Amazon Web Services',
          does: 'Runs the accounts and stores secrets and keys.',
          relies: 'That its APIs list every credential of an account.',
        },
        { name: 'Okta', does: 'Signs people in.', relies: 'That deactivated people cannot sign in.' },
      ],
      userControls: [
        'Shops keep the API keys they are given secret, and tell Kontobuch when one may be known to others.',
      ],
      limits: [
        'Copies of a secret outside the sources in scope cannot be seen.',
        'AWS refreshes its credential report at most every four hours; use within that time shows later.',
      ],
      notCollected: [
        {
          file: 'population/shared_use.csv',
          reason: 'No system that lends shared credentials is connected.',
        },
        { file: 'population/crypto_keys.csv: custodians', reason: 'The key stores do not name custodians.' },
      ],
      isPseudonymised: false,
    },
    coverage: {
      sources: [
        {
          name: 'aws-production',
          system: 'AWS',
          firstSeenAt: '2025-06-02T09:00:00Z',
          lastSuccessAt: '2026-12-31T22:10:00Z',
          runs: counted(730, 'coverage/connector_runs.csv', 'connector_id = aws-production'),
          failedRuns: counted(
            3,
            'coverage/connector_runs.csv',
            'connector_id = aws-production and result = failed',
          ),
        },
        {
          name: 'gcp-analytics-with-a-rather-long-name-given-by-somebody',
          system: 'Google Cloud',
          firstSeenAt: '2026-03-11T09:00:00Z',
          lastSuccessAt: null,
          runs: counted(0, 'coverage/connector_runs.csv', 'connector_id = gcp-analytics'),
          failedRuns: counted(
            null,
            'coverage/connector_runs.csv',
            'connector_id = gcp-analytics and result = failed',
          ),
        },
      ],
      gaps: {
        rows: [GAP, { ...GAP, id: 'gap_0008', to: null, resolution: null, controls: [] }],
        total: counted(2, 'coverage/gaps.csv'),
      },
    },
    samples: [
      {
        id: 'smp_001',
        population: counted(31_877, 'population/rotation_events.csv'),
        method: 'random without replacement',
        seed: '20270112-kb',
        requestedBy: 'Petra Auditorová, Example Assurance LLP',
        selected: counted(25, 'testing/sample_selection.csv', 'sample_id = smp_001'),
        ids: Array.from({ length: 25 }, (_, at) => `rot_01J${String(at * 1237).padStart(8, '0')}`),
      },
    ],
    information: [
      {
        id: 'ipe_001',
        title: 'Credentials that existed in the period',
        file: CREDENTIALS,
        controls: ['CRD-ROT', 'CRD-OWN', 'CRD-IDLE'],
        source:
          'AWS accounts 123456789012 and 210987654321, Google Cloud project kontobuch-analytics; environment production',
        query: 'ipe/queries/ipe_001.sql',
        parameters: 'from 2026-01-01T00:00:00Z, to 2026-12-31T23:59:59Z, scope production',
        extractedFrom: '2027-01-10T07:00:00Z',
        extractedTo: '2027-01-10T07:04:12Z',
        generatedBy: 'muster-worker-1',
        requestedBy: 'Petra Auditorová',
        productVersion: 'Muster 0.1.0 (9b4ef0a)',
        rows: counted(14_208, CREDENTIALS),
        rowsAtSource: counted(
          14_209,
          'coverage/connector_runs.csv',
          'result = complete, last run of each source',
        ),
        method: 'Count of the last complete collection of each source, plus those gone within the period.',
        difference: 'One key was deleted between the count and the extraction (audit event 88,412).',
        exclusions: 'AWS account 555555555555',
        staleness: 'Last use as reported by AWS may be four hours old.',
        manualEdits: 'none',
        sha256: sha('9c'),
      },
    ],
    changes: {
      rows: [
        {
          id: 'chg_01',
          at: after(74),
          actor: 'Jana Dvořáková',
          object: 'threshold',
          before: 'client-secret, class B: 60 days',
          after: 'client-secret, class B: 30 days',
          approvedBy: 'Marc O’Neill',
          ticket: 'SEC-2210',
        },
        {
          id: 'chg_02',
          at: after(120),
          actor: 'system',
          object: 'connector',
          before: 'none',
          after: 'gcp-analytics connected',
          approvedBy: null,
          ticket: null,
        },
      ],
      total: counted(2, 'changes/config_changes.csv'),
    },
    heatmaps: [ageHeatmap],
    trends: [postureTrend],
    assertion: {
      statements: [],
      signatories: [
        { name: 'Jana Dvořáková', role: 'Head of security' },
        { name: 'Marc O’Neill', role: 'Chief technology officer' },
      ],
    },
    integrity: {
      signature: { algorithm: 'Ed25519', keyId: 'ed25519:3f1c7d0a9b2e4c58' },
      timestampedBy: null,
      trail: {
        firstSequence: 41_002,
        lastSequence: 92_377,
        head: sha('b1'),
        gaps: counted(0, 'audit/chain_verification.json', 'gaps'),
        verifiedAt: '2027-01-10T07:09:00Z',
        isWhole: true,
      },
    },
  };
}
