import { randomUUID } from 'node:crypto';
import type { NonEmpty } from '@/lib/kernel/non-empty';
import type { AuditEvent } from '@/lib/platform/audit';
import { executorOfTx, type Prisma, sql } from '@/lib/platform/database/client';
import type { CommandContext } from '@/lib/platform/run-command';
import { comeBack, depart } from './depart';
import { clearVacancies } from './memberships';
import { documentOf, mailOf, nameOf, type StoredUser, type UserDocument } from './model';
import { linkUser } from './people-link';
import { taken } from './scim/errors';
import { findUser } from './scim/queries';

/** @throws MusterError `scim/uniqueness` */
async function assertFree({ tx }: CommandContext, userName: string, id: string | null): Promise<void> {
  const [other] = await tx.$queryRaw<{ id: string }[]>(
    sql`SELECT id::text AS id FROM directory_user WHERE lower(user_name) = lower(${userName}) AND id IS DISTINCT FROM ${id}::uuid`,
  );
  if (other) throw taken(`There is already a user with the userName ${userName}.`);
}

/** Keeps a new user of the directory. @throws MusterError `scim/uniqueness` */
export async function insertUser(
  context: CommandContext,
  document: UserDocument,
): Promise<{ user: StoredUser; events: NonEmpty<AuditEvent> }> {
  const { tx, now } = context;
  await assertFree(context, document.userName, null);
  const id = randomUUID();
  const { userName, externalId, active, profile } = document;
  // Two at once: the loser of the race gets the same answer as whoever comes later.
  const made = await tx.directoryUser.createMany({
    data: [
      {
        id,
        userName,
        externalId,
        name: nameOf(document),
        mail: mailOf(document),
        active,
        origin: 'scim',
        profile: profile as Prisma.InputJsonObject,
        createdAt: now,
        changedAt: now,
        deactivatedAt: active ? null : now,
      },
    ],
    skipDuplicates: true,
  });
  if (made.count === 0) throw taken(`There is already a user with the userName ${userName}.`);
  await linkUser(executorOfTx(tx), id);
  const user = await storedUser(context, id);
  const created: AuditEvent = {
    action: 'directory.user-created',
    subject: { kind: 'directory-user', id },
    payload: { userName, externalId, active },
  };
  // Somebody who signs in here, and whom the directory knows only as deactivated, left before it was connected.
  const left = !active && user.personId !== null;
  const events = left ? await depart(tx, user, { trigger: 'directory', by: context.viewer.name, now }) : [];
  return { user, events: [created, ...events] };
}

/** Stores what a user is now, with all that follows from being deactivated or active again. */
export async function updateUser(
  context: CommandContext,
  before: StoredUser,
  document: UserDocument,
  trigger: 'directory' | 'hand' = 'directory',
): Promise<{ user: StoredUser; events: AuditEvent[] }> {
  const { tx, viewer, now } = context;
  const changed = changedFields(documentOf(before), document);
  if (changed.length === 0) return { user: before, events: [] };
  if (changed.includes('userName')) await assertFree(context, document.userName, before.id);
  const { userName, externalId, active, profile } = document;
  const isDirectory = trigger === 'directory';
  await tx.directoryUser.update({
    where: { id: before.id },
    data: {
      userName,
      externalId,
      name: nameOf(document),
      mail: mailOf(document),
      active,
      ...(isDirectory && { origin: 'scim' }),
      profile: profile as Prisma.InputJsonObject,
      changedAt: now,
      ...(active !== before.active && { deactivatedAt: active ? null : now }),
    },
  });
  await linkUser(executorOfTx(tx), before.id);
  const user = await storedUser(context, before.id);
  const events: AuditEvent[] = [
    {
      action: 'directory.user-changed',
      subject: { kind: 'directory-user', id: user.id },
      payload: { userName, changed, ...(active !== before.active && { active }) },
    },
  ];
  if (before.active && !active) events.push(...(await depart(tx, user, { trigger, by: viewer.name, now })));
  if (!before.active && active) {
    events.push(...(await comeBack(tx, user.id, now)));
    await clearVacancies(executorOfTx(tx));
  }
  return { user, events };
}

async function storedUser({ tx }: CommandContext, id: string): Promise<StoredUser> {
  const user = await findUser(executorOfTx(tx), id);
  if (!user) throw new Error('a user that was just stored is not there');
  return user;
}

function changedFields(before: UserDocument, after: UserDocument): string[] {
  const fields = ['userName', 'externalId', 'active'] as const;
  const changed: string[] = fields.filter((field) => before[field] !== after[field]);
  for (const part of ['displayName', 'name', 'emails'] as const) {
    if (JSON.stringify(before.profile[part] ?? null) !== JSON.stringify(after.profile[part] ?? null))
      changed.push(part);
  }
  return changed;
}
