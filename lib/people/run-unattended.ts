import type { Origin, Role } from '@/lib/access/roles';
import { type AuditEvent, addToTrail, auditRow } from '@/lib/platform/audit';
import { executorOfTx, type Tx } from '@/lib/platform/database/client';
import { type CommandRunner, eventsOf, type Outcome } from '@/lib/platform/run-command';

/** Who acts before a role is known: somebody signing in, or the machine starting up. */
export interface Actor {
  kind: 'person' | 'worker';
  id: string;
  name: string;
  role: Role | 'worker' | 'none';
  origin: Origin;
  requestId: string;
}

const NO_ORIGIN: Origin = { address: null, agent: null };

/** Muster itself, when it makes the operator's token. */
export const MACHINE: Actor = {
  kind: 'worker',
  id: 'start',
  name: 'Muster',
  role: 'worker',
  origin: NO_ORIGIN,
  requestId: 'start',
};

export type UnattendedOutcome<Out> = Outcome<Out> & { actor: Actor; outcome?: 'done' | 'refused' };

/**
 * Like `runCommand`, for the few changes that come before any role can be asked: change and event commit together.
 * The work says who acted, because at sign-in the person's id and role are only known afterwards.
 */
export async function runUnattended<Out>(
  runner: CommandRunner,
  work: (tx: Tx, now: Date) => Promise<UnattendedOutcome<Out>>,
): Promise<Out> {
  const now = runner.clock.now();
  return runner.database.prisma.$transaction(async (tx) => {
    const { value, audit, actor, outcome = 'done' } = await work(tx, now);
    const rows = eventsOf(audit).map((event) => rowOf(actor, now, event, outcome));
    await addToTrail(executorOfTx(tx), rows);
    return value;
  });
}

/** An event without a change by somebody who is not signed in: a refused sign-in. */
export async function recordUnattended(
  runner: CommandRunner,
  actor: Actor,
  event: AuditEvent,
): Promise<void> {
  await addToTrail(runner.database, [rowOf(actor, runner.clock.now(), event, 'refused')]);
}

function rowOf(actor: Actor, now: Date, event: AuditEvent, outcome: 'done' | 'refused') {
  const viewer = { ...actor, role: 'worker' as const, teams: [], scopes: null };
  return { ...auditRow(viewer, now, event, outcome), actorRole: actor.role };
}
