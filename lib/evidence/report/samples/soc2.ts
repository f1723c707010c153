/** A SOC 2 Type 2 report over a year: tests without deviations, with a few, and with 500. */
import type { Report } from '../model';
import { commonParts } from './common';
import { after, control, counted, sha, test } from './parts';

const RULE = { rule: 'max-age', policyVersion: '4', risk: 'medium', daysOver: 31 };

export function soc2Sample(): Report {
  return {
    ...commonParts(),
    cover: {
      entity: 'Kontobuch Zahlungsdienste GmbH & Co. KG',
      frameworks: [{ id: 'soc-2', title: 'SOC 2', version: 'TSC 2017 with 2022 points of focus' }],
      reportType: 'type2',
      from: '2026-01-01T00:00:00Z',
      to: '2026-12-31T23:59:59Z',
      packId: 'pck_01JHSOC2Q4Z7',
      generatedAt: '2027-01-10T07:12:30Z',
      requestedBy: 'Petra Auditorová, Example Assurance LLP',
      generatedBy: 'Muster 0.1.0 (9b4ef0a)',
      dataRoot: sha('4e'),
      previous: { packId: 'pck_01HZSOC2Q4A1', manifestSha256: sha('d7') },
    },
    controls: [
      control({
        id: 'CRD-ROT',
        title: 'Credentials are replaced within the policy interval',
        requirements: [
          {
            framework: 'SOC 2',
            id: 'CC6.1',
            paraphrase:
              'Access to information is limited by logical controls; credentials for infrastructure and software are managed through their life.',
          },
        ],
        thresholds: [
          {
            measure: 'Policy interval',
            days: counted(90, 'policy/thresholds.csv', 'credential_type = cloud-access-key and class = C'),
            basis: 'entity-defined',
            because: 'policy 4',
            references: ['CIS AWS 7.0 item 2.12'],
          },
        ],
        gapIds: ['gap_0007'],
        tests: [
          test(
            {
              id: 'T-ROT-1',
              attribute: 'age of the value on each day',
              logic:
                'For each credential and day, the age of its value is compared with the limit of the policy in force on that day.',
              passes: 'the age was never above the limit',
              notApplicable: 'the policy sets no limit for the kind',
            },
            [13_402, 500, 230, 76],
          ),
          test(
            {
              id: 'T-ROT-2',
              attribute: 'old value switched off after a replacement',
              logic:
                'For each rotation, the time until the old value was disabled is compared with the overlap the policy allows.',
              passes: 'the old value was disabled within seven days',
              notApplicable: null,
            },
            [31_877, 0, 0, 0],
          ),
        ],
      }),
      control({
        id: 'CRD-OWN',
        title: 'Every credential has an owner who accepted',
        requirements: [
          {
            framework: 'SOC 2',
            id: 'CC6.2',
            paraphrase:
              'Credentials are issued to those who are registered and authorised, and removed when access ends.',
          },
          { framework: 'SOC 2', id: 'CC1.3', paraphrase: 'Authority and responsibility are assigned.' },
        ],
        tests: [
          test(
            {
              id: 'T-OWN-1',
              attribute: 'owner accepted',
              logic: 'Each active credential is looked up in the register of owners.',
              passes: 'a team or role with at least one member accepted it',
              notApplicable: null,
            },
            [14_147, 12, 0, 49],
          ),
        ],
      }),
    ],
    exceptions: {
      rows: [
        {
          ...RULE,
          id: 'exc_0005',
          subject: 'payments-api/production/stripe-restricted-key',
          firstBreachAt: after(20),
          reason: 'The provider’s maintenance window allows a change only in the second week of the month.',
          measures: 'Use is watched daily; the key is restricted to two addresses.',
          requestedBy: 'Payments team',
          requestedAt: after(31),
          approvers: ['Jana Dvořáková'],
          approvedAt: after(32),
          isBreakGlass: false,
          expiresAt: after(60),
          status: 'closed',
          closedAt: after(45),
          closure: 'replaced, rotation rot_01J00812',
        },
        {
          ...RULE,
          id: 'exc_0010',
          subject: 'db-orders-primary.master',
          firstBreachAt: after(90),
          daysOver: null,
          reason: 'A planned migration replaces the database in April.',
          measures: 'Reachable from one subnet only.',
          requestedBy: 'Orders team',
          requestedAt: after(80),
          approvers: ['Marc O’Neill'],
          approvedAt: after(84),
          isBreakGlass: false,
          expiresAt: after(400),
          status: 'in force at the end of the period',
          closedAt: null,
          closure: null,
        },
      ],
      total: counted(2, 'exceptions/exceptions.csv'),
    },
    retroactive: counted(1, 'exceptions/exceptions.csv', 'retroactive = y'),
    policies: [
      {
        version: '4',
        title: 'Credential policy',
        effectiveFrom: '2026-03-16T00:00:00Z',
        effectiveTo: null,
        approvedBy: 'Marc O’Neill',
        approvedAt: '2026-03-12T14:00:00Z',
        summary: 'Client secrets of class B: 30 instead of 60 days.',
        sha256: sha('a4'),
      },
      {
        version: '3',
        title: 'Credential policy',
        effectiveFrom: '2025-02-01T00:00:00Z',
        effectiveTo: '2026-03-16T00:00:00Z',
        approvedBy: 'Marc O’Neill',
        approvedAt: '2025-01-28T10:30:00Z',
        summary: 'First version with limits by class.',
        sha256: sha('a3'),
      },
    ],
    thresholds: {
      rows: [
        {
          kind: 'cloud-access-key',
          class: 'C',
          maxAgeDays: 90,
          maxIdleDays: 45,
          renewBefore: null,
          policyVersion: '3 and 4',
          effectiveFrom: '2025-02-01',
          effectiveTo: null,
          basis: 'benchmark',
          reference: 'CIS AWS 7.0 items 2.11 and 2.12',
        },
        {
          kind: 'client-secret',
          class: 'B',
          maxAgeDays: 30,
          maxIdleDays: 90,
          renewBefore: null,
          policyVersion: '4',
          effectiveFrom: '2026-03-16',
          effectiveTo: null,
          basis: 'entity-defined',
          reference: 'policy 4, section 3',
        },
        {
          kind: 'client-secret',
          class: 'B',
          maxAgeDays: 60,
          maxIdleDays: 90,
          renewBefore: null,
          policyVersion: '3',
          effectiveFrom: '2025-02-01',
          effectiveTo: '2026-03-16',
          basis: 'entity-defined',
          reference: 'policy 3, section 3',
        },
        {
          kind: 'tls-certificate',
          class: 'all',
          maxAgeDays: null,
          maxIdleDays: null,
          renewBefore: '1/3 of its lifetime',
          policyVersion: '3 and 4',
          effectiveFrom: '2025-02-01',
          effectiveTo: null,
          basis: 'vendor',
          reference: 'renewal times of the certificate authority',
        },
      ],
      total: counted(4, 'policy/thresholds.csv'),
    },
    analyses: [],
  };
}
