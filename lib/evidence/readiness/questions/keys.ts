import { credentialsOf, findingsOf } from '../facts-model';
import type { Question } from '../model';
import { atEnd, count, figure, gap, nothingCollected, page, when } from '../words';

/** Encryption keys, certificates and algorithms. */
export const KEY_QUESTIONS: readonly Question[] = [
  {
    id: 'cryptoperiods',
    topic: 'replacement',
    asks: 'Which encryption keys are there, what does each protect, and was each changed within its cryptoperiod?',
    requirements: {
      'soc-2': ['CC6.1'],
      'pci-dss': ['3.6.1', '3.6.1.1', '3.7.4', '3.7.5'],
      'iso-27001': ['A.8.24'],
      'nist-800-53': ['SC-12'],
      hipaa: ['164.312(a)(2)(iv)'],
      gdpr: ['32(1)(a)'],
      'cis-aws': ['4.6'],
      'cis-azure': ['8.3.9'],
      'cis-gcp': ['1.11'],
    },
    files: ['population/crypto_keys.csv', 'policy/thresholds.csv'],
    shown: (facts) => [page('Encryption keys', atEnd(facts, '/credentials?kind=encryption-key'))],
    assess: (facts) => {
      const keys = credentialsOf(facts, ['encryption-key', 'signing-key']);
      return {
        says: `${count(keys.total, 'key')} for encryption and signing existed in the period, each with its algorithm, version and the period that the policy declares for it.`,
        figures: [figure('Keys', keys.total, atEnd(facts, '/credentials?kind=encryption-key,signing-key'))],
        gaps: [
          gap(
            'What each key protects, and who its custodians are',
            'Key services do not state it; only keys for stored account data are meant by 3.6 and 3.7.',
            'Name them in the description of your system, by the ids of population/crypto_keys.csv.',
          ),
          ...when(
            keys.undated > 0,
            `The cryptoperiod of ${count(keys.undated, 'key')}`,
            'Their providers do not say when the current version was made.',
            'Rotate once, or show the date in the console of the provider.',
          ),
        ],
        unanswered: nothingCollected(facts),
      };
    },
  },
  {
    id: 'certificates-valid',
    topic: 'replacement',
    asks: 'Was each certificate valid on every day of the period, and renewed before its end?',
    requirements: {
      'soc-2': ['CC6.7'],
      'pci-dss': ['4.2.1', '4.2.1.1'],
      'iso-27001': ['A.8.24'],
      'nist-800-53': ['SC-17'],
      'cis-aws': ['2.17'],
      'cis-azure': ['8.3.11'],
    },
    files: ['population/certificates.csv', 'testing/test_results.csv'],
    shown: (facts) => [
      page('Certificates', atEnd(facts, '/credentials?kind=tls-certificate')),
      page('Past their end', atEnd(facts, '/findings?rule=expired&kind=tls-certificate')),
    ],
    assess: (facts) => {
      const kinds = ['tls-certificate', 'client-certificate'];
      const { total } = credentialsOf(facts, kinds);
      const { failed, unknown } = findingsOf(facts, 'expired');
      return {
        says: `${count(total, 'certificate')} existed in the period. ${count(failed, 'credential')} of any kind ${failed === 1 ? 'was' : 'were'} past the end that its provider states.`,
        figures: [
          figure('Certificates', total, atEnd(facts, `/credentials?kind=${kinds.join(',')}`)),
          figure('Past their end', failed, atEnd(facts, '/findings?rule=expired')),
        ],
        gaps: [
          gap(
            'Whether a certificate was revoked, and where it was deployed',
            'No source tells it: stores of certificates know neither their revocation nor every place that serves them.',
            'Keep the revocation status of sampled certificates beside the pack.',
          ),
          ...when(
            unknown > 0,
            `The end of ${count(unknown, 'credential')}`,
            'Their providers do not state one.',
            'Read it from the certificate itself for the samples.',
          ),
        ],
        unanswered: nothingCollected(facts),
      };
    },
  },
  {
    id: 'algorithms',
    topic: 'replacement',
    asks: 'Which algorithms and key sizes are in use, and which are weak?',
    requirements: {
      'soc-2': ['CC6.1', 'CC6.7'],
      'pci-dss': ['12.3.3', '3.7.1', '4.2.1'],
      'iso-27001': ['A.8.24'],
      'nist-800-53': ['SC-13'],
      hipaa: ['164.312(a)(2)(iv)'],
      gdpr: ['32(1)(a)'],
    },
    files: ['population/crypto_keys.csv', 'population/certificates.csv'],
    shown: (facts) => [page('Weak algorithms', atEnd(facts, '/findings?rule=weak-algorithm'))],
    assess: (facts) => {
      const { failed, failedAtEnd, unknown } = findingsOf(facts, 'weak-algorithm');
      return {
        says: `${count(failed, 'key or certificate', 'keys and certificates')} ${failed === 1 ? 'was' : 'were'} weaker than the policy allows at some time of the period, ${failedAtEnd} when it ended.`,
        figures: [
          figure('Weak in the period', failed),
          figure('At its end', failedAtEnd, atEnd(facts, '/findings?rule=weak-algorithm')),
        ],
        gaps: when(
          unknown > 0,
          `The algorithm of ${count(unknown, 'credential')}`,
          'Their providers do not state it.',
          'Add the sizes to the inventory that 12.3.3 asks for by hand.',
        ),
        unanswered: nothingCollected(facts),
      };
    },
  },
];
