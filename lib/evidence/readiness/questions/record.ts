import type { Question } from '../model';
import { beganLater, command, count, dayText, figure, gap, page, when } from '../words';

/** PCI DSS 10.5.1: twelve months, the only number there is for logs of this sort beside the baselines. */
const TWELVE_MONTHS = 12;

const NO_EVENT = gap(
  'Any event of the period',
  'The audit trail has none.',
  'Choose a period in which Muster was in use.',
);

/** Whether the record can be believed. */
export const RECORD_QUESTIONS: readonly Question[] = [
  {
    id: 'changes-of-controls',
    topic: 'record',
    asks: 'Who could change the controls themselves, and what was changed in the period?',
    requirements: {
      'soc-2': ['CC5.2', 'CC8.1'],
      'pci-dss': ['10.2.1.2', '10.3.1'],
      'iso-27001': ['A.8.9'],
      'nist-800-53': ['AU-9(4)', 'AU-3'],
      gdpr: ['5(2)'],
    },
    files: ['changes/config_changes.csv', 'audit/audit_extract.jsonl'],
    shown: ({ period }) => [
      page('Audit trail of the period', `/audit?from=${dayText(period.from)}&to=${dayText(period.to)}`),
      page('Groups and roles', '/settings/access'),
    ],
    assess: (facts) => {
      const {
        period,
        trail: { configChanges, firstAt },
      } = facts;
      return {
        says: `${count(configChanges, 'change')} of policy, sources, roles, directory, retention and channels ${configChanges === 1 ? 'is' : 'are'} on the trail, each with who made it, when, and what it was before.`,
        figures: [
          figure('Changes', configChanges, `/audit?from=${dayText(period.from)}&to=${dayText(period.to)}`),
        ],
        gaps: [
          ...when(
            configChanges > 0,
            'The ticket and approval behind each change',
            'Only policies and exceptions are approved in Muster; the rest is changed by whoever has the role.',
            'Match the rows of changes/config_changes.csv with your change tickets.',
          ),
          ...when(
            beganLater(facts, firstAt),
            `What was changed before ${dayText(firstAt ?? period.from)}`,
            'The trail begins later than the period.',
            'Choose a later first day.',
          ),
        ],
        unanswered: firstAt === null ? NO_EVENT : null,
      };
    },
  },
  {
    id: 'trail-whole',
    topic: 'record',
    asks: 'Is the audit trail complete and unaltered, and how long is it kept?',
    requirements: {
      'soc-2': ['CC2.1', 'CC4.1'],
      'pci-dss': ['10.2.2', '10.3.2', '10.3.4', '10.5.1'],
      'iso-27001': ['A.5.33', 'A.8.15'],
      'nist-800-53': ['AU-9', 'AU-9(3)', 'AU-11'],
      hipaa: ['164.312(b)', '164.312(c)(2)', '164.316(b)(2)(i)'],
      gdpr: ['5(2)'],
    },
    files: ['audit/trail.jsonl', 'audit/chain_verification.json', 'integrity/manifest.json'],
    shown: () => [page('Audit trail', '/audit'), command('./muster audit verify')],
    assess: ({ trail: { events, checkpoints, verifiedAt, problem, leastMonths } }) => ({
      says: `${count(events, 'event')} of the period ${events === 1 ? 'stands' : 'stand'} in the chain, under ${count(checkpoints, 'signed checkpoint')}. ${verifiedAt === null ? 'The whole chain was not walked yet.' : `The whole chain was walked on ${dayText(verifiedAt)}${problem ? ', and did not hold' : ', and held'}.`} Events are kept for ${leastMonths} months at least.`,
      figures: [figure('Events', events, '/audit'), figure('Checkpoints', checkpoints, '/audit')],
      gaps: [
        ...when(
          verifiedAt === null,
          'A verification of the chain',
          'None was done before the period ended.',
          'Verify it on the page of the trail, or with ./muster audit verify.',
        ),
        ...when(
          problem,
          'An unbroken chain',
          'The last verification found a place at which it does not hold.',
          'Read what it names on the page of the trail, and keep the copy of the checkpoints.',
        ),
        ...when(
          leastMonths < TWELVE_MONTHS,
          'Events of twelve months',
          `Some are kept for ${leastMonths} months only.`,
          'Raise the retention on the page of the trail.',
        ),
      ],
      unanswered: events === 0 ? NO_EVENT : null,
    }),
  },
];
