import type { Framework } from './contract';
import { FEDRAMP_NUMBERS, fedrampClauses } from './fedramp-shared';

export const fedrampHigh: Framework = {
  id: 'fedramp-high',
  title: 'FedRAMP High',
  numbers: FEDRAMP_NUMBERS,
  versions: [{ version: 'Rev 5', clauses: fedrampClauses('High', 35) }],
};
