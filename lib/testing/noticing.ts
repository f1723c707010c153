import { randomUUID } from 'node:crypto';
import { noticesTurn } from '@/lib/jobs/notices';
import { ManualClock } from '@/lib/kernel/clock';
import type { JsonObject } from '@/lib/kernel/json';
import type { ChannelKind } from '@/lib/notices/channels/contract';
import type { Notice } from '@/lib/notices/model';
import { queueNotices } from '@/lib/notices/store';
import { sql } from '@/lib/platform/database/client';
import { readEnvironment } from '@/lib/platform/env';
import { createLogger } from '@/lib/platform/log';
import type { Runtime } from '@/lib/platform/runtime';
import type { TestDatabase } from './database';

export const BASE_URL = 'https://muster.example.com';

/** A runtime on a test database, whose clock stands still until moved. */
export function noticeRuntime(
  test: TestDatabase,
  at: Date,
  variables: Record<string, string> = {},
): Runtime & { clock: ManualClock } {
  const env = readEnvironment({
    NODE_ENV: 'test',
    MUSTER_URL: BASE_URL,
    MUSTER_ALLOW_PRIVATE_ENDPOINTS: '1',
    ...variables,
  });
  return { env, database: test.database, clock: new ManualClock(at), log: createLogger('test', 'silent') };
}

/** One turn of a worker that is alive, with everything a minute brings. */
export async function turn(runtime: Runtime, workerId = 'test'): Promise<number> {
  await runtime.database.query(sql`INSERT INTO worker (id, started_at, heartbeat_at, host, pid)
    VALUES (${workerId}, now(), now(), 'test', 1) ON CONFLICT DO NOTHING`);
  return noticesTurn(runtime, workerId, new AbortController().signal, { isUrgentOnly: false });
}

export async function insertChannel(
  { database }: Pick<Runtime, 'database'>,
  kind: ChannelKind,
  config: JsonObject,
  more: {
    name?: string;
    owners?: string[];
    roles?: string[];
    everything?: boolean;
    urgentOnly?: boolean;
  } = {},
): Promise<string> {
  const id = randomUUID();
  const at = new Date('2026-01-01T00:00:00Z');
  await database.prisma.noticeChannel.create({
    data: { id, kind, name: more.name ?? kind, config, createdAt: at, createdBy: 'test', ...more },
  });
  return id;
}

/** Mail over the server of a test. */
export const mailConfig = (port: number): JsonObject => ({
  host: '127.0.0.1',
  port,
  security: 'none',
  user: '',
  password: '',
  from: 'muster@example.com',
});

/** An owner with members, each known by a mail address. */
export async function insertOwner(
  runtime: Runtime,
  name: string,
  more: { mail?: string; slackChannel?: string; fallbackId?: string; members?: readonly string[] } = {},
): Promise<string> {
  const { members = [], ...own } = more;
  const id = randomUUID();
  const createdAt = runtime.clock.now();
  await runtime.database.prisma.owner.create({
    data: { id, name, kind: 'team', origin: 'hand', createdBy: 'test', createdAt, ...own },
  });
  for (const mail of members) await insertMember(runtime, id, mail);
  return id;
}

export async function insertMember(
  { database, clock }: Runtime,
  ownerId: string,
  mail: string,
): Promise<void> {
  const now = clock.now();
  const user =
    (await database.prisma.directoryUser.findFirst({ where: { mail } })) ??
    (await database.prisma.directoryUser.create({
      data: {
        id: randomUUID(),
        userName: mail,
        name: mail,
        mail,
        origin: 'hand',
        createdAt: now,
        changedAt: now,
      },
    }));
  await database.prisma.ownerMember.create({
    data: { ownerId, userId: user.id, origin: 'hand', addedAt: now, addedBy: 'test' },
  });
}

/** Somebody who signed in, with a role by a group of their own. */
export async function insertPerson(
  { database, clock }: Runtime,
  email: string,
  role: string | null,
  team: string | null = null,
): Promise<string> {
  const id = randomUUID();
  const now = clock.now();
  const group = `group-of-${email}`;
  await database.prisma.person.create({
    data: {
      id,
      issuer: 'test',
      subject: id,
      name: email,
      email,
      groups: [group],
      firstSignInAt: now,
      lastSignInAt: now,
    },
  });
  if (role)
    await database.prisma.groupMapping.create({
      data: { id: randomUUID(), groupName: group, role, team, createdAt: now, createdBy: 'test' },
    });
  return id;
}

export const asked = (owner: string, more: Partial<Notice> = {}): Notice => ({
  recipient: { kind: 'owner', owner },
  kind: 'ownership.asked',
  isUrgent: false,
  subject: { kind: 'credential', id: '7' },
  occasion: 'asked',
  data: { name: 'deploy key' },
  href: '/owners/mine',
  ...more,
});

export async function queue({ database, clock }: Runtime, ...notices: Notice[]): Promise<void> {
  await database.prisma.$transaction((tx) => queueNotices(tx, notices, clock.now()));
}

export async function states({
  database,
}: Runtime): Promise<{ address: string; kind: string; state: string }[]> {
  return database.query(
    sql`SELECT address, kind, state FROM notice_delivery ORDER BY created_at, address, kind`,
  );
}
