import { credentialsOf, findingsOf } from '../facts-model';
import type { Question } from '../model';
import {
  amount,
  atEnd,
  changed,
  count,
  figure,
  nothingCollected,
  page,
  periodDays,
  sightGaps,
  when,
} from '../words';

/** Age, replacement, and what a single credential went through. */
export const REPLACEMENT_QUESTIONS: readonly Question[] = [
  {
    id: 'rotations-of-a-class',
    topic: 'replacement',
    asks: 'Show me every rotation of a class of credentials in the last twelve months.',
    requirements: {
      'soc-2': ['CC6.1'],
      'pci-dss': ['8.6.3'],
      'iso-27001': ['A.5.17'],
      'nist-800-53': ['IA-5(f)'],
      hipaa: ['164.308(a)(5)(ii)(D)'],
      gdpr: ['5(1)(f)'],
      'cis-aws': ['2.12'],
      'cis-azure': ['9.3.1.1', '9.3.1.2'],
      'cis-gcp': ['1.15', '1.16'],
    },
    files: ['population/rotation_events.csv'],
    shown: (facts) => [page('Rotated in the period, by kind', changed(facts, 'rotated'))],
    assess: (facts) => {
      const { undated, successors } = credentialsOf(facts);
      const { rotated } = facts.changes;
      return {
        says: `${count(rotated, 'change')} of a value ${rotated === 1 ? 'was' : 'were'} observed, and ${count(successors, 'credential')} took the place of one that is gone. Each has the interval before it and the limit in force on its day.`,
        figures: [
          figure('Values that moved', rotated, changed(facts, 'rotated')),
          figure('Successors', successors, changed(facts, 'created')),
        ],
        gaps: [
          ...sightGaps(facts),
          ...when(
            periodDays(facts) < 365,
            `The part of twelve months outside ${periodDays(facts)} days`,
            'The period asked about is shorter.',
            'Choose a period of twelve months.',
          ),
          ...when(
            undated > 0,
            `Rotations of ${count(undated, 'credential')}`,
            'Their providers state neither when the value was made nor when it last changed.',
            'Ask the owners in a review, or rotate once: a successor is seen as such.',
          ),
        ],
        unanswered: nothingCollected(facts),
      };
    },
  },
  {
    id: 'within-its-period',
    topic: 'replacement',
    asks: 'Was credential Y within its declared period at all times?',
    requirements: {
      'soc-2': ['CC6.1', 'CC5.3'],
      'pci-dss': ['8.6.3', '3.7.4'],
      'iso-27001': ['A.5.17'],
      'nist-800-53': ['IA-5(f)'],
      hipaa: ['164.308(a)(5)(ii)(D)'],
      'cis-aws': ['2.12'],
      'cis-gcp': ['1.11', '1.15'],
    },
    files: ['testing/test_results.csv', 'policy/thresholds.csv', 'population/rotation_events.csv'],
    shown: (facts) => [
      page('Past their limit when the period ended', atEnd(facts, '/findings?rule=max-age')),
    ],
    pick: { action: '/credentials', field: 'q', label: 'Name or id of credential Y' },
    assess: (facts) => {
      const { total } = credentialsOf(facts);
      const { failed, failedAtEnd, unknown } = findingsOf(facts, 'max-age');
      return {
        says: `For each of ${count(total, 'credential')} the time past its limit is known, with the policy of that day: ${count(failed, 'was', 'were')} past it at some time, ${failedAtEnd} when the period ended.`,
        figures: [
          figure('Past their limit in the period', failed),
          figure('At its end', failedAtEnd, atEnd(facts, '/findings?rule=max-age')),
        ],
        gaps: [
          ...sightGaps(facts),
          ...when(
            unknown > 0,
            `The age of ${count(unknown, 'credential')} that a limit applies to`,
            'Their providers do not say when the value was made.',
            'Rotate once, so that its first day is seen; until then the test is not tested, and not passed.',
          ),
        ],
        unanswered: nothingCollected(facts),
      };
    },
  },
  {
    id: 'trail-of-one',
    topic: 'replacement',
    asks: 'Show me the whole trail of credential X between two dates.',
    requirements: {
      'soc-2': ['CC6.1', 'CC6.2'],
      'pci-dss': ['8.2.4', '10.2.1.5'],
      'iso-27001': ['A.5.16', 'A.5.28'],
      'nist-800-53': ['IA-4', 'AC-2'],
      gdpr: ['5(2)'],
    },
    files: ['population/lifecycle_events.csv', 'audit/audit_extract.jsonl'],
    shown: (facts) => [
      page('Facts that changed in the period', changed(facts, 'facts')),
      page('Owners that changed', changed(facts, 'owner')),
    ],
    pick: { action: '/credentials', field: 'q', label: 'Name or id of credential X' },
    assess: (facts) => {
      const { changed: versions, gone, rotated } = facts.changes;
      return {
        says: `Every credential has its trail: as first seen, then each change with its values before and after. ${count(versions, 'version')} ${versions === 1 ? 'was' : 'were'} written in the period, ${count(rotated, 'change')} of a value and ${count(gone, 'departure')} among them.`,
        figures: [
          figure('Versions in the period', versions, changed(facts, 'facts')),
          figure('Departures', gone, changed(facts, 'gone')),
        ],
        gaps: sightGaps(facts),
        unanswered: nothingCollected(facts),
      };
    },
  },
  {
    id: 'deviations',
    topic: 'replacement',
    asks: 'List every deviation of the period one by one, also those that were put right since.',
    requirements: {
      'soc-2': ['CC7.1', 'CC4.2'],
      'pci-dss': ['8.6.3'],
      'iso-27001': ['A.8.16'],
      'nist-800-53': ['AC-2(3)'],
      hipaa: ['164.308(a)(1)(ii)(D)'],
      gdpr: ['32(1)(d)'],
    },
    files: ['testing/test_results.csv', 'exceptions/exceptions.csv', 'ocsf/findings.jsonl'],
    shown: (facts) => [
      page('Opened in the period', changed(facts, 'opened')),
      page('Closed in the period', changed(facts, 'closed')),
      page('By day and control', '/evidence/controls'),
    ],
    assess: (facts) => {
      const { failed, failedAtEnd } = findingsOf(facts, ...Object.keys(facts.rules));
      const over = failed - failedAtEnd;
      return {
        says: `${count(failed, 'finding')} failed at some time of the period; ${amount(over)} ${over === 1 ? 'was over before it ended, and is' : 'were over before it ended, and are'} listed none the less.`,
        figures: [
          figure('Failed in the period', failed),
          figure('Open at its end', failedAtEnd, atEnd(facts, '/findings')),
          figure('Over before it', over, changed(facts, 'closed')),
        ],
        gaps: [],
        unanswered: nothingCollected(facts),
      };
    },
  },
  {
    id: 'old-value-ended',
    topic: 'replacement',
    asks: 'When a value was replaced, did the old one stop working, and when?',
    requirements: {
      'soc-2': ['CC6.1', 'CC6.2'],
      'pci-dss': ['3.7.5', '8.6.3'],
      'iso-27001': ['A.5.17'],
      'nist-800-53': ['IA-5(f)'],
      'cis-aws': ['2.12'],
    },
    files: ['population/rotation_events.csv', 'testing/test_results.csv'],
    shown: (facts) => [
      page('Two working credentials of one holder', atEnd(facts, '/findings?rule=duplicate-active')),
    ],
    assess: (facts) => {
      const { successors } = credentialsOf(facts);
      const { failed } = findingsOf(facts, 'duplicate-active');
      const { rotated } = facts.changes;
      return {
        says: `Of ${count(successors, 'successor')} the moment is known at which the one before was gone. ${count(failed, 'credential')} stayed beside a newer one for longer than the overlap of the policy.`,
        figures: [
          figure('Old one gone', successors, changed(facts, 'created')),
          figure('Overlap too long', failed, atEnd(facts, '/findings?rule=duplicate-active')),
        ],
        gaps: when(
          rotated > 0,
          `When the old value stopped working, for ${count(rotated, 'value')} changed in place`,
          'Where a value changes under the same id the provider does not say whether the old one still works.',
          'Keep the record of the change, or of the test that the old value was refused, beside the pack.',
        ),
        unanswered: nothingCollected(facts),
      };
    },
  },
];
