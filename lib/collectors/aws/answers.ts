import { CollectorFailure } from '@/lib/collectors/contract';
import type { CredentialStatus } from '@/lib/credentials/model';

/**
 * The list of an answer. A proxy's page or an empty object also arrives as HTTP 200, and no list must not read as
 * an empty one: everything in it would count as gone.
 * @throws CollectorFailure `malformed`
 */
export function listOf<Item>(items: readonly Item[] | undefined, operation: string): Item[] {
  if (items) return [...items];
  throw new CollectorFailure({ reason: 'malformed', message: `AWS answered ${operation} without a list.` });
}

/** Tags by name. A null prototype keeps a tag named `__proto__` a tag like any other. */
export function tagsOf(
  tags: readonly { Key?: string | undefined; Value?: string | undefined }[],
): Record<string, string> {
  const out: Record<string, string> = Object.create(null);
  for (const { Key, Value } of tags) if (Key) out[Key] = Value ?? '';
  return out;
}

/** Whether an error thrown by a client carries one of these names. */
export function isNamed(error: unknown, ...names: string[]): boolean {
  return error instanceof Error && names.includes(error.name);
}

/** A date as ISO text for facts; null stays null. */
export function isoOrNull(at: Date | null | undefined): string | null {
  return at ? at.toISOString() : null;
}

/** `Active` and `Inactive`, as IAM says of what a user holds; null when it does not say. */
export function userStatusOf(status: string | undefined): CredentialStatus | null {
  if (status === undefined) return null;
  return status === 'Active' ? 'active' : 'disabled';
}
