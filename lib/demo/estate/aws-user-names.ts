import type { AwsAccountName } from './aws-manner';
import { PEOPLE } from './organisation';

const FIRST = [
  'ana',
  'ben',
  'carla',
  'dev',
  'ella',
  'femi',
  'gita',
  'hugo',
  'ines',
  'jin',
  'kofi',
  'lucia',
  'milan',
  'nora',
];
const LAST = [
  'abebe',
  'brandt',
  'costa',
  'dubois',
  'eriksen',
  'farkas',
  'garcia',
  'haddad',
  'ito',
  'jansen',
  'kowalski',
];

/** The people of the demo's stories live in the production account; the rest are made up. */
export function personNames(account: AwsAccountName, count: number): string[] {
  const known = account.name === 'production' ? PEOPLE.filter((one) => one.leftDaysAgo === undefined) : [];
  const offset = account.name.length;
  const made = Array.from({ length: Math.max(0, count - known.length) }, (_, i) => {
    const round = Math.floor(i / (FIRST.length * LAST.length));
    return `${FIRST[(i + offset) % FIRST.length]}.${LAST[(i * 3 + offset) % LAST.length]}${round || ''}`;
  });
  return [...known.map(({ id }) => id), ...made];
}
