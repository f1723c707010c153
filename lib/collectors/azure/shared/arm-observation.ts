import { CollectorFailure, type Scope } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import type { ArmResource } from './arm';

type Own = Pick<Observation, 'kind' | 'resource' | 'externalId' | 'name' | 'facts'> & Partial<Observation>;

/** A resource with the two things none can do without. */
export type KnownResource<Properties> = ArmResource<Properties> & { id: string; name: string };

/**
 * A resource with its id in lower case: Azure compares ids without regard to case and does not write them the
 * same way in all answers. Throws CollectorFailure `malformed` where id or name is missing.
 */
export function knownResource<Properties>(row: ArmResource<Properties>): KnownResource<Properties> {
  const { id, name } = row;
  if (id && name) return { ...row, id: id.toLowerCase(), name };
  throw new CollectorFailure({ reason: 'malformed', message: 'Azure listed a resource without id or name.' });
}

/** An observation of something that a resource holds; what `own` leaves out, Azure did not say. */
export function armObservation(row: KnownResource<unknown>, scope: Scope, own: Own): Observation {
  return {
    provider: 'azure',
    account: scope.account,
    accountName: scope.accountName,
    region: row.location ?? 'global',
    holder: null,
    status: null,
    createdAt: null,
    valueChangedAt: null,
    lastRotated: null,
    lastUsed: null,
    expires: null,
    rotationMethod: null,
    rotationIntervalDays: null,
    algorithm: null,
    privilege: null,
    // Azure leaves the field out where there are none.
    tags: { ...row.tags },
    ...own,
  };
}
