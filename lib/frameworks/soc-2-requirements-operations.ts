import type { Requirement } from './contract';
import { NO_NUMBER, OWN_NUMBER } from './thresholds';

/** Control environment, information, monitoring, operations and change. */
export const SOC2_OPERATIONS: readonly Requirement[] = [
  {
    id: 'CC7.1',
    paraphrase:
      'Changes of configuration that bring in weaknesses are found. Points of focus: defined standards; watching for what departs from them; unknown components; scans.',
    proves:
      'Every run over every place with its result, gaps, findings with the day they opened and closed, and credentials that were not known before.',
    cannot: 'Weaknesses of hosts, images and applications; configuration that is not about credentials.',
    populations: ['coverage/connector_runs.csv', 'coverage/gaps.csv', 'testing/test_results.csv'],
    attributes: ['run happened on schedule', 'finding was closed or excepted'],
    threshold: OWN_NUMBER,
    controls: ['MUS-01', 'MUS-03', 'MUS-04', 'MUS-08'],
  },
  {
    id: 'CC7.2',
    paraphrase:
      'Systems are watched for anomalies. Point of focus: use of identification and authentication credentials that were compromised.',
    proves:
      'Use from a region where a credential was never used before, and credentials found in source code.',
    cannot: 'Other signs of misuse: Muster reads the last use that providers state, not their logs.',
    populations: ['population/secret_exposures.csv', 'testing/test_results.csv'],
    attributes: ['finding was looked into', 'confirmed exposure led to replacement or removal'],
    threshold: OWN_NUMBER,
    controls: ['MUS-11', 'MUS-14'],
  },
  {
    id: 'CC7.3',
    paraphrase: 'Security events are evaluated: did they, or could they, keep objectives from being met.',
    proves:
      'Incidents on credentials that were recorded here, with conclusion and the credentials alike to it.',
    cannot: 'Incidents kept in another system, and events that nobody recorded as an incident.',
    populations: ['population/incidents.csv'],
    attributes: ['incident has a conclusion', 'similar credentials were looked at'],
    threshold: OWN_NUMBER,
    controls: ['MUS-15'],
  },
  {
    id: 'CC7.4',
    paraphrase:
      'Incidents are responded to, contained and put right. Point of focus: unauthorised access is removed.',
    proves: 'Time from an incident or exposure to the replacement or removal that was observed.',
    cannot: 'Steps of a response outside credentials, and what was told to whom.',
    populations: [
      'population/incidents.csv',
      'population/secret_exposures.csv',
      'population/rotation_events.csv',
    ],
    attributes: ['credential was replaced or removed after confirmation', 'cause is recorded'],
    threshold: OWN_NUMBER,
    controls: ['MUS-11', 'MUS-15'],
  },
  {
    id: 'CC8.1',
    paraphrase: 'Changes are authorised, tested and approved, urgent ones and changes of configuration too.',
    proves:
      'Changes of limits, rules, sources and roles in Muster with author, simulation and who published them; exceptions that were put in force by one voice and their later review.',
    cannot:
      'Changes of your systems, and tickets that belong to a replacement, unless they are linked in Muster.',
    populations: ['changes/config_changes.csv', 'policy/policy_versions.csv'],
    attributes: ['approved before it took effect', 'whoever made it is not the only one who approved it'],
    threshold: NO_NUMBER,
    controls: ['MUS-18', 'MUS-19', 'MUS-23'],
  },
  {
    id: 'CC5.2',
    paraphrase: 'General controls over technology are chosen and developed.',
    proves: 'The controls listed in this pack with who may change them, and the record of each change.',
    cannot: 'General controls over systems other than Muster.',
    populations: ['changes/config_changes.csv'],
    attributes: ['control was in place through the period', 'changes of it are recorded'],
    threshold: NO_NUMBER,
    controls: ['MUS-19', 'MUS-23'],
  },
  {
    id: 'CC5.3',
    paraphrase: 'Policies say what is expected, and procedures put them into action in time.',
    proves:
      'Versions of policy documents with approval and review, and the limits in force on each date beside them.',
    cannot: 'The text of documents, which is kept elsewhere and named here by its hash or link.',
    populations: ['policy/policy_versions.csv', 'policy/thresholds.csv'],
    attributes: ['document approved', 'reviewed in its own cycle', 'limit in force equals the document'],
    threshold: OWN_NUMBER,
    controls: ['MUS-19', 'MUS-20'],
  },
  {
    id: 'CC2.1',
    paraphrase: 'Relevant, complete and accurate information is used to run controls.',
    proves:
      'For each file how it was obtained, with counts at the source against counts in the pack, and gaps.',
    cannot: 'That a provider’s own answer was complete: it is compared with what the provider counts.',
    populations: ['ipe/ipe_register.csv', 'coverage/connectors.csv', 'coverage/gaps.csv'],
    attributes: ['counts reconcile', 'gap is explained'],
    threshold: NO_NUMBER,
    controls: ['MUS-01', 'MUS-21'],
  },
  {
    id: 'CC4.1',
    paraphrase: 'Controls are evaluated, continuously or separately, for being present and working.',
    proves: 'Results of every test through the period, and reviews with their acknowledgement.',
    cannot: 'Evaluations that were made outside Muster.',
    populations: ['testing/test_results.csv', 'population/access_reviews.csv'],
    attributes: ['test ran in the period', 'result was acted on'],
    threshold: NO_NUMBER,
    controls: ['MUS-16', 'MUS-21'],
  },
  {
    id: 'CC4.2',
    paraphrase: 'Deficiencies are told in time to those who put them right.',
    proves: 'Exceptions with age, approval and end, overdue duties, and findings by how long they were open.',
    cannot: 'Reports to a board or to management outside Muster.',
    populations: ['exceptions/exceptions.csv'],
    attributes: ['told to the owner', 'put right or approved in time'],
    threshold: OWN_NUMBER,
    controls: ['MUS-02', 'MUS-18'],
  },
  {
    id: 'CC1.3',
    paraphrase: 'Structures, reporting lines, authority and responsibility are set.',
    proves: 'The team that answers for each credential, with its members as the directory has them.',
    cannot: 'Reporting lines and job descriptions.',
    populations: ['population/credentials.csv'],
    attributes: ['owner exists and has an active member'],
    threshold: NO_NUMBER,
    controls: ['MUS-02'],
  },
  {
    id: 'CC1.5',
    paraphrase: 'People are held to account for their part in internal control.',
    proves: 'Duties of owners done and missed, and who answered, decided and approved.',
    cannot: 'Performance measures and incentives.',
    populations: ['population/credentials.csv', 'population/access_review_items.csv'],
    attributes: ['duty done by its day, or shown as overdue'],
    threshold: OWN_NUMBER,
    controls: ['MUS-02', 'MUS-16'],
  },
];
