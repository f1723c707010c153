import { randomUUID } from 'node:crypto';
import { conflict, invalid, notFound } from '@/lib/kernel/errors';
import { executorOfTx, sql, type Tx } from '@/lib/platform/database/client';
import type { OwnerKind, OwnerOrigin } from './model';

export interface OwnerRecord {
  id: string;
  name: string;
  kind: OwnerKind;
  mail: string | null;
  slackChannel: string | null;
  fallbackId: string | null;
  origin: OwnerOrigin;
}

const SELECTED = {
  id: true,
  name: true,
  kind: true,
  mail: true,
  slackChannel: true,
  fallbackId: true,
  origin: true,
} as const;

/** @throws `owner/not-found`. */
export async function ownerById(tx: Tx, id: string): Promise<OwnerRecord> {
  const owner = await tx.owner.findFirst({ where: { id, removedAt: null }, select: SELECTED });
  if (!owner) throw notFound('owner/not-found', 'There is no such owner; somebody may have removed it.');
  return owner as OwnerRecord;
}

/** @throws `owner/unknown` naming those that are not in the register, and what to do. */
export async function assertRegistered(tx: Tx, names: readonly string[]): Promise<void> {
  const rows = await tx.owner.findMany({
    where: { name: { in: [...names] }, removedAt: null },
    select: { name: true },
  });
  const known = new Set(rows.map(({ name }) => name));
  const missing = names.filter((name) => !known.has(name));
  if (missing.length === 0) return;
  throw invalid(
    'owner/unknown',
    `${missing.slice(0, 5).join(', ')} is not in the register of owners, so nobody would be asked. Register it under Owners first.`,
    { fields: { to: 'Choose an owner of the register.', owner: 'Choose an owner of the register.' } },
  );
}

/** Questions are put and taken back one command at a time, so that a credential never has two open at once. */
export async function lockAsking(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('muster.ownership'))`;
}

/** Changes to the register wait for each other, so that nobody becomes the fallback of what is being removed. */
export async function lockRegister(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('muster.owner'))`;
}

export interface NewOwner {
  name: string;
  kind: OwnerKind;
  mail: string | null;
  slackChannel: string | null;
  fallbackId: string | null;
}

/** @throws `owner/exists`. */
export async function insertOwner(tx: Tx, owner: NewOwner, by: string, now: Date): Promise<string> {
  const same = await tx.owner.findFirst({ where: { name: owner.name, removedAt: null } });
  if (same)
    throw conflict('owner/exists', `${owner.name} is in the register already.`, {
      fields: { name: 'Is in the register already.' },
    });
  const id = randomUUID();
  await tx.owner.create({ data: { id, ...owner, origin: 'hand', createdAt: now, createdBy: by } });
  return id;
}

/** A team that a group of the identity provider answers for is an owner from then on; one that is there stays as it is. */
export async function registerGroupOwner(tx: Tx, name: string, by: string, now: Date): Promise<void> {
  await executorOfTx(tx).query(sql`INSERT INTO owner (id, name, kind, origin, created_at, created_by)
    SELECT ${randomUUID()}::uuid, ${name}, 'team', 'group', ${now}::timestamptz, ${by}
    WHERE NOT EXISTS (SELECT 1 FROM owner WHERE name = ${name} AND removed_at IS NULL) RETURNING 1`);
}

/** @throws `owner/fallback` when the chain of fallbacks would come back to where it began. */
export async function assertFallback(tx: Tx, id: string | null, fallbackId: string | null): Promise<void> {
  const seen = new Set(id === null ? [] : [id]);
  for (let next = fallbackId; next !== null; ) {
    if (seen.has(next))
      throw invalid('owner/fallback', 'An owner cannot be the fallback of itself, nor of its own fallback.', {
        fields: { fallbackId: 'Leads back to this owner.' },
      });
    seen.add(next);
    next = (await ownerById(tx, next)).fallbackId;
  }
}

/** Somebody by mail address: who is known already, or a new entry; linked to the account that signed in with it. */
export async function findOrAddUser(
  tx: Tx,
  { mail, name }: { mail: string; name: string },
  now: Date,
): Promise<string> {
  const [known] = await tx.$queryRaw<{ id: string }[]>(sql`SELECT id::text AS id FROM directory_user
    WHERE lower(mail) = ${mail} OR lower(user_name) = ${mail} ORDER BY active DESC, created_at LIMIT 1`);
  if (known) return known.id;
  const people = await tx.$queryRaw<{ id: string }[]>(
    sql`SELECT p.id::text AS id FROM person p WHERE lower(p.email) = ${mail}
      AND NOT EXISTS (SELECT 1 FROM directory_user u WHERE u.person_id = p.id) LIMIT 2`,
  );
  const id = randomUUID();
  await tx.directoryUser.create({
    data: {
      id,
      userName: mail,
      name,
      mail,
      origin: 'hand',
      // Two accounts with one address: whose it is, only a directory can say.
      personId: people.length === 1 ? (people[0]?.id ?? null) : null,
      createdAt: now,
      changedAt: now,
    },
  });
  return id;
}
