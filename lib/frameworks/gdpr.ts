import type { Framework } from './contract';

export const gdpr: Framework = {
  id: 'gdpr',
  title: 'GDPR',
  numbers:
    'Article 32 asks for measures appropriate to the risk and names no number, neither for age nor for use. Nothing is preset.',
  versions: [{ version: 'Article 32', clauses: [] }],
};
