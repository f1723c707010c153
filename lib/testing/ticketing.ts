import { randomUUID } from 'node:crypto';
import { ticketsTurn } from '@/lib/jobs/tickets';
import type { JsonObject } from '@/lib/kernel/json';
import { sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { requestTickets } from '@/lib/tickets/commands/request-tickets';
import type { OwnerPlace, TicketState, TrackerKind } from '@/lib/tickets/model';
import { insertCell, insertCredential, insertFinding, testViewer } from './credential-rows';

/** A reference that the tests set; the servers of lib/testing/trackers know its value. */
export const TOKEN_REFERENCE = 'env:TEST_TRACKER_TOKEN';
export const TOKEN = { TEST_TRACKER_TOKEN: 'right-token' };

/** A tracker as the commands would have stored it. */
export async function insertTracker(
  { database, clock }: Runtime,
  kind: TrackerKind,
  url: string,
  more: {
    config?: JsonObject;
    places?: OwnerPlace[];
    mappedOnly?: boolean;
    automaticSeverity?: number;
    dailyLimit?: number;
    name?: string;
  } = {},
): Promise<string> {
  const id = randomUUID();
  const { config = {}, places = [], ...own } = more;
  const ofKind: JsonObject =
    kind === 'github'
      ? { repository: 'acme/ops' }
      : { project: 'SEC', issueType: 'Task', component: '', closeTransition: '', reopenTransition: '' };
  await database.prisma.ticketTracker.create({
    data: {
      id,
      kind,
      name: kind,
      config: {
        baseUrl: url,
        token: TOKEN_REFERENCE,
        labels: [],
        ...(kind === 'jira-cloud' && { user: 'bot@example.com' }),
        ...ofKind,
        ...config,
      },
      places: places as unknown as JsonObject[],
      createdAt: clock.now(),
      createdBy: 'test',
      ...own,
    },
  });
  return id;
}

/** A credential with an open finding; returns the id of the finding. */
export async function insertOpenFinding(
  { database, clock }: Runtime,
  name: string,
  more: { severity?: number; ownerTeam?: string | null; code?: string; rule?: string } = {},
): Promise<number> {
  const { ownerTeam = null, ...finding } = more;
  const { cellId } = await insertCell(database);
  const id = await insertCredential(database, cellId, { name, ownerTeam });
  return insertFinding(database, id, { ...finding, ownerTeam, openedAt: clock.now() });
}

export async function closeFinding(
  { database, clock }: Runtime,
  id: number,
  reason = 'fixed',
): Promise<void> {
  const now = clock.now();
  await database.query(sql`UPDATE finding SET closed_at = ${now}, changed_at = ${now}, close_reason = ${reason}
    WHERE id = ${id}`);
}

/** As an approved exception leaves them. */
export async function exceptFindings({ database, clock }: Runtime, ...ids: number[]): Promise<void> {
  const now = clock.now();
  await database.query(sql`
    WITH made AS (INSERT INTO exception (state, title, target, reason, measures, conditions, expires_at, created_at, author, author_id)
      VALUES ('active', 'x', '{}', 'x', 'x', '[]', ${now}, ${now}, 'x', 'x') RETURNING id)
    UPDATE finding SET exception_id = made.id FROM made WHERE finding.id = ANY(${ids}::bigint[])`);
}

export async function reopenFinding({ database, clock }: Runtime, id: number): Promise<void> {
  const now = clock.now();
  await database.query(sql`UPDATE finding SET closed_at = NULL, close_reason = NULL, opened_at = ${now},
    changed_at = ${now}, reopened = reopened + 1 WHERE id = ${id}`);
}

/** Asks for tickets as a security lead does. */
export function ask(runtime: Runtime, ...findingIds: number[]) {
  return runCommand(runtime, requestTickets, testViewer('security'), { trackerId: null, findingIds });
}

/** One turn of a worker that is alive; nothing waits between two requests. */
export async function turn(runtime: Runtime, workerId = 'test'): Promise<number> {
  await runtime.database.query(sql`INSERT INTO worker (id, started_at, heartbeat_at, host, pid)
    VALUES (${workerId}, now(), now(), 'test', 1) ON CONFLICT DO NOTHING`);
  return ticketsTurn(runtime, workerId, new AbortController().signal, async () => undefined);
}

export interface TicketShown {
  state: TicketState;
  key: string | null;
  url: string | null;
}

export function ticketsOf({ database }: Runtime): Promise<TicketShown[]> {
  return database.query(sql`SELECT state, key, url FROM ticket ORDER BY requested_at, finding_id`);
}

export function stepsOf({
  database,
}: Runtime): Promise<{ kind: string; state: string; tries: number; error: string | null }[]> {
  return database.query(
    sql`SELECT kind, state, tries, last_error AS error FROM ticket_step ORDER BY created_at, kind`,
  );
}

export async function actionsOf({ database }: Runtime): Promise<string[]> {
  const rows = await database.query<{ action: string }>(
    sql`SELECT action FROM audit_event WHERE action LIKE 'ticket.%' ORDER BY id`,
  );
  return rows.map(({ action }) => action);
}
