import { credentialsOf, findingsOf } from '../facts-model';
import type { Question } from '../model';
import {
  are,
  atEnd,
  changed,
  command,
  count,
  figure,
  nothingCollected,
  page,
  sightGaps,
  when,
} from '../words';

/** What there was, and how well it is known. */
export const POPULATION_QUESTIONS: readonly Question[] = [
  {
    id: 'whole-population',
    topic: 'population',
    asks: 'Show me every credential that existed at any time in the period, also those that came and went inside it.',
    requirements: {
      'soc-2': ['CC6.1', 'CC2.1'],
      'pci-dss': ['8.6.3', '7.2.5.1', '4.2.1.1'],
      'iso-27001': ['A.5.9'],
      'nist-800-53': ['CM-8', 'AC-2'],
      hipaa: ['164.312(a)(2)(i)'],
      gdpr: ['32(1)(b)'],
    },
    files: ['population/credentials.csv', 'population/lifecycle_events.csv'],
    shown: (facts) => [
      page('Credentials when the period ended', atEnd(facts, '/credentials')),
      page('Created in the period', changed(facts, 'created')),
      page('Gone in the period', changed(facts, 'gone')),
    ],
    assess: (facts) => {
      const { total, created, gone } = credentialsOf(facts);
      return {
        says: `${count(total, 'credential')} existed at some time of the period; ${count(created, 'was', 'were')} first seen in it, and ${count(gone, 'was', 'were')} gone before it ended.`,
        figures: [
          figure('In the period', total),
          figure('First seen in it', created, changed(facts, 'created')),
          figure('Gone in it', gone, changed(facts, 'gone')),
        ],
        gaps: sightGaps(facts),
        unanswered: nothingCollected(facts),
      };
    },
  },
  {
    id: 'not-collected',
    topic: 'population',
    asks: 'What could not be collected, where, and when?',
    requirements: {
      'soc-2': ['CC2.1', 'CC7.1'],
      'pci-dss': ['4.2.1.1'],
      'iso-27001': ['A.8.16'],
      'nist-800-53': ['CM-8'],
      gdpr: ['32(1)(d)'],
    },
    files: ['coverage/gaps.csv', 'coverage/not_collected.csv'],
    shown: () => [page('Coverage of the sources', '/sources')],
    assess: (facts) => {
      const { parts, darkParts, darkDays, blindDays } = facts.collection;
      return {
        says: `On ${count(darkDays, 'day')} something could not be read, on ${count(blindDays, 'day')} nothing could. When the period ended ${darkParts} of ${count(parts, 'part')} of the sources could not be read.`,
        figures: [
          figure('Days with a gap', darkDays, '/evidence/controls?control=MUS-01'),
          figure('Parts dark at its end', darkParts, '/sources'),
        ],
        gaps: [],
        unanswered: nothingCollected(facts),
      };
    },
  },
  {
    id: 'read-to-the-end',
    topic: 'population',
    asks: 'Was each connected place read on its schedule, and does what you read equal what the provider has?',
    requirements: {
      'soc-2': ['CC2.1', 'CC7.1'],
      'iso-27001': ['A.8.16'],
      'nist-800-53': ['CM-8'],
      gdpr: ['32(1)(d)'],
    },
    files: ['coverage/connectors.csv', 'coverage/connector_runs.csv', 'ipe/ipe_register.csv'],
    shown: () => [page('Sources and their collections', '/sources'), command('./muster sources coverage')],
    assess: (facts) => {
      const { runs, completeRuns, sources } = facts.collection;
      return {
        says: `${count(runs, 'collection')} of ${count(sources, 'source')} ran in the period; ${count(completeRuns, 'was', 'were')} read to the end of every page.`,
        figures: [figure('Collections', runs, '/sources'), figure('Complete', completeRuns, '/sources')],
        gaps: when(
          true,
          'A count made by the provider, to compare with',
          'Providers page through their lists and state no total of their own; the pack says so in objects_source.',
          'Let the auditor count one account in the console of its provider, as the register of information describes.',
        ),
        unanswered: nothingCollected(facts),
      };
    },
  },
  {
    id: 'what-is-unknown',
    topic: 'population',
    asks: 'Which facts about these credentials do you not know, and how many does that touch?',
    requirements: {
      'soc-2': ['CC2.1'],
      'pci-dss': ['12.3.3'],
      'iso-27001': ['A.5.9'],
      'nist-800-53': ['CM-8'],
    },
    files: ['population/credentials.csv', 'testing/test_counts.csv', 'DATA_DICTIONARY.csv'],
    shown: (facts) => [page('Findings that could not be judged', atEnd(facts, '/findings'))],
    assess: (facts) => {
      const { undated, unknownPrivilege } = credentialsOf(facts);
      const { unknown } = findingsOf(facts, ...Object.keys(facts.rules));
      return {
        says: `Of ${count(undated, 'credential')} no source says since when the value stands, of ${count(unknownPrivilege, 'credential')} what it may do; ${count(unknown, 'test')} could not be judged for such a reason. Each cell of a pack says unknown where that is so.`,
        figures: [
          figure('Without a date', undated),
          figure('Privilege unknown', unknownPrivilege),
          figure('Not judged', unknown, '/findings?verdict=unknown'),
        ],
        gaps: [],
        unanswered: nothingCollected(facts),
      };
    },
  },
  {
    id: 'owner-of-each',
    topic: 'population',
    asks: 'Who answers for each credential, and is there somebody in that team?',
    requirements: {
      'soc-2': ['CC1.3', 'CC1.5', 'CC6.1'],
      'pci-dss': ['8.2.1'],
      'iso-27001': ['A.5.9', 'A.5.16'],
      'nist-800-53': ['AC-2'],
      hipaa: ['164.312(a)(2)(i)'],
      gdpr: ['32(4)'],
      'cis-gcp': ['1.13'],
    },
    files: ['population/credentials.csv', 'testing/test_results.csv'],
    shown: (facts) => [
      page('Owners', atEnd(facts, '/owners')),
      page('Without an owner', atEnd(facts, '/findings?rule=owner-missing')),
    ],
    assess: (facts) => {
      const { failed, failedAtEnd, unknown } = findingsOf(facts, 'owner-missing');
      return {
        says: `${count(failed, 'credential')} had no team with somebody in it at some time of the period, ${failedAtEnd} of them still when it ended; of the others the owner is known.`,
        figures: [
          figure('Without an owner in the period', failed),
          figure('At its end', failedAtEnd, atEnd(facts, '/findings?rule=owner-missing')),
        ],
        gaps: when(
          unknown > 0,
          `The owner of ${count(unknown, 'credential')}`,
          'The tags that name owners could not be read.',
          'Give the permission to read tags that the coverage of the source names.',
        ),
        unanswered: nothingCollected(facts),
      };
    },
  },
  {
    id: 'class-of-each',
    topic: 'population',
    asks: 'How is each credential classified, by whom, and which are not yet?',
    requirements: {
      'soc-2': ['CC6.1', 'CC7.1'],
      'iso-27001': ['A.5.9'],
      'nist-800-53': ['IA-5(6)'],
      gdpr: ['32(2)'],
    },
    files: ['population/credentials.csv', 'population/lifecycle_events.csv'],
    shown: (facts) => [
      page('By class', atEnd(facts, '/credentials')),
      page('Not classified in time', atEnd(facts, '/findings?rule=unclassified')),
      page('Class decided in the period', changed(facts, 'class')),
    ],
    assess: (facts) => {
      const { failed, failedAtEnd } = findingsOf(facts, 'unclassified');
      return {
        says: `${count(failed, 'credential')} ${are(failed)} known to have passed the deadline without a class, ${failedAtEnd} still when the period ended. Who decided, by rule, tag or hand, stands with each.`,
        figures: [
          figure('Past the deadline', failed),
          figure('At its end', failedAtEnd, atEnd(facts, '/findings?rule=unclassified')),
        ],
        gaps: [],
        unanswered: nothingCollected(facts),
      };
    },
  },
];
