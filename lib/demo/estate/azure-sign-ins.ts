import { addDays, isoSeconds } from '@/lib/kernel/dates';
import type { EntraPrincipal } from './azure-entra';
import { isAlive, isPresent } from './azure-life';
import { createRandom } from './random';

/** A row of Graph's report on the sign-ins of application credentials (beta; its types are no part of v1.0). */
export interface SignInRow {
  id: string;
  appId: string;
  keyId: string;
  keyType: 'clientSecret' | 'certificate';
  credentialOrigin: 'application' | 'servicePrincipal';
  signInActivity: { lastSignInDateTime: string };
}

/** One in eight was put aside after a few weeks; the others are used nearly every day. */
const IDLE_SHARE = 0.12;

/** Last sign-ins as of `at`; what has never signed in is not listed. */
export function signInRows(
  principals: readonly EntraPrincipal[],
  credentialOrigin: SignInRow['credentialOrigin'],
  at: Date,
): SignInRow[] {
  return principals
    .filter((one) => isAlive(one, at))
    .flatMap((one) => one.keys.filter((key) => isPresent(key, at)).map((key) => ({ one, key })))
    .flatMap(({ one, key }): SignInRow[] => {
      const random = createRandom(key.keyId);
      const putAside = random.chance(IDLE_SHARE) ? addDays(key.start, random.int(1, 20)) : null;
      const until = putAside && putAside < at ? putAside : at;
      const last = addDays(until, -random.int(1, 40) / 24);
      if (last <= key.start) return [];
      const keyType = key.kind === 'client-secret' ? 'clientSecret' : 'certificate';
      const signInActivity = { lastSignInDateTime: isoSeconds(last) };
      return [
        {
          id: `${one.id}|${key.keyId}`,
          appId: one.appId,
          keyId: key.keyId,
          keyType,
          credentialOrigin,
          signInActivity,
        },
      ];
    });
}
