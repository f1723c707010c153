import type { Viewer } from '@/lib/access/roles';
import { settleOwnerless } from '@/lib/credentials/merge/ownerless';
import { MAIL_DOMAIN, PEOPLE } from '@/lib/demo/estate/organisation';
import { PERSONAS } from '@/lib/demo/personas';
import { changeUser } from '@/lib/directory/commands/change-user';
import { configureDirectory } from '@/lib/directory/commands/configure';
import { createGroup } from '@/lib/directory/commands/create-group';
import { createUser } from '@/lib/directory/commands/create-user';
import { watchDirectory } from '@/lib/directory/commands/watch-directory';
import { workerViewer } from '@/lib/jobs/worker-viewer';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { demoPerson } from './demo-person';

/** Days before the demo's anchor at which its directory is connected; the leaver of its stories leaves a week later. */
const CONNECTED_DAYS = 45;
const PREFIX = 'team-';
/** Names itself in tags, and has no group: the owner of the demo that nobody has registered. */
const WITHOUT_GROUP = 'support';

/** The demo's directory, as the trail shows it. */
function directory(): Viewer {
  return { ...demoPerson('security'), kind: 'token', name: 'SCIM: Northwind directory' };
}

interface Member {
  id: string;
  name: string;
  groups: readonly string[];
}

/** Whoever the company's directory knows: the people who sign in, and those who hold keys. */
function members(): Member[] {
  return [
    ...PERSONAS.map(({ id, name, groups }) => ({
      id,
      name,
      groups: groups.filter((group) => group.startsWith(PREFIX)),
    })),
    ...PEOPLE.map(({ id, name, team }) => ({
      id,
      name,
      groups: team === WITHOUT_GROUP ? [] : [`${PREFIX}${team}`],
    })),
  ];
}

/**
 * The directory's part of one day of the demo's past: it is connected, somebody leaves, and the worker looks after both. What
 * was done before is left alone.
 */
export async function liveDirectoryDay(runtime: Runtime, daysAgo: number): Promise<void> {
  if (daysAgo > CONNECTED_DAYS) return;
  if ((await runtime.database.prisma.directorySetting.count()) === 0) await connect(runtime);
  for (const { id } of PEOPLE.filter(
    ({ leftDaysAgo }) => leftDaysAgo !== undefined && leftDaysAgo >= daysAgo,
  ))
    await leave(runtime, id);
  await runCommand(runtime, watchDirectory, workerViewer('demo-past'), {});
  await settleOwnerless(runtime.database, runtime.clock.now());
}

async function connect(runtime: Runtime): Promise<void> {
  const known = await runtime.database.prisma.directoryUser.findMany({
    select: { id: true, externalId: true },
  });
  const ids = new Map(known.map(({ id, externalId }) => [externalId ?? '', id]));
  for (const { id, name } of members()) {
    if (ids.has(id)) continue;
    const userName = `${id}@${MAIL_DOMAIN}`;
    const emails = [{ value: userName, type: 'work', primary: true }];
    const profile = { displayName: name, emails };
    const input = { userName, externalId: id, active: true, profile };
    ids.set(id, (await runCommand(runtime, createUser, directory(), input)).id);
  }
  const groups = await runtime.database.prisma.directoryGroup.findMany({ select: { name: true } });
  for (const name of new Set(members().flatMap((member) => member.groups))) {
    if (groups.some((group) => group.name === name)) continue;
    const inIt = members().filter((member) => member.groups.includes(name));
    const input = { name, externalId: null, members: inIt.flatMap(({ id }) => ids.get(id) ?? []) };
    await runCommand(runtime, createGroup, directory(), input);
  }
  // Last, so that a set-up that was killed in its middle goes on here.
  const settings = { groupPrefix: PREFIX, musterOwner: 'platform' };
  await runCommand(runtime, configureDirectory, demoPerson('security'), settings);
}

async function leave(runtime: Runtime, externalId: string): Promise<void> {
  const user = await runtime.database.prisma.directoryUser.findFirst({ where: { externalId, active: true } });
  if (!user) return;
  await runCommand(runtime, changeUser, directory(), {
    id: user.id,
    change: {
      patch: [
        {
          op: 'replace',
          path: { schema: null, attribute: 'active', filter: null, sub: null },
          value: false,
        },
      ],
    },
  });
}
