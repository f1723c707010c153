import type { JsonObject } from '@/lib/kernel/json';

/**
 * Facts that rules look at, by the one name that every collector uses for them. All are optional: a collector states
 * what its provider states, and `null` (or nothing) always means that the provider did not say. Moments are ISO 8601.
 */
export interface KnownFacts {
  /** Whether the provider can tell the last use of this kind at all; false: not judged on use. */
  lastUsedSupported?: boolean | null;
  /** Whether the provider can rotate it by itself; false: not judged on rotation. */
  rotationSupported?: boolean | null;
  /** When its own schedule replaces it next; in the past: overdue. */
  nextRotationAt?: string | null;
  /** Whether the last rotation by its own schedule failed. */
  rotationFailed?: boolean | null;
  /** Passwords and root users: whether a second factor is asked for, and of which sort. */
  mfaActive?: boolean | null;
  mfaKind?: 'hardware' | 'virtual' | 'none' | null;
  /** Certificates: who vouches for it. Limits of the CA/Browser Forum bind public ones only. */
  certificateAuthority?: 'public' | 'private' | 'self-signed' | null;
  /** Certificates: begin of validity; the end is `expires`. */
  notBefore?: string | null;
  /** When a deletion that is under way takes effect. */
  deletionAt?: string | null;
  /** API keys: whether it is limited to named services, and to named callers (addresses, referrers, apps). */
  restrictedToServices?: boolean | null;
  restrictedToCallers?: boolean | null;
  /** Database credentials: the secret store that holds and rotates it; `none`: only whoever typed it knows it. */
  managedIn?: string | null;
  /** Password policies. */
  minimumLength?: number | null;
  requiresLowercase?: boolean | null;
  requiresUppercase?: boolean | null;
  requiresNumbers?: boolean | null;
  requiresSymbols?: boolean | null;
  passwordReusePrevention?: number | null;
  /** Token policies: how long what is issued under it lives, in seconds, and what that is for. */
  lifetimeSeconds?: number | null;
  tokenUse?: TokenUse | null;
}

/** What a token is for: `access` of a person, `machine` to machine, `refresh` of either, `service` of a workload. */
export const TOKEN_USES = ['access', 'machine', 'refresh', 'service'] as const;
export type TokenUse = (typeof TOKEN_USES)[number];

/** The facts of a credential under the names above; whatever else the provider stated stays beside them. */
export function knownFacts(facts: JsonObject): KnownFacts {
  return facts as KnownFacts;
}
