import type { Framework } from './contract';

export const hipaa: Framework = {
  id: 'hipaa',
  title: 'HIPAA Security Rule',
  numbers:
    'The rule names no interval for credentials; its one number here is how long policies and records are kept (164.316(b)(2)(i): 6 years). Nothing is preset.',
  versions: [{ version: '45 CFR 164', clauses: [] }],
};
