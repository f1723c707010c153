import { randomUUID } from 'node:crypto';
import type { Role } from '@/lib/access/roles';
import { conflict, notFound } from '@/lib/kernel/errors';
import type { Tx } from '@/lib/platform/database/client';
import type { Identity, Mapping } from './model';

/** Adds the person or brings name, address and groups up to date. */
export async function upsertPerson(tx: Tx, identity: Identity, now: Date): Promise<string> {
  const { issuer, subject, name, email } = identity;
  const groups = [...identity.groups];
  const person = await tx.person.upsert({
    where: { issuer_subject: { issuer, subject } },
    create: { id: randomUUID(), issuer, subject, name, email, groups, firstSignInAt: now, lastSignInAt: now },
    update: { name, email, groups, lastSignInAt: now },
    select: { id: true },
  });
  return person.id;
}

/** Changes to the mapping wait for each other, so that two people cannot lock each other out at once. */
export async function lockMappings(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('muster.group_mapping'))`;
}

/** @throws MusterError `mapping/exists` when the same group already gives the same. */
export async function insertMapping(tx: Tx, mapping: Mapping, createdBy: string, now: Date): Promise<string> {
  const { groupName, role, team } = mapping;
  const same = await tx.groupMapping.findFirst({ where: { groupName, role, team }, select: { id: true } });
  if (same) {
    throw conflict(
      'mapping/exists',
      `The group ${groupName} is already mapped to ${role}${team ? ` of ${team}` : ''}.`,
    );
  }
  const id = randomUUID();
  await tx.groupMapping.create({ data: { id, groupName, role, team, createdAt: now, createdBy } });
  return id;
}

/** @throws MusterError `mapping/not-found` when somebody else removed it first. */
export async function deleteMapping(tx: Tx, id: string): Promise<void> {
  const { count } = await tx.groupMapping.deleteMany({ where: { id } });
  if (count === 0) throw notFound('mapping/not-found', 'This mapping no longer exists.');
}

export interface TokenRow {
  name: string;
  hash: Uint8Array<ArrayBuffer>;
  hint: string;
  /** Null for the operator's token, which belongs to the machine. */
  personId: string | null;
  /** The role at creation, for the list; what the token may do follows the person's current role. */
  role: Role;
  teams: readonly string[];
  scopes: readonly string[];
  expiresAt: Date;
}

export async function insertToken(tx: Tx, token: TokenRow, now: Date): Promise<string> {
  const id = randomUUID();
  await tx.apiToken.create({
    data: {
      id,
      name: token.name,
      tokenHash: token.hash,
      hint: token.hint,
      personId: token.personId,
      role: token.role,
      teams: [...token.teams],
      scopes: [...token.scopes],
      createdAt: now,
      expiresAt: token.expiresAt,
    },
  });
  return id;
}

/** @throws MusterError `token/already-revoked` when it no longer opens anything. */
export async function markTokenRevoked(tx: Tx, id: string, by: string, now: Date): Promise<void> {
  const { count } = await tx.apiToken.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: now, revokedBy: by },
  });
  if (count === 0) throw conflict('token/already-revoked', 'This token was revoked before.');
}
