import type { Viewer } from '@/lib/access/roles';

import { type Command, type CommandRunner, runCommand } from '@/lib/platform/run-command';
import { type ClaimedStep, claimStep } from './claim';
import { recordRefusal } from './commands/record-refusal';
import { recordStep } from './commands/record-step';
import { readTicketFacts } from './facts';
import type { TrackerKind } from './model';
import { keepTrackerBack, recordChecked } from './outcome';
import { asTrackerFailure, doStep } from './steps';
import type { Client } from './trackers/contract';
import { TRACKERS } from './trackers/registry';

/** What working in trackers asks of its surroundings; tests hand in their own. */
export interface WorkContext {
  runner: CommandRunner;
  viewer: Viewer;
  workerId: string;
  /** Address of this Muster, without a slash at its end. */
  baseUrl: string;
  open(kind: TrackerKind, config: unknown): Promise<Client>;
  pause(ms: number): Promise<void>;
  signal: AbortSignal;
}

/** Trackers worked in at the same time; within one, one thing after the other. */
const LANES = 3;

/**
 * Does what waits to be done in trackers, until nothing does or the trackers are away. Each step is marked before it
 * leaves and its outcome written right after, so that a worker that dies in between leaves a mark, and the next one
 * looks before it does it again. Returns how many steps were tried.
 */
export async function workSteps(context: WorkContext): Promise<number> {
  const { database, clock } = context.runner;
  let tried = 0;
  const lane = async () => {
    while (!context.signal.aborted) {
      const step = await claimStep(database, context.workerId, clock.now());
      if (!step) return;
      tried += 1;
      await workStep(context, step);
      await context.pause(TRACKERS[step.tracker.kind].pauseMs);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return tried;
}

async function workStep(context: WorkContext, step: ClaimedStep): Promise<void> {
  const { database, clock } = context.runner;
  const { ticket } = step;
  if (!ticket) return check(context, step);
  const work = { ...step, ticket };
  try {
    const facts = await readTicketFacts(database, ticket.findingId, context.baseUrl);
    const client = await context.open(step.tracker.kind, step.tracker.config);
    const done = await doStep(client, work, facts);
    await untilWritten(context, () => write(context, recordStep, { step: work, done }));
  } catch (error) {
    const failure = asTrackerFailure(error);
    await untilWritten(context, () =>
      failure.of === 'tracker'
        ? keepTrackerBack(database, step.tracker, failure, clock.now(), step)
        : write(context, recordRefusal, { step: work, error: failure.message }),
    );
  }
}

async function check(context: WorkContext, step: ClaimedStep): Promise<void> {
  const { database, clock } = context.runner;
  const { kind, config } = step.tracker;
  const result = await context
    .open(kind, config)
    .then((client) => client.check([TRACKERS[kind].placeOf(config).place]))
    .then(
      (answer) => ({ answer, isFine: true }),
      (error: unknown) => ({ answer: asTrackerFailure(error).message, isFine: false }),
    );
  await untilWritten(context, () => recordChecked(database, step, result, clock.now()));
}

async function write<Input>(
  { runner, viewer }: WorkContext,
  command: Command<Input, null>,
  input: Input,
): Promise<void> {
  await runCommand(runner, command, viewer, input);
}

const WRITES = 60;
const BETWEEN_WRITES_MS = 2_000;

/** An outcome is worth waiting for a database that is away: what is not written down has to be looked for. */
async function untilWritten({ signal, pause }: WorkContext, act: () => Promise<void>): Promise<void> {
  for (let left = WRITES; ; left -= 1) {
    try {
      return await act();
    } catch (error) {
      if (left <= 1 || signal.aborted) throw error;
      await pause(BETWEEN_WRITES_MS);
    }
  }
}
