import { type Actor, recordUnattended } from '@/lib/people/run-unattended';
import { SIGN_IN_WINDOW_SECONDS } from '@/lib/people/sign-in-limit';
import { originOf, requestIdOf } from '../request';
import type { AuthDependencies } from './dependencies';
import type { SignInProvider } from './providers';
import type { RefusalReason } from './reasons';

/** Last refusal written per address, so that a flood of starts leaves one event per window and not thousands. */
const refusals = new Map<string, number>();
const MOST_ADDRESSES = 1_000;

/** Whether this is the first refusal of an address within a window. */
export function isFirstOfWindow(key: string, now: Date): boolean {
  const last = refusals.get(key);
  if (last !== undefined && now.getTime() - last < SIGN_IN_WINDOW_SECONDS * 1_000) return false;
  if (refusals.size >= MOST_ADDRESSES) refusals.clear();
  refusals.set(key, now.getTime());
  return true;
}

/** Leaves the event of a sign-in that did not come about; who it would have been is not known. */
export async function recordRefusal(
  request: Request,
  provider: SignInProvider,
  reason: RefusalReason,
  deps: AuthDependencies,
): Promise<void> {
  const requestId = requestIdOf(request.headers);
  const actor: Actor = {
    kind: 'person',
    id: 'unknown',
    name: 'unknown',
    role: 'none',
    origin: originOf(request.headers),
    requestId,
  };
  const payload = { provider: provider.id, reason };
  await recordUnattended(deps.runtime, actor, {
    action: 'person.sign-in-refused',
    subject: { kind: 'person', id: null },
    payload,
  });
}
