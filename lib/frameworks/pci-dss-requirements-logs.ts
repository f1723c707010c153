import type { Requirement } from './contract';
import { BY_ANALYSIS, NO_NUMBER, numbered } from './thresholds';

const MUSTER_ONLY = 'Logs of systems other than Muster: this is about its own trail.';

/** What Muster's own trail shows of a requirement on logs. */
const trail = (
  id: string,
  paraphrase: string,
  proves: string,
  attributes: readonly string[],
  rest: Partial<Requirement> = {},
): Requirement => ({
  id,
  paraphrase,
  proves,
  cannot: MUSTER_ONLY,
  populations: ['audit/audit_extract.jsonl'],
  attributes,
  threshold: NO_NUMBER,
  controls: ['MUS-21'],
  ...rest,
});

const unseen = (id: string, paraphrase: string, cannot: string): Requirement => ({
  ...trail(id, paraphrase, '', []),
  proves: null,
  cannot,
  populations: [],
  controls: [],
});

/** Requirements 10 and 12.3: logs, targeted risk analyses, cryptography in use. */
export const PCI_LOGS: readonly Requirement[] = [
  unseen(
    '10.2.1.1',
    'Each person’s access to cardholder data is logged.',
    'Muster holds no cardholder data and reads no logs of systems that do.',
  ),
  trail(
    '10.2.1.2',
    'What people with administrative access do is logged, interactive use of application and system accounts too.',
    'What people and tokens did in Muster, with their role.',
    ['event present for a sampled action'],
  ),
  trail('10.2.1.3', 'Access to logs is logged.', 'Exports of the trail, as events of it.', [
    'event present for a sampled export',
  ]),
  trail(
    '10.2.1.4',
    'Invalid access attempts are logged.',
    'Refused sign-ins and refused actions in Muster.',
    ['event present for a sampled refusal'],
  ),
  trail(
    '10.2.1.5',
    'Changes of identification and authentication credentials are logged.',
    'Creation, change and removal of credentials as collections saw them, and of Muster’s own tokens and roles as events.',
    ['event present for a sampled change'],
    {
      cannot:
        'Who changed a credential at a provider and from where: the provider’s own log has that. Muster has what changed, and between which two readings.',
      populations: ['population/lifecycle_events.csv', 'audit/audit_extract.jsonl'],
      controls: ['MUS-21', 'MUS-22'],
    },
  ),
  trail(
    '10.2.1.6',
    'Starting, stopping and pausing of logs is logged.',
    'The trail cannot be switched off; changes of how long it is kept are events of it.',
    ['no gap in its numbers'],
  ),
  trail(
    '10.2.1.7',
    'Creation and deletion of system-level objects is logged.',
    'Creation and removal of credentials, sources and rules.',
    ['event present for a sampled object'],
  ),
  trail(
    '10.2.2',
    'Each event names user, type, time, success or failure, origin and what was affected.',
    'All six fields of each event.',
    ['user', 'type', 'time', 'outcome', 'origin', 'object'],
  ),
  trail(
    '10.3.1',
    'Logs are read by those who need to.',
    'The roles that may read the trail, and each export of it.',
    ['reader has a role that may'],
    { controls: ['MUS-21', 'MUS-23'] },
  ),
  trail(
    '10.3.2',
    'Logs are protected from change by individuals.',
    'The database role of the application may add and read only; the chain shows any change.',
    ['verification passes'],
    { populations: ['audit/chain_verification.json'] },
  ),
  trail(
    '10.3.3',
    'Logs are promptly copied to a central place that is hard to alter.',
    'Whether signed checkpoints are copied to a second place.',
    ['copy is configured and agrees'],
    {
      cannot: `${MUSTER_ONLY} Where the stream of events ends up is for the system that takes it.`,
      populations: ['audit/chain_verification.json'],
    },
  ),
  trail(
    '10.3.4',
    'Changes of logs are detected.',
    'Hash chain and signed checkpoints, recomputed for this pack.',
    ['verification passes'],
    { populations: ['audit/chain_verification.json'] },
  ),
  unseen(
    '10.4.1',
    'Security events and logs of critical systems are reviewed daily.',
    'Muster does not review the logs of your systems.',
  ),
  unseen('10.4.1.1', 'Reviews of logs are automated.', 'Muster does not review the logs of your systems.'),
  {
    ...unseen('10.4.2.1', 'Other logs are reviewed at the frequency of a targeted risk analysis.', ''),
    proves: 'The targeted risk analysis that set the frequency, with approval and reviews.',
    cannot: 'That the logs were reviewed.',
    populations: ['policy/targeted_risk_analyses.csv'],
    attributes: ['analysis in force on the date looked at'],
    threshold: BY_ANALYSIS,
    controls: ['MUS-20'],
  },
  trail(
    '10.5.1',
    'Audit logs are kept for a time, the latest part ready at hand.',
    'How long the trail is kept by class, and its oldest event.',
    ['oldest event is old enough, or the installation is younger'],
    {
      threshold: numbered('12 months, the latest 3 at hand', 'text', 'In the text, for audit log history.'),
      populations: ['audit/audit_extract.jsonl', 'changes/config_changes.csv'],
    },
  ),
  {
    id: '12.3.1',
    paraphrase:
      'Where a requirement leaves a frequency to a targeted risk analysis, the analysis names assets, threats, factors of likelihood and impact, and the frequency with its justification, and is reviewed in time.',
    proves:
      'Each analysis with all six parts, versions, approval by somebody other than its author, and reviews; and the limit in force beside its frequency.',
    cannot: 'Whether its reasoning is sound, and analyses that are not kept here.',
    populations: ['policy/targeted_risk_analyses.csv', 'policy/thresholds.csv'],
    attributes: [
      'six parts present',
      'approved',
      'reviewed within 12 months',
      'limit in force within its frequency',
    ],
    threshold: numbered('12 months', 'text', 'In the text, for the review of each analysis.'),
    controls: ['MUS-19', 'MUS-20'],
  },
  {
    id: '12.3.3',
    paraphrase: 'Cipher suites and protocols in use are inventoried and reviewed.',
    proves: 'Algorithms and sizes of the keys and certificates that were read.',
    cannot: 'Protocols and cipher suites, and the review of the inventory.',
    populations: ['population/crypto_keys.csv', 'population/certificates.csv'],
    attributes: ['algorithm is known and allowed'],
    threshold: numbered('12 months', 'text', 'In the text, for the review of the inventory.'),
    controls: ['MUS-08'],
  },
];
