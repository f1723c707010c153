import type { Requirement } from './contract';
import { BY_ANALYSIS, NO_NUMBER, numbered } from './thresholds';

const APPLICATIONS = 'Accounts inside applications, operating systems and devices that no collector reads.';

/** Requirements 7.2 and 8.2: who has access, and the life of accounts. */
export const PCI_ACCESS: readonly Requirement[] = [
  {
    id: '7.2.4',
    paraphrase:
      'User accounts and their privileges, those of third parties too, are reviewed; what is not appropriate is put right, and management acknowledges it.',
    proves:
      'Campaigns with scope, every item and answer, removals that were seen carried out, interval since the last one, and the acknowledgement.',
    cannot: `${APPLICATIONS} Users of the identity provider: campaigns here are about credentials.`,
    populations: ['population/access_reviews.csv', 'population/access_review_items.csv'],
    attributes: [
      'whole scope covered',
      'at most six months since the last one',
      'removals carried out',
      'acknowledged by management',
    ],
    threshold: numbered(
      '6 months',
      'text',
      'In the text: at least once every six months, for user accounts.',
    ),
    controls: ['MUS-16'],
  },
  {
    id: '7.2.5',
    paraphrase:
      'Application and system accounts have the least privilege they need, on the systems that need them.',
    proves: 'Privilege and restrictions of each credential of a machine, as the provider states them.',
    cannot: `${APPLICATIONS} Whether a privilege is needed.`,
    populations: ['population/credentials.csv'],
    attributes: ['privilege is needed for operation'],
    threshold: NO_NUMBER,
    controls: ['MUS-09', 'MUS-16'],
  },
  {
    id: '7.2.5.1',
    paraphrase:
      'Access of application and system accounts is reviewed at the frequency of a targeted risk analysis; what is not appropriate is put right, and management acknowledges it.',
    proves:
      'Campaigns over credentials of machines with every item and answer, and the targeted risk analysis that set the frequency then.',
    cannot: APPLICATIONS,
    populations: [
      'population/access_reviews.csv',
      'population/access_review_items.csv',
      'policy/targeted_risk_analyses.csv',
    ],
    attributes: ['interval within that of the analysis', 'whole scope covered', 'acknowledged by management'],
    threshold: BY_ANALYSIS,
    controls: ['MUS-16', 'MUS-20'],
  },
  {
    id: '8.2.1',
    paraphrase: 'Every user has an id of their own before access is given.',
    proves: 'The holder of each credential as the provider names it.',
    cannot: `${APPLICATIONS} That one person stands behind one id.`,
    populations: ['population/credentials.csv'],
    attributes: ['one person per id'],
    threshold: NO_NUMBER,
    controls: ['MUS-02'],
  },
  {
    id: '8.2.2',
    paraphrase:
      'Group, shared and generic accounts are used by exception only: for the time needed, justified, approved by management, the person confirmed first and each action attributable.',
    proves: null,
    cannot:
      'Muster hands out no shared secrets and records no single uses of them. Root keys and passwords are in population/credentials.csv.',
    populations: [],
    attributes: [],
    threshold: NO_NUMBER,
    controls: [],
  },
  {
    id: '8.2.4',
    paraphrase:
      'Adding, deleting and changing user ids and authentication factors is authorised, and carried out with the approved privileges only.',
    proves: 'Creation, change and removal of credentials with the approval where Muster knows one.',
    cannot: 'Approvals kept in another system; where none is known the test says not tested, not passed.',
    populations: ['population/lifecycle_events.csv'],
    attributes: ['approval before the event', 'privileges equal the approval'],
    threshold: NO_NUMBER,
    controls: ['MUS-22'],
  },
  {
    id: '8.2.5',
    paraphrase: 'Access of terminated users is revoked at once.',
    proves:
      'Departures as the directory or a person told them, and for each credential held or readable when it was dealt with.',
    cannot:
      'The hour at which employment ended, unless it was recorded; accounts that hold no credential here.',
    populations: ['population/terminations.csv'],
    attributes: ['each credential dealt with', 'time from departure to the last of them'],
    threshold: numbered(
      'immediately',
      'text',
      'In the text, without a number of hours; the time that passed is shown.',
    ),
    controls: ['MUS-17'],
  },
  {
    id: '8.2.6',
    paraphrase: 'Inactive user accounts are removed or disabled.',
    proves: 'Passwords of people in cloud accounts without use for longer than the limit, with their days.',
    cannot:
      'Users of the identity provider and of applications. The requirement is about inactivity of users, not about the age of keys.',
    populations: ['population/inactive.csv'],
    attributes: ['no enabled user account without use for longer than that'],
    threshold: numbered('90 days', 'text', 'In the text: within 90 days of inactivity, for user accounts.'),
    controls: ['MUS-05'],
  },
  {
    id: '8.2.7',
    paraphrase: 'Accounts for remote access of third parties are enabled only while needed, and watched.',
    proves: null,
    cannot: 'Muster does not know which accounts are used by third parties for remote access.',
    populations: [],
    attributes: [],
    threshold: NO_NUMBER,
    controls: [],
  },
];
