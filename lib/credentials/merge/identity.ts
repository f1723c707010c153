import { hash } from 'node:crypto';
import type { Json, JsonObject } from '@/lib/kernel/json';
import { stableStringify } from '@/lib/kernel/json';
import type { CredentialFacts, IdentityParts, Observation } from '../model';

/** 128 bits as 32 hexadecimal digits, which PostgreSQL takes for a uuid. */
function digest(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 32);
}

/** The identity of a credential: its own provider id, whichever source lists it. First 128 bits of SHA-256. */
export function identityOf(parts: IdentityParts): string {
  return digest(`${parts.provider}\0${parts.account}\0${parts.resource}\0${parts.externalId}`);
}

const time = (at: Date | string | null) => (at instanceof Date ? at.toISOString() : at);

/** Everything observed but the last use, which moves at every run and is kept apart; as stored in the history. */
export function observedState(seen: Observation): JsonObject {
  return {
    kind: seen.kind,
    provider: seen.provider,
    account: seen.account,
    accountName: seen.accountName,
    region: seen.region,
    resource: seen.resource,
    externalId: seen.externalId,
    name: seen.name,
    holder: seen.holder ? { type: seen.holder.type, id: seen.holder.id, name: seen.holder.name } : null,
    status: seen.status,
    createdAt: time(seen.createdAt),
    valueChangedAt: time(seen.valueChangedAt),
    lastRotated: time(seen.lastRotated),
    expires: time(seen.expires),
    rotationMethod: seen.rotationMethod,
    rotationIntervalDays: seen.rotationIntervalDays,
    algorithm: seen.algorithm,
    privilege: seen.privilege,
    tags: seen.tags,
    facts: seen.facts,
  };
}

/**
 * Equal exactly when nothing that was observed of the credential differs, the last use aside. What the account is called
 * is a word of the source that lists it: two sources may use two, and taking turns is no change of the credential.
 */
export function observedHash(seen: Observation): string {
  const tags = seen.tags === null ? '~' : stableStringify(seen.tags);
  const holder = seen.holder ? `${seen.holder.type}\x01${seen.holder.id}\x01${seen.holder.name}` : '~';
  return digest(
    [
      seen.kind,
      seen.region,
      seen.name,
      holder,
      seen.status,
      stamp(seen.createdAt),
      stamp(seen.valueChangedAt),
      stamp(seen.lastRotated),
      stamp(seen.expires),
      seen.rotationMethod,
      seen.rotationIntervalDays,
      seen.algorithm,
      seen.privilege,
      tags,
      stableStringify(seen.facts),
    ].join('\0'),
  );
}

function stamp(moment: Date | string | null): string {
  return moment === null ? '~' : moment instanceof Date ? String(moment.getTime()) : moment;
}

/** The state as kept in the history: what was observed, and what Muster decided. */
export function versionState(facts: CredentialFacts): JsonObject {
  return {
    ...observedState(facts),
    environment: facts.environment,
    class: facts.class,
    ownerTeam: facts.ownerTeam,
  };
}

/** Names of the top-level fields in which two states differ. */
export function changedFields(before: JsonObject, after: JsonObject): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => text(before[name]) !== text(after[name])).sort();
}

const text = (value: Json | undefined) => stableStringify(value ?? null);
