import type { Framework } from './contract';

export const nist80053: Framework = {
  id: 'nist-800-53',
  title: 'NIST SP 800-53',
  numbers:
    'The catalogue leaves its periods to the organisation (IA-5(f) by type of authenticator, AC-2(3) for inactivity). A baseline such as FedRAMP fills in some of them. Nothing is preset.',
  versions: [{ version: 'Rev 5', clauses: [] }],
};
