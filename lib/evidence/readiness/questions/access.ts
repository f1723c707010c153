import { credentialsOf, findingsOf } from '../facts-model';
import type { Question } from '../model';
import { are, atEnd, changed, count, figure, gap, nothingCollected, page, when } from '../words';

const NO_DIRECTORY = [
  'No directory is connected, so Muster is not told who leaves.',
  'Connect the directory by SCIM, or record departures by hand; compare the list with that of human resources.',
] as const;

/** Who was given access, who lost it, and who has more than they use. */
export const ACCESS_QUESTIONS: readonly Question[] = [
  {
    id: 'approved-before-creation',
    topic: 'access',
    asks: 'For each credential created or given more rights in the period: who asked, who approved, and was that before?',
    requirements: {
      'soc-2': ['CC6.2', 'CC6.3'],
      'pci-dss': ['8.2.4'],
      'iso-27001': ['A.5.16', 'A.5.18'],
      'nist-800-53': ['AC-2', 'IA-4'],
      hipaa: ['164.308(a)(3)(ii)(A)', '164.308(a)(4)(ii)(B)'],
    },
    files: ['population/lifecycle_events.csv'],
    shown: (facts) => [page('Created in the period', changed(facts, 'created'))],
    assess: (facts) => {
      const { created } = credentialsOf(facts);
      return {
        says: `${count(created, 'credential')} ${are(created)} known to have been created in the period, with the day of each and what it may do.`,
        figures: [figure('Created', created, changed(facts, 'created'))],
        gaps: when(
          created > 0,
          `Request and approval of ${count(created, 'creation')}`,
          'Providers do not say who asked and who approved; that stands in your ticket system, which Muster does not read for it.',
          'Hand over the tickets of the sampled creations, matched by the id and day of population/lifecycle_events.csv.',
        ),
        unanswered: nothingCollected(facts),
      };
    },
  },
  {
    id: 'leavers',
    topic: 'access',
    asks: 'Who left in the period, and how fast was each of their credentials dealt with?',
    requirements: {
      'soc-2': ['CC6.2'],
      'pci-dss': ['8.2.5', '3.7.5'],
      'iso-27001': ['A.5.18'],
      'nist-800-53': ['PS-4', 'AC-2(l)', 'IA-5(i)'],
      hipaa: ['164.308(a)(3)(ii)(C)'],
      gdpr: ['32(4)'],
    },
    files: ['population/terminations.csv'],
    shown: () => [page('People who left', '/owners/leavers')],
    assess: ({ records: { leavers } }) => ({
      says:
        leavers.total === 0
          ? 'The directory and the security leads told of nobody who left in the period.'
          : `${count(leavers.total, 'person', 'people')} left, with ${count(leavers.items, 'credential')} linked to them. Everything was dealt with for ${leavers.complete} of them before the period ended${leavers.slowestHours === null ? '' : `, the slowest after ${Math.round(leavers.slowestHours)} hours`}.`,
      figures: [
        figure('Left', leavers.total, '/owners/leavers'),
        figure('All dealt with', leavers.complete, '/owners/leavers'),
      ],
      gaps: when(
        leavers.directoryUsers === 0,
        'Those who left and were not recorded by hand',
        ...NO_DIRECTORY,
      ),
      unanswered:
        leavers.directoryUsers === 0 && leavers.total === 0
          ? gap('Everybody who left', ...NO_DIRECTORY)
          : null,
    }),
  },
  {
    id: 'inactive',
    topic: 'access',
    asks: 'Which accounts and keys were not used for longer than allowed, and when were they disabled?',
    requirements: {
      'soc-2': ['CC6.2'],
      'pci-dss': ['8.2.6'],
      'iso-27001': ['A.5.18'],
      'nist-800-53': ['AC-2(3)'],
      hipaa: ['164.308(a)(1)(ii)(D)'],
      'cis-aws': ['2.11'],
    },
    files: ['population/inactive.csv'],
    shown: (facts) => [page('Without use', atEnd(facts, '/findings?rule=unused'))],
    assess: (facts) => {
      const { failed, failedAtEnd, unknown } = findingsOf(facts, 'unused');
      return {
        says: `${count(failed, 'credential')} went without use for longer than the limit at some time of the period, ${failedAtEnd} still when it ended.`,
        figures: [
          figure('In the period', failed),
          figure('At its end', failedAtEnd, atEnd(facts, '/findings?rule=unused')),
        ],
        gaps: when(
          unknown > 0,
          `The last use of ${count(unknown, 'credential')} that a limit applies to`,
          'Their source could not be asked for it.',
          'Give the permission to read last use that the coverage of the source names.',
        ),
        unanswered: nothingCollected(facts),
      };
    },
  },
];
