import type { Requirement } from './contract';
import { NO_NUMBER, OWN_NUMBER } from './thresholds';

/** Muster sees keys, not what they encrypt. */
const WHICH_KEYS =
  'Muster does not know which keys protect stored account data; choose them from the population.';
const PROCEDURE = 'The written procedure itself, and what people did by it outside a key service.';

const key = (
  id: string,
  paraphrase: string,
  rest: Pick<Requirement, 'proves' | 'cannot' | 'attributes'> & Partial<Requirement>,
): Requirement => ({
  id,
  paraphrase,
  populations: rest.proves === null ? [] : ['population/crypto_keys.csv'],
  threshold: NO_NUMBER,
  controls: rest.proves === null ? [] : ['MUS-08'],
  ...rest,
});

/** Requirements 3.6, 3.7 and 4.2: keys for stored account data, and certificates for its transmission. */
export const PCI_KEYS: readonly Requirement[] = [
  key(
    '3.6.1',
    'Keys that protect stored account data are themselves protected: few custodians, few places, key-encrypting keys as strong as what they encrypt and kept apart.',
    {
      proves: 'Keys of the connected key services with store, algorithm and strength.',
      cannot: `${WHICH_KEYS} Grants of keys, and which key encrypts which.`,
      attributes: ['strength and store as the text asks', 'place is one of the few named'],
    },
  ),
  key(
    '3.6.1.1',
    'Service providers only: the cryptographic architecture is described, with algorithms, strength, end and use of each key, and no key is shared by production and test.',
    {
      proves: 'An inventory of keys with algorithm, strength, place, environment and end where there is one.',
      cannot: `${WHICH_KEYS} The description itself, and devices that no collector reads.`,
      attributes: ['each field is known', 'production and test use different keys'],
    },
  ),
  key('3.6.1.2', 'Secret and private keys are stored encrypted, in a secure device, or as components.', {
    proves: 'The store of each key, and whether a service holds it in hardware where it says so.',
    cannot: `${WHICH_KEYS} Components on paper and devices that no collector reads.`,
    attributes: ['form of storage is one of the three'],
  }),
  key('3.6.1.3', 'Cleartext components of keys are known to as few custodians as needed.', {
    proves: null,
    cannot: 'Muster knows no custodians of key components.',
    attributes: [],
  }),
  key('3.6.1.4', 'Keys are stored in as few places as possible.', {
    proves: 'How many accounts and regions hold keys, from the inventory.',
    cannot: `${WHICH_KEYS} Copies outside key services.`,
    attributes: ['each place has a reason'],
  }),
  key('3.7.1', 'Keys are generated strong, by procedure.', {
    proves: 'Algorithm and size of each key against the least the policy allows.',
    cannot: PROCEDURE,
    attributes: ['algorithm and size as the procedure says'],
  }),
  key('3.7.2', 'Keys are distributed securely, by procedure.', {
    proves: null,
    cannot: `${PROCEDURE} Muster sees no distribution of keys.`,
    attributes: [],
  }),
  key('3.7.3', 'Keys are stored securely, by procedure.', {
    proves: 'The store of each key.',
    cannot: PROCEDURE,
    attributes: ['kept in the store that the procedure names'],
  }),
  key('3.7.4', 'Keys are changed when the cryptoperiod that is defined for their type ends.', {
    proves:
      'Creation of the current version of each key, the period in the policy on each date, and keys past it.',
    cannot: WHICH_KEYS,
    attributes: ['a period is defined for its type', 'current version is younger than that period'],
    threshold: {
      ...OWN_NUMBER,
      reference:
        'The text names no number: it asks for a defined cryptoperiod per key type. Yours is in policy/thresholds.csv.',
    },
    populations: ['population/crypto_keys.csv', 'population/rotation_events.csv'],
    controls: ['MUS-04', 'MUS-08'],
  }),
  key(
    '3.7.5',
    'Keys are retired, replaced or destroyed at the end of their cryptoperiod, when weakened or when compromise is suspected; retired keys encrypt nothing more.',
    {
      proves:
        'Changes of state of each key, incidents recorded on keys, and departures of people who could read them.',
      cannot: `${WHICH_KEYS} The reason of a retirement, unless an incident or departure stands for it.`,
      attributes: ['reason is recorded', 'old key is disabled for encryption'],
      populations: ['population/crypto_keys.csv', 'population/incidents.csv', 'population/terminations.csv'],
      controls: ['MUS-04', 'MUS-08', 'MUS-15', 'MUS-17'],
    },
  ),
  key('3.7.6', 'Manual operations on cleartext keys are under split knowledge and dual control.', {
    proves: null,
    cannot: 'Muster sees no manual key operations.',
    attributes: [],
  }),
  key('3.7.7', 'Keys cannot be substituted without authorisation.', {
    proves: 'New versions and new keys as they were observed.',
    cannot:
      'Who substituted a key, and whether they were allowed to: key services log that, Muster does not.',
    attributes: ['new version was expected'],
    populations: ['population/crypto_keys.csv', 'population/lifecycle_events.csv'],
    controls: ['MUS-22'],
  }),
  key('3.7.8', 'Key custodians acknowledge their duties.', {
    proves: null,
    cannot: 'Muster keeps no acknowledgements of key custodians.',
    attributes: [],
  }),
  key('3.7.9', 'Service providers that share keys with customers give them guidance.', {
    proves: null,
    cannot: 'Muster knows nothing of guidance to customers.',
    attributes: [],
  }),
  key('4.2.1', 'Certificates that protect PAN on open networks are valid, neither expired nor revoked.', {
    proves: 'Validity of each certificate of the connected places through the period, and its renewal.',
    cannot:
      'Which certificates carry PAN, revocation beyond what a provider states, protocols and cipher suites.',
    attributes: ['valid on the date looked at', 'in the inventory'],
    populations: ['population/certificates.csv'],
    controls: ['MUS-07', 'MUS-08'],
  }),
  key('4.2.1.1', 'An inventory of trusted keys and certificates for the transmission of PAN is kept.', {
    proves: 'The certificates and keys of the connected places on each date.',
    cannot: 'Which of them carry PAN, and certificates that no connected place holds.',
    attributes: ['in the inventory on the date looked at'],
    populations: ['population/certificates.csv', 'population/crypto_keys.csv'],
    controls: ['MUS-01', 'MUS-07'],
  }),
];
