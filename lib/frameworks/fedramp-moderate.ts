import type { Framework } from './contract';
import { FEDRAMP_NUMBERS, fedrampClauses } from './fedramp-shared';

export const fedrampModerate: Framework = {
  id: 'fedramp-moderate',
  title: 'FedRAMP Moderate',
  numbers: FEDRAMP_NUMBERS,
  versions: [{ version: 'Rev 5', clauses: fedrampClauses('Moderate', 90) }],
};
