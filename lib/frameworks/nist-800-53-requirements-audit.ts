import type { Population, Requirement, Threshold } from './contract';
import { NO_NUMBER, OWN_NUMBER } from './thresholds';

const OTHERS = 'Audit records of systems other than Muster.';

/** What Muster’s own trail shows of a control on audit records. */
const trail = (
  id: string,
  paraphrase: string,
  proves: string,
  attributes: readonly string[],
  threshold: Threshold = NO_NUMBER,
  populations: readonly Population[] = ['audit/audit_extract.jsonl'],
): Requirement => ({
  id,
  paraphrase,
  proves,
  cannot: OTHERS,
  populations,
  attributes,
  threshold,
  controls: ['MUS-21'],
});
const CHAIN = ['audit/chain_verification.json'] as const;

/** AU and CM: audit records and inventory. */
export const NIST_AUDIT: readonly Requirement[] = [
  trail(
    'AU-2',
    'The types of events to be logged are chosen, with reasons, and reviewed.',
    'The events that Muster knows and how long each class is kept.',
    ['type is in the list'],
    OWN_NUMBER,
  ),
  trail(
    'AU-3',
    'Records say what, when, where, from where, with what outcome and who.',
    'These fields of each event.',
    ['six fields are present'],
  ),
  {
    ...trail('AU-6', 'Audit records are reviewed, and findings are reported.', '', [], OWN_NUMBER, []),
    proves: null,
    cannot: 'Muster does not review the records of your systems, and keeps no record of who read its own.',
    controls: [],
  },
  trail(
    'AU-8',
    'Time stamps are in UTC or with their offset.',
    'Time stamps of the trail, in UTC.',
    ['stamp has its zone'],
    OWN_NUMBER,
  ),
  trail(
    'AU-9',
    'Audit information is protected, and tampering is told.',
    'A trail that can be added to and read only, verified daily, with its chain for this pack.',
    ['verification passes'],
    NO_NUMBER,
    CHAIN,
  ),
  trail(
    'AU-9(2)',
    'Audit records are stored apart from the system.',
    'Whether signed checkpoints are copied to a second place.',
    ['copy is configured and agrees'],
    OWN_NUMBER,
    CHAIN,
  ),
  trail(
    'AU-9(3)',
    'The integrity of audit information is protected by cryptography.',
    'SHA-256 chain and signed checkpoints.',
    ['verification passes'],
    NO_NUMBER,
    CHAIN,
  ),
  trail(
    'AU-9(4)',
    'Few privileged users may manage audit functions.',
    'The roles that may change how long events are kept, and each such change.',
    ['role may'],
    OWN_NUMBER,
    ['changes/config_changes.csv'],
  ),
  trail(
    'AU-10',
    'Who did an action cannot deny it.',
    'Who did each action, under which sign-in, in a signed chain. People do not sign single actions.',
    ['actor is named', 'verification passes'],
    OWN_NUMBER,
  ),
  trail(
    'AU-11',
    'Audit records are kept for a time.',
    'How long each class is kept, and the oldest event.',
    ['oldest event is old enough, or the installation is younger'],
    OWN_NUMBER,
  ),
  {
    id: 'CM-8',
    paraphrase: 'An inventory of components is kept and refreshed.',
    proves: 'The inventory of credentials, with every run over every place.',
    cannot: 'Components other than credentials.',
    populations: ['population/credentials.csv', 'coverage/connector_runs.csv'],
    attributes: ['refreshed in the interval', 'gap is explained'],
    threshold: OWN_NUMBER,
    controls: ['MUS-01'],
  },
];
