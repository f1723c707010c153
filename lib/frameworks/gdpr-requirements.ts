import type { Population, Requirement } from './contract';
import type { ControlId } from './controls';
import { OWN_NUMBER } from './thresholds';

const WHICH = 'Muster does not know which systems hold personal data; choose them from the population.';

const article = (
  id: string,
  paraphrase: string,
  proves: string,
  cannot: string,
  populations: readonly Population[],
  attributes: readonly string[],
  controls: readonly ControlId[],
): Requirement => ({
  id,
  paraphrase,
  proves,
  cannot,
  populations,
  attributes,
  threshold: OWN_NUMBER,
  controls,
});

/** Articles of the GDPR that credentials bear on. Each measure is one appropriate to the risk, which you judge. */
export const GDPR_REQUIREMENTS: readonly Requirement[] = [
  article(
    '5(1)(f)',
    'Integrity and confidentiality of personal data.',
    'Controls over credentials and their results.',
    `${WHICH} What is appropriate to the risk.`,
    ['testing/test_results.csv'],
    ['tests ran and were acted on'],
    ['MUS-04', 'MUS-05', 'MUS-16'],
  ),
  article(
    '5(2)',
    'Accountability: being able to show it.',
    'This pack, with how each file was obtained.',
    'Processing of personal data itself.',
    ['ipe/ipe_register.csv'],
    ['source and counts are stated'],
    ['MUS-20', 'MUS-21'],
  ),
  article(
    '32(1)(a)',
    'Pseudonymisation and encryption, as appropriate.',
    'Keys with algorithm, size, period and state.',
    `${WHICH} Whether data is encrypted or pseudonymised.`,
    ['population/crypto_keys.csv'],
    ['in use and managed'],
    ['MUS-04', 'MUS-08'],
  ),
  article(
    '32(1)(b)',
    'Lasting confidentiality, integrity, availability and resilience.',
    'Controls over access by credentials through the period.',
    `${WHICH} Availability and resilience.`,
    ['population/credentials.csv', 'testing/test_results.csv'],
    ['as your policy says'],
    ['MUS-04', 'MUS-09', 'MUS-10'],
  ),
  article(
    '32(1)(d)',
    'A process that regularly tests, assesses and evaluates the measures.',
    'Results of every test through the period, reviews, and how exceptions developed.',
    'Tests that were made outside Muster.',
    ['testing/test_results.csv', 'population/access_reviews.csv'],
    ['regular', 'acted on'],
    ['MUS-01', 'MUS-16', 'MUS-18'],
  ),
  article(
    '32(2)',
    'The risk of unauthorised access is taken into account.',
    'Class of each credential, exposures, incidents and departures.',
    'Your assessment of risks.',
    ['population/credentials.csv', 'population/secret_exposures.csv', 'population/incidents.csv'],
    ['class is set', 'exposure was dealt with'],
    ['MUS-03', 'MUS-11', 'MUS-15'],
  ),
  article(
    '32(4)',
    'People with access act on instructions only.',
    'The holder of each credential, and reviews of whether it is needed.',
    'What people did with their access.',
    ['population/credentials.csv', 'population/access_review_items.csv'],
    ['authorised'],
    ['MUS-02', 'MUS-16', 'MUS-17'],
  ),
];
