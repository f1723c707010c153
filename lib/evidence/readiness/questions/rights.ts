import { credentialsOf, findingsOf } from '../facts-model';
import type { Question } from '../model';
import { atEnd, count, figure, gap, nothingCollected, page, when } from '../words';

/** How access is proved, how far it reaches, and who took it. */
export const RIGHT_QUESTIONS: readonly Question[] = [
  {
    id: 'second-factor',
    topic: 'access',
    asks: 'Which people sign in with a password alone, and how old is it?',
    requirements: {
      'soc-2': ['CC6.6'],
      'pci-dss': ['8.3.1', '8.3.9', '8.3.6', '8.3.7'],
      'iso-27001': ['A.8.5'],
      'nist-800-53': ['IA-5(1)'],
      hipaa: ['164.312(d)'],
      'cis-aws': ['2.5', '2.10'],
    },
    files: ['population/credentials.csv', 'testing/test_results.csv'],
    shown: (facts) => [
      page('Passwords', atEnd(facts, '/credentials?kind=password')),
      page('Without a second factor', atEnd(facts, '/findings?rule=no-mfa')),
    ],
    assess: (facts) => {
      const { total } = credentialsOf(facts, ['password']);
      const { failed, failedAtEnd, unknown } = findingsOf(facts, 'no-mfa');
      return {
        says: `${count(total, 'password')} of people existed in the period; ${count(failed, 'was', 'were')} the only factor at some time, ${failedAtEnd} when it ended. The age of each is in the population.`,
        figures: [
          figure('Passwords', total, atEnd(facts, '/credentials?kind=password')),
          figure('Alone at its end', failedAtEnd, atEnd(facts, '/findings?rule=no-mfa')),
        ],
        gaps: when(
          unknown > 0,
          `The factors of ${count(unknown, 'person', 'people')}`,
          'Their provider did not say whether a second factor is set.',
          'Give the permission to read authentication methods that the coverage of the source names.',
        ),
        unanswered: nothingCollected(facts),
      };
    },
  },
  {
    id: 'privileged',
    topic: 'access',
    asks: 'Which credentials grant administration, root keys among them, and does each need to?',
    requirements: {
      'soc-2': ['CC6.3', 'CC6.6'],
      'pci-dss': ['7.2.5'],
      'iso-27001': ['A.8.2'],
      'nist-800-53': ['AC-2(7)', 'AC-6(7)'],
      hipaa: ['164.312(a)(1)'],
      gdpr: ['32(1)(b)'],
      'cis-aws': ['2.4'],
      'cis-gcp': ['1.5'],
    },
    files: ['population/credentials.csv', 'population/access_review_items.csv'],
    shown: (facts) => [
      page('Root keys', atEnd(facts, '/findings?rule=root-credential')),
      page('Keys without restrictions', atEnd(facts, '/findings?rule=unrestricted-key')),
      page('Reviews', '/reviews'),
    ],
    assess: (facts) => {
      const { administrative, unknownPrivilege } = credentialsOf(facts);
      const { failed } = findingsOf(facts, 'root-credential');
      return {
        says: `${count(administrative, 'credential')} granted administration, as the provider states it; ${count(failed, 'root key')} existed in the period.`,
        figures: [
          figure('Administrative', administrative),
          figure('Root keys', failed, atEnd(facts, '/findings?rule=root-credential')),
        ],
        gaps: [
          ...when(
            unknownPrivilege > 0,
            `What ${count(unknownPrivilege, 'credential')} may do`,
            'Their sources do not say it, or the permission to ask is missing.',
            'Give the permission to read policies and roles, or say it in a review.',
          ),
          ...when(
            facts.records.reviews.closedOfMachines === 0,
            'Whether each privilege is needed',
            'No provider knows it; a person says so in a review, and none over such credentials ended in the period.',
            'Open a review over administrative credentials, and have it signed off from outside the team.',
          ),
        ],
        unanswered: nothingCollected(facts),
      };
    },
  },
  {
    id: 'shared-use',
    topic: 'access',
    asks: 'Who used a shared or interactive system credential, when, why, and who allowed it before?',
    requirements: {
      'soc-2': ['CC6.1'],
      'pci-dss': ['8.2.2', '8.6.1'],
      'iso-27001': ['A.5.17'],
      'nist-800-53': ['AC-2(9)'],
    },
    files: ['coverage/not_collected.csv'],
    shown: () => [],
    assess: () => ({
      says: 'Muster sees that a credential was used and when, not by whom.',
      figures: [],
      gaps: [],
      unanswered: gap(
        'Each use of a shared credential with its person, reason, approval and time window',
        'Muster hands out no shared credentials, so it is not there when somebody takes one. Providers log the credential, not the person behind it.',
        'Hand over the check-out log of your vault or privileged access system, and name those credentials in it by their ids.',
      ),
    }),
  },
];
