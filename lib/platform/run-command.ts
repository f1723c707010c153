import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { Action } from '@/lib/access/table';
import { type Clock, systemClock } from '@/lib/kernel/clock';
import { MusterError } from '@/lib/kernel/errors';
import type { NonEmpty } from '@/lib/kernel/non-empty';
import { refuseSecrets } from '@/lib/kernel/secrets';
import { type AuditEvent, addToTrail, auditRow, type Subject } from './audit';
import { type Database, type Executor, executorOfTx, sql, type Tx } from './database/client';
import { type Enqueue, enqueueIn } from './queue';

export interface CommandContext {
  tx: Tx;
  viewer: Viewer;
  now: Date;
  /** Starts durable work when, and only when, this transaction commits. */
  enqueue: Enqueue;
}

/** The audit event is part of the return type: a command that forgets it does not compile. */
export interface Outcome<Out> {
  value: Out;
  /** `nothing-changed` is for a command that looked, found nothing to do and wrote nothing. */
  audit: AuditEvent | NonEmpty<AuditEvent> | 'nothing-changed';
}

export interface Command<In, Out> {
  /** The row of the access table; asked before `run`, and again in `run` where it depends on the loaded row. */
  action: Action;
  /** What the refusal is written against when the viewer may not. */
  subject(input: In): Subject;
  run(context: CommandContext, input: In): Promise<Outcome<Out>>;
}

export interface CommandRunner {
  database: Database;
  clock: Clock;
  /** Replaces the durable queue; the demo lives through its past without workers. */
  enqueue?: Enqueue;
}

const TRANSACTION = { maxWait: 10_000, timeout: 60_000 };

/**
 * Runs a command: change and audit events commit in one transaction or not at all.
 * A refusal leaves its own event in a transaction of its own.
 * @throws MusterError as the command does; `access/forbidden` when the viewer may not; `text/secret` when a text of the
 * input holds one.
 */
export async function runCommand<In, Out>(
  runner: CommandRunner,
  command: Command<In, Out>,
  viewer: Viewer,
  input: In,
): Promise<Out> {
  const now = runner.clock.now();
  try {
    return await runner.database.prisma.$transaction(async (tx) => {
      permit(viewer, command.action);
      if (runner.clock !== systemClock) await tellTime(executorOfTx(tx), now);
      // What a worker brings comes from facts that were judged where they were collected.
      if (viewer.kind !== 'worker') refuseSecrets(input);
      const outcome = await command.run({ tx, viewer, now, enqueue: runner.enqueue ?? enqueueIn(tx) }, input);
      const rows = eventsOf(outcome.audit).map((event) => auditRow(viewer, now, event, 'done'));
      await addToTrail(executorOfTx(tx), rows);
      return outcome.value;
    }, TRANSACTION);
  } catch (error) {
    if (error instanceof MusterError && error.kind === 'forbidden') {
      await recordEvent(
        runner,
        viewer,
        {
          action: 'access.denied',
          subject: command.subject(input),
          payload: { wanted: command.action, reason: error.code },
        },
        'refused',
      );
    }
    throw error;
  }
}

/** What the database dates by itself it dates by its own clock; one that was set apart from it has to be told. */
const tellTime = (executor: Executor, now: Date) =>
  executor.query(sql`SELECT set_config('muster.now', ${now.toISOString()}, true)`);

/** The events of an outcome, in their order. */
export function eventsOf(audit: Outcome<unknown>['audit']): readonly AuditEvent[] {
  if (audit === 'nothing-changed') return [];
  return 'action' in audit ? [audit] : audit;
}

/** An event without a change (sign-in, denial, export), in a transaction of its own. */
export async function recordEvent(
  runner: CommandRunner,
  viewer: Viewer,
  event: AuditEvent,
  outcome: 'done' | 'refused' | 'failed' = 'done',
): Promise<void> {
  await addToTrail(runner.database, [auditRow(viewer, runner.clock.now(), event, outcome)]);
}
