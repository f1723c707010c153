import type { Viewer } from '@/lib/access/roles';
import { linesOf } from '@/lib/audit/proof/lines';
import { readTrail } from '@/lib/audit/read-trail';
import { sealTrail } from '@/lib/audit/seal';
import { verifyTrail } from '@/lib/audit/verify';
import type { Clock } from '@/lib/kernel/clock';
import { type Database, sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import { setSchedule } from '@/lib/sources/commands/set-schedule';
import { insertSource } from '@/lib/sources/source-store';

const viewer: Viewer = {
  kind: 'person',
  id: 'bench',
  name: 'Bench',
  role: 'engineer',
  teams: [],
  scopes: null,
  origin: { address: null, agent: null },
  requestId: 'bench',
};
const COMMANDS = 5_000;
const AT_ONCE = 16;

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
};

/** Commands per second that each change a row and leave an event, `AT_ONCE` people at it, while a worker links. */
export async function measureCommands(database: Database, clock: Clock): Promise<string> {
  const at = clock.now();
  const sources = await database.prisma.$transaction((tx) =>
    Promise.all(
      Array.from({ length: AT_ONCE }, (_, n) =>
        insertSource(tx, { kind: 'aws', name: `bench ${n}`, config: {}, intervalMinutes: 360, at }),
      ),
    ),
  );
  let linking = true;
  const worker = (async () => {
    while (linking) {
      await sealTrail(database);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  })();
  const took = await seconds(() =>
    Promise.all(
      sources.map(async (sourceId) => {
        for (let n = 0; n < COMMANDS / AT_ONCE; n += 1)
          await runCommand({ database, clock }, setSchedule, viewer, {
            sourceId: sourceId ?? 0,
            intervalMinutes: 60 + (n % 2) * 60,
          });
      }),
    ),
  );
  linking = false;
  await worker;
  return `${Math.round(COMMANDS / took)}/s by ${AT_ONCE} at once`;
}

/** Links and verifies `events` events. */
export async function measureTrail(
  database: Database,
  events: number,
): Promise<{ link: string; verify: string; file: string }> {
  await writeEvents(database, events, new Date('2026-01-01T00:00:00Z'), 1);
  const link = await seconds(() => sealTrail(database));
  const held = (problem: unknown) => {
    if (problem) throw new Error(JSON.stringify(problem));
  };
  const verify = await seconds(async () => held((await verifyTrail(database)).problem));
  let bytes = 0;
  const file = await seconds(async () => {
    for await (const part of readTrail(database)) bytes += linesOf(part).length;
  });
  const text = (took: number) => `${took.toFixed(1)} s`;
  return {
    link: `${events} events in ${text(link)}`,
    verify: `${events} events in ${text(verify)}`,
    file: `${Math.round(bytes / 1e6)} MB in ${text(file)}`,
  };
}

/** Events as people and workers leave them, one every `apart` seconds from `from` on. */
export async function writeEvents(
  database: Database,
  events: number,
  from: Date,
  apart: number,
): Promise<void> {
  await database.query(sql`INSERT INTO audit_event (at, actor_kind, actor_id, actor_name, actor_role, address, agent, action,
      subject_kind, subject_id, outcome, payload, request_id)
    SELECT ${from}::timestamptz + n * make_interval(secs => ${apart}::int), 'person', 'c633e513-26c3-49f4-9d2e-' || n % 400,
      'Ines Duarte', 'security', '192.0.2.7', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36',
      CASE n % 3 WHEN 0 THEN 'credential.owner-assigned' WHEN 1 THEN 'person.signed-in' ELSE 'collection.finished' END,
      'credential', n::text, 'done',
      jsonb_build_object('before', jsonb_build_object('owner', null, 'by', null),
        'after', jsonb_build_object('owner', 'team-' || n % 400, 'by', 'manual'), 'reason', 'They run what it belongs to'),
      'request-' || n
    FROM generate_series(1, ${events}::int) n`);
  await database.query(sql`ANALYZE audit_event`);
}
