/** A PCI DSS report at one date: text, risk analyses, nothing excepted, nothing changed, names in several scripts. */
import type { Report } from '../model';
import { commonParts } from './common';
import { control, counted, sha, test } from './parts';

const AT = '2026-11-20T12:00:00Z';

export function pciSample(): Report {
  const parts = commonParts();
  return {
    ...parts,
    cover: {
      entity: 'Ηλεκτρονικές Πληρωμές Α.Ε. 電子決済株式会社',
      frameworks: [{ id: 'pci-dss', title: 'PCI DSS', version: '4.0.1' }],
      reportType: 'point-in-time',
      from: AT,
      to: AT,
      packId: 'pck_01JHPCI0A1',
      generatedAt: '2026-11-20T12:31:00Z',
      requestedBy: 'auditor@assessor.example',
      generatedBy: 'Muster 0.1.0 (9b4ef0a)',
      dataRoot: null,
      previous: null,
    },
    scope: {
      ...parts.scope,
      exclusions: [],
      notCollected: [],
      subservice: [],
      userControls: [],
      isPseudonymised: true,
    },
    coverage: { ...parts.coverage, gaps: { rows: [], total: counted(0, 'coverage/gaps.csv') } },
    controls: [
      control({
        id: 'CRD-APP',
        title: 'Passwords of application and system accounts are changed at the analysed frequency',
        requirements: [
          {
            framework: 'PCI DSS 4.0.1',
            id: '8.6.3',
            paraphrase:
              'Passwords of application and system accounts are changed at the frequency of the entity’s targeted risk analysis, and when compromise is suspected.',
          },
        ],
        thresholds: [
          {
            measure: 'Policy interval',
            days: counted(90, 'policy/thresholds.csv', 'credential_type = database-user'),
            basis: 'tra',
            because: 'TRA-2026-03',
            references: [],
          },
        ],
        tests: [
          test(
            {
              id: 'T-APP-1',
              attribute: 'interval of the analysis kept',
              logic: 'The age of each password is compared with the interval of the analysis for its class.',
              passes: 'the age is at most the interval',
              notApplicable: 'the account authenticates without a password',
            },
            [512, 0, 31, 0],
          ),
        ],
      }),
      control({
        id: 'CRD-IDLE',
        title: 'Inactive user accounts are removed or disabled',
        requirements: [
          {
            framework: 'PCI DSS 4.0.1',
            id: '8.2.6',
            paraphrase: 'User accounts nobody used for 90 days are removed or disabled.',
          },
        ],
        thresholds: [
          {
            measure: 'Limit of days without use',
            days: counted(90, 'policy/thresholds.csv', 'credential_type = password'),
            basis: 'text',
            because: 'PCI DSS 4.0.1, 8.2.6, for user accounts',
            references: [],
          },
        ],
        population: { name: 'User accounts', count: counted(804, 'population/inactive.csv') },
        tests: [
          test(
            {
              id: 'T-IDLE-1',
              attribute: 'no enabled account idle for longer',
              logic: 'The last use of each enabled user account is compared with the limit.',
              passes: 'the account was used within the limit or is disabled',
              notApplicable: null,
            },
            [801, 3, 0, null],
          ),
        ],
      }),
    ],
    exceptions: { rows: [], total: counted(0, 'exceptions/exceptions.csv') },
    retroactive: counted(0, 'exceptions/exceptions.csv', 'retroactive = y'),
    policies: [
      {
        version: '2',
        title: 'Πολιτική διαπιστευτηρίων',
        effectiveFrom: '2026-02-01T00:00:00Z',
        effectiveTo: null,
        approvedBy: 'Ελένη Παπαδοπούλου',
        approvedAt: '2026-01-29T09:00:00Z',
        summary: 'Intervals follow the risk analyses of 2026.',
        sha256: sha('c2'),
      },
    ],
    thresholds: {
      rows: [
        {
          kind: 'database-user',
          class: 'A',
          maxAgeDays: 90,
          maxIdleDays: null,
          renewBefore: null,
          policyVersion: '2',
          effectiveFrom: '2026-02-01',
          effectiveTo: null,
          basis: 'tra',
          reference: 'TRA-2026-03',
        },
        {
          kind: 'password',
          class: 'all',
          maxAgeDays: null,
          maxIdleDays: 90,
          renewBefore: null,
          policyVersion: '2',
          effectiveFrom: '2026-02-01',
          effectiveTo: null,
          basis: 'text',
          reference: 'PCI DSS 4.0.1, 8.2.6, for user accounts',
        },
      ],
      total: counted(2, 'policy/thresholds.csv'),
    },
    analyses: [
      {
        id: 'TRA-2026-03',
        version: '2',
        requirement: 'PCI DSS 4.0.1, 8.6.3',
        assets:
          'Passwords with which the ordering and settlement services reach the databases that hold account data.',
        threats: 'A password is copied from a host or a backup; a former administrator remembers one.',
        factors:
          'Databases are reachable from two subnets only; passwords have 40 random characters; access is logged and reviewed daily.',
        resultingFrequency: 'every 90 days, and on the day compromise is suspected',
        justification:
          'With the restrictions above a copied password is of use only from inside; 90 days bound how long.',
        approvedBy: 'Ελένη Παπαδοπούλου',
        approvedAt: '2026-01-20T10:00:00Z',
        lastReviewedAt: '2026-01-20',
        nextReviewDue: '2027-01-20',
        documentSha256: sha('ee'),
      },
    ],
    samples: [],
    changes: { rows: [], total: counted(0, 'changes/config_changes.csv') },
    integrity: {
      signature: { algorithm: 'ES256', keyId: 'es256:77aa01' },
      timestampedBy: 'Example Time-Stamp Authority',
      trail: null,
    },
  };
}
