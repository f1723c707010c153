import { findingsOf } from '../facts-model';
import type { Question } from '../model';
import { atEnd, count, figure, gap, page, when } from '../words';

/** What went wrong with credentials. */
export const INCIDENT_QUESTIONS: readonly Question[] = [
  {
    id: 'secrets-in-code',
    topic: 'incidents',
    asks: 'Which secrets stood in source code, and do they still work?',
    requirements: {
      'soc-2': ['CC6.1', 'CC7.2'],
      'pci-dss': ['8.6.2'],
      'iso-27001': ['A.8.4'],
      'nist-800-53': ['IA-5(7)'],
    },
    files: ['population/secret_exposures.csv'],
    shown: (facts) => [page('Found in source code', atEnd(facts, '/findings?rule=hardcoded-in-repo'))],
    assess: (facts) => {
      const { scans, found, open, matched } = facts.records.leaks;
      const { failedAtEnd } = findingsOf(facts, 'hardcoded-in-repo');
      return {
        says: `${count(found, 'place')} in source code held a secret in the period, ${open} still when it ended; ${matched} ${matched === 1 ? 'opens' : 'open'} a credential that is known, of which ${failedAtEnd} still ${failedAtEnd === 1 ? 'works' : 'work'}.`,
        figures: [
          figure('Places', found),
          figure('Still working', failedAtEnd, atEnd(facts, '/findings?rule=hardcoded-in-repo')),
        ],
        gaps: [
          ...when(
            found > matched,
            `Whether ${count(found - matched, 'secret')} still ${found - matched === 1 ? 'works' : 'work'}`,
            'What was found names no id of a credential that Muster knows.',
            'Look at those places by hand, and take the value out of use.',
          ),
        ],
        unanswered:
          scans === 0
            ? gap(
                'Results of a scan of your repositories',
                'No result of a scanner was uploaded before the period ended.',
                'Upload a report of gitleaks, TruffleHog or GitHub secret scanning under Sources.',
              )
            : null,
      };
    },
  },
  {
    id: 'compromised',
    topic: 'incidents',
    asks: 'Which credentials were or may have been compromised, and how fast was each dealt with?',
    requirements: {
      'soc-2': ['CC7.3', 'CC7.4', 'CC7.2'],
      'pci-dss': ['8.6.3', '3.7.5'],
      'iso-27001': ['A.5.17'],
      'nist-800-53': ['AC-2(13)', 'AC-2(12)'],
      gdpr: ['32(2)'],
    },
    files: ['population/incidents.csv', 'population/rotation_events.csv'],
    shown: () => [page('Incidents', '/credentials/incidents')],
    assess: (facts) => {
      const { total, open, concluded } = facts.records.incidents;
      const strange = findingsOf(facts, 'new-region');
      return {
        says: `${count(total, 'incident')} ${total === 1 ? 'was' : 'were'} recorded, ${concluded} with a conclusion and ${open} open when the period ended. ${count(strange.failed, 'use')} from a region never seen before ${strange.failed === 1 ? 'was' : 'were'} told. Muster knows what people record and scanners find; compare with your incident system.`,
        figures: [
          figure('Incidents', total, '/credentials/incidents'),
          figure('Open at its end', open, '/credentials/incidents'),
        ],
        gaps: [
          ...when(
            total > 0,
            'When each was contained, and when its value was replaced, in one row',
            'The pack has the incident and the rotation in two files, and joins them by the credential alone.',
            'Compare opened_at of population/incidents.csv with the next rotated_at of the same credential.',
          ),
        ],
      };
    },
  },
];
