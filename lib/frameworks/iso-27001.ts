import type { Framework } from './contract';

export const iso27001: Framework = {
  id: 'iso-27001',
  title: 'ISO/IEC 27001',
  numbers:
    'No control of Annex A names an interval. Your own policy is what you are audited against (A.5.17 for secrets, A.8.24 for keys), so nothing is preset here.',
  versions: [{ version: '2022', clauses: [] }],
};
