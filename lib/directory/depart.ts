import { randomUUID } from 'node:crypto';
import { queueNotices } from '@/lib/notices/store';
import type { AuditEvent } from '@/lib/platform/audit';
import { executorOfTx, sql, type Tx } from '@/lib/platform/database/client';
import { concernsSql, teamsOf } from './impact';
import { noteVacancies } from './memberships';
import type { StoredUser } from './model';

export interface Departure {
  trigger: 'directory' | 'hand';
  by: string;
  now: Date;
}

/**
 * What follows when somebody leaves, in the transaction of their deactivation: a list of what they held, made or could
 * read, teams nobody is left in, and word to the security leads and whoever inherits. The user is deactivated already.
 */
export async function depart(tx: Tx, user: StoredUser, departure: Departure): Promise<AuditEvent[]> {
  const { trigger, by, now } = departure;
  const executor = executorOfTx(tx);
  const teams = await teamsOf(executor, user);
  const names = teams.map(({ name }) => name);
  const leaverId = randomUUID();
  await tx.leaver.create({
    data: {
      id: leaverId,
      userId: user.id,
      name: user.name,
      userName: user.userName,
      trigger,
      leftAt: now,
      recordedBy: by,
      teams: names,
    },
  });
  const items = await tx.$executeRaw(sql`
    INSERT INTO leaver_item (leaver_id, credential_id, relation, signal, state)
    SELECT ${leaverId}::uuid, "credentialId", relation, signal, 'open' FROM (${concernsSql(user, names)}) concern`);
  const empty = await noteVacancies(
    executor,
    teams.map(({ id }) => id),
    now,
  );
  const href = `/owners/leavers/${leaverId}`;
  const subject = { kind: 'leaver', id: leaverId };
  const inheritors = empty.flatMap(({ name, fallback }) => (fallback ? [{ name, fallback }] : []));
  await queueNotices(
    tx,
    [
      {
        recipient: { kind: 'role', role: 'security' },
        kind: 'leaver.left',
        isUrgent: true,
        subject,
        occasion: 'left',
        data: { name: user.name, items, emptyTeams: empty.map(({ name }) => name) },
        href,
      },
      ...inheritors.map(({ name, fallback }) => ({
        recipient: { kind: 'owner' as const, owner: fallback },
        kind: 'owner.orphaned' as const,
        isUrgent: true,
        subject: { kind: 'owner', id: name },
        occasion: `left:${leaverId}`,
        data: { team: name },
        href: `/credentials?owner=${encodeURIComponent(name)}`,
      })),
    ],
    now,
  );
  return [
    {
      action: 'leaver.recorded',
      subject,
      payload: {
        user: user.id,
        trigger,
        teams: names,
        emptyTeams: empty.map(({ name }) => name),
        items,
      },
    },
  ];
}

/** Somebody is active again: their open list is closed as returned. */
export async function comeBack(tx: Tx, userId: string, now: Date): Promise<AuditEvent[]> {
  const open = await tx.leaver.findMany({ where: { userId, returnedAt: null }, select: { id: true } });
  await tx.leaver.updateMany({ where: { userId, returnedAt: null }, data: { returnedAt: now } });
  return open.map(({ id }) => ({
    action: 'leaver.returned',
    subject: { kind: 'leaver', id },
    payload: { user: userId },
  }));
}
