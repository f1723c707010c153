import type { Requirement } from './contract';
import { BY_ANALYSIS, NO_NUMBER } from './thresholds';

/** Requirements 8.6: application and system accounts and their secrets. */
export const PCI_MACHINES: readonly Requirement[] = [
  {
    id: '8.6.1',
    paraphrase:
      'Interactive use of application and system accounts is prevented, or by exception: for a time, justified, approved by management, the person confirmed and each action attributable.',
    proves: null,
    cannot:
      'Muster does not see interactive sessions, nor whether a machine’s account could be used for one.',
    populations: [],
    attributes: [],
    threshold: NO_NUMBER,
    controls: [],
  },
  {
    id: '8.6.2',
    paraphrase:
      'Passwords of application and system accounts that can sign in interactively are not hard-coded in scripts, configuration files or own source code.',
    proves: 'Credentials that a scanner found in source code, and when their value stopped working.',
    cannot:
      'Repositories and files that no scan covered: a scan says nothing about what it did not look at or recognise.',
    populations: ['population/secret_exposures.csv'],
    attributes: ['none open', 'found ones were replaced or removed'],
    threshold: NO_NUMBER,
    controls: ['MUS-11'],
  },
  {
    id: '8.6.3',
    paraphrase:
      'Passwords of application and system accounts are changed at the frequency of a targeted risk analysis and when compromise is suspected, and are as complex as that frequency calls for.',
    proves:
      'Replacements against the limit in force on their day, the analysis that set the frequency then, and replacements after incidents.',
    cannot:
      'Complexity: no value is ever read. Whether API and access keys count as passwords is for the assessor to judge; they are listed with their kind.',
    populations: [
      'population/credentials.csv',
      'population/rotation_events.csv',
      'population/incidents.csv',
      'policy/targeted_risk_analyses.csv',
    ],
    attributes: [
      'interval within that of the analysis for its class',
      'replaced after suspected compromise',
      'complexity as the analysis says',
    ],
    threshold: BY_ANALYSIS,
    controls: ['MUS-04', 'MUS-15', 'MUS-20'],
  },
];
