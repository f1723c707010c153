import type { Facts } from '../facts-model';
import type { Figure, Gap, Question } from '../model';
import { count, figure, gap, page, when } from '../words';

/** Half a year, with the days that months differ by: PCI DSS 7.2.4 is the only one that names an interval of reviews. */
const HALF_A_YEAR = 184;
const SHOWN = () => [page('Reviews', '/reviews')];
const FILES = ['population/access_reviews.csv', 'population/access_review_items.csv'];

const NO_CAMPAIGN = gap(
  'Any review of access',
  'No campaign was open at any time of the period.',
  'Open one under Reviews over the kinds in scope, and put it on a schedule.',
);

const reviewsOf = ({ records: { reviews } }: Facts) => reviews;
const undecided = (facts: Facts): Gap[] => {
  const { items, decided } = reviewsOf(facts);
  return when(
    decided < items,
    `Decisions about ${count(items - decided, 'credential')} of ${count(items, 'item')} asked about`,
    'Whoever was asked had not answered when the period ended.',
    'Have the open campaigns answered, and closed by somebody other than their author.',
  );
};
const campaigns = (facts: Facts): Figure => figure('Campaigns', reviewsOf(facts).campaigns, '/reviews');

/** Campaigns in which owners attest that credentials are needed. */
export const REVIEW_QUESTIONS: readonly Question[] = [
  {
    id: 'reviews-of-people',
    topic: 'access',
    asks: 'When were user accounts and their privileges reviewed, all of them, and who acknowledged the result?',
    requirements: {
      'soc-2': ['CC6.2', 'CC6.3', 'CC4.1'],
      'pci-dss': ['7.2.4'],
      'iso-27001': ['A.5.18'],
      'nist-800-53': ['AC-6(7)', 'AC-2'],
      hipaa: ['164.308(a)(3)(ii)(B)'],
      gdpr: ['32(4)'],
      'cis-azure': ['5.3.4'],
    },
    files: FILES,
    shown: SHOWN,
    assess: (facts) => {
      const { campaigns: all, closedOfPeople, longestDaysOfPeople, acknowledged } = reviewsOf(facts);
      return {
        says: `${count(closedOfPeople, 'campaign')} over accounts of people ended in the period${longestDaysOfPeople === null ? '' : `, at most ${Math.round(longestDaysOfPeople)} days apart`}; ${count(acknowledged, 'campaign')} of ${all} ${acknowledged === 1 ? 'was' : 'were'} acknowledged by a second person.`,
        figures: [campaigns(facts), figure('Ended, of people', closedOfPeople, '/reviews')],
        gaps: [
          ...when(
            closedOfPeople === 0,
            'A review of user accounts that was closed',
            'No campaign of the period asked about passwords of people and ended.',
            'Open a review with kind=password, and close it.',
          ),
          ...when(
            longestDaysOfPeople !== null && longestDaysOfPeople > HALF_A_YEAR,
            'A review in each half year',
            `The longest time between two was ${Math.round(longestDaysOfPeople ?? 0)} days; PCI DSS 7.2.4 asks for six months at most.`,
            'Put the review on a schedule of six months or less.',
          ),
          ...undecided(facts),
        ],
        unanswered: all === 0 ? NO_CAMPAIGN : null,
      };
    },
  },
  {
    id: 'reviews-of-machines',
    topic: 'access',
    asks: 'When was the access of application and system accounts reviewed, and is that as often as your risk analysis says?',
    requirements: {
      'soc-2': ['CC6.3', 'CC4.1'],
      'pci-dss': ['7.2.5.1', '7.2.5'],
      'iso-27001': ['A.5.18', 'A.8.2'],
      'nist-800-53': ['AC-2', 'AC-6(7)'],
      'cis-azure': ['5.3.7'],
    },
    files: [...FILES, 'policy/targeted_risk_analyses.csv'],
    shown: () => [...SHOWN(), page('Risk analyses', '/policies/documents?kind=analysis')],
    assess: (facts) => {
      const { campaigns: all, closedOfMachines } = reviewsOf(facts);
      const { inForce } = facts.records.analyses;
      return {
        says: `${count(closedOfMachines, 'campaign')} over credentials of applications and systems ended in the period.`,
        figures: [campaigns(facts), figure('Ended, of machines', closedOfMachines, '/reviews')],
        gaps: [
          ...when(
            closedOfMachines === 0,
            'A review of application and system accounts that was closed',
            'No campaign of the period over such credentials ended.',
            'Open one over the kinds in scope, and close it.',
          ),
          ...when(
            !inForce.includes('7.2.5.1'),
            'The frequency that is asked for',
            'No targeted risk analysis for 7.2.5.1 was in force when the period ended.',
            'Write one under Policies, Documents, and have it approved.',
          ),
          ...undecided(facts),
        ],
        unanswered: all === 0 ? NO_CAMPAIGN : null,
      };
    },
  },
  {
    id: 'removals-carried-out',
    topic: 'access',
    asks: 'Were the removals that reviews decided carried out, and when?',
    requirements: {
      'soc-2': ['CC6.2', 'CC6.3'],
      'pci-dss': ['7.2.4', '7.2.5.1'],
      'iso-27001': ['A.5.18'],
      'nist-800-53': ['AC-6(7)'],
      hipaa: ['164.308(a)(4)(ii)(C)'],
    },
    files: ['population/access_review_items.csv'],
    shown: SHOWN,
    assess: (facts) => {
      const { campaigns: all, decided, removals, carriedOut } = reviewsOf(facts);
      return {
        says: `${count(decided, 'decision')} fell in the campaigns of the period, ${removals} of them to reduce or revoke; ${count(carriedOut, 'was', 'were')} seen carried out by a later collection.`,
        figures: [
          figure('To reduce or revoke', removals, '/reviews'),
          figure('Carried out', carriedOut, '/reviews'),
        ],
        gaps: when(
          carriedOut < removals,
          `That ${count(removals - carriedOut, 'removal')} ${removals - carriedOut === 1 ? 'was' : 'were'} carried out`,
          'No collection before the end of the period saw it.',
          'Carry them out; the next collection closes them.',
        ),
        unanswered: all === 0 ? NO_CAMPAIGN : null,
      };
    },
  },
];
