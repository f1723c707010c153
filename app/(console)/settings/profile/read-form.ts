import type { SaveProfile } from '@/lib/profile/schema';

/** The six answers as the form has them; the schema tells where one is not usable. */
export function answersOf(form: FormData): SaveProfile['answers'] {
  const all = (name: string) => form.getAll(name).map(String);
  const one = (name: string) => String(form.get(name) ?? '');
  const answers = {
    clouds: all('clouds'),
    compliance: all('compliance'),
    services: all('services'),
    databases: all('databases'),
    identityProvider: one('identityProvider'),
    jwt:
      one('jwt') === 'yes'
        ? { use: 'yes', algorithms: all('algorithms'), verifiedBy: one('verifiedBy') }
        : { use: 'no' },
  };
  return answers as unknown as SaveProfile['answers'];
}
