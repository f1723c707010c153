import type { Requirement } from './contract';
import { BENCHMARK_SETTING, numbered } from './thresholds';

const PROJECTS = 'Projects that are not connected.';
const recommended = (value: string) => numbered(value, 'benchmark', 'Recommended by the benchmark.');
const restricted = (what: string) =>
  ({
    paraphrase: what,
    proves: 'The restrictions of each API key.',
    cannot: PROJECTS,
    populations: ['population/credentials.csv'],
    attributes: ['restriction is set'],
    threshold: BENCHMARK_SETTING,
    controls: ['MUS-09'],
  }) as const;

/** By their number in versions 3.0 and 4.0; 5.0 counts each one higher. */
const ITEMS: readonly (Omit<Requirement, 'id'> & { number: number })[] = [
  {
    number: 4,
    paraphrase: 'Service accounts have no keys made by users.',
    proves: 'Keys of service accounts that users made.',
    cannot: PROJECTS,
    populations: ['population/credentials.csv'],
    attributes: ['no such key'],
    threshold: recommended('0 keys'),
    controls: ['MUS-09'],
  },
  {
    number: 7,
    paraphrase: 'Keys of service accounts are replaced in time.',
    proves: 'The age of each key on each date, and replacements.',
    cannot: PROJECTS,
    populations: ['population/credentials.csv', 'population/rotation_events.csv'],
    attributes: ['age within the limit'],
    threshold: recommended('90 days'),
    controls: ['MUS-04'],
  },
  {
    number: 10,
    paraphrase: 'KMS keys are rotated in time.',
    proves: 'The rotation setting of each key and its versions.',
    cannot: PROJECTS,
    populations: ['population/crypto_keys.csv', 'population/rotation_events.csv'],
    attributes: ['newest version within the limit'],
    threshold: recommended('90 days'),
    controls: ['MUS-04'],
  },
  {
    number: 12,
    paraphrase: 'API keys exist for services in use only.',
    proves: 'The API keys that exist, with their owner and the services they are limited to.',
    cannot: `${PROJECTS} Use: Google states no last use of API keys.`,
    populations: ['population/credentials.csv'],
    attributes: ['key is needed'],
    threshold: BENCHMARK_SETTING,
    controls: ['MUS-02', 'MUS-09'],
  },
  { number: 13, ...restricted('API keys are limited to named hosts and apps.') },
  { number: 14, ...restricted('API keys are limited to the interfaces they are for.') },
  {
    number: 15,
    paraphrase: 'API keys are replaced in time.',
    proves: 'The age of each key on each date, and replacements.',
    cannot: PROJECTS,
    populations: ['population/credentials.csv', 'population/rotation_events.csv'],
    attributes: ['age within the limit'],
    threshold: recommended('90 days'),
    controls: ['MUS-04'],
  },
  {
    number: 17,
    paraphrase: 'Functions hold no secrets in their environment variables.',
    proves: null,
    cannot: 'Muster does not read environment variables, so that no value can reach it.',
    populations: [],
    attributes: [],
    threshold: BENCHMARK_SETTING,
    controls: [],
  },
];

/** The items of one version of the benchmark; null for a version it does not know. */
export function cisGcpRequirements(version: string): readonly Requirement[] | null {
  const shift = { '3.0': 0, '4.0': 0, '5.0': 1 }[version];
  if (shift === undefined) return null;
  return ITEMS.map(({ number, ...item }) => ({ id: `1.${number + shift}`, ...item }));
}
