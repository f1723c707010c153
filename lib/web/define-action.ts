import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { createSafeActionClient } from 'next-safe-action';
import type { z } from 'zod';
import type { Viewer } from '@/lib/access/roles';
import { unauthenticated } from '@/lib/kernel/errors';
import { type Command, runCommand } from '@/lib/platform/run-command';
import { getRuntime } from '@/lib/platform/runtime';
import { type ErrorBody, inputError, translateError } from './errors';
import { requestIdOf } from './request';
import { findViewer } from './session';

export type ActionResult<Out> = { ok: true; value: Out } | { ok: false; error: ErrorBody };

export interface ActionOptions<Schema extends z.ZodType, Out> {
  /** `noun.verb`, for the log. */
  name: string;
  input: Schema;
  /** Asks the access table itself, in its transaction. */
  command: Command<z.output<Schema>, Out>;
  /** Paths whose pages show something else afterwards. */
  revalidate?: readonly string[];
}

type ClientError = { error: ErrorBody };

const client = createSafeActionClient({
  async handleServerError(error, { ctx }): Promise<ClientError> {
    const name = 'name' in ctx && typeof ctx.name === 'string' ? ctx.name : 'action';
    const requestId = requestIdOf(await headers());
    return { error: translateError(error, { log: getRuntime().log, requestId, name }).body };
  },
});

/**
 * A server action: session, parse, run the command (which asks `can` and writes change and event together), translate
 * the error, revalidate. It never throws at the browser and never logs its input.
 */
export function defineAction<Schema extends z.ZodType, Out>(
  options: ActionOptions<Schema, Out>,
): (raw: z.input<Schema>) => Promise<ActionResult<Out>> {
  const { name, input, command, revalidate = [] } = options;
  const run = client
    .use(({ next }) => next({ ctx: { name } }))
    .use(async ({ next }) => next({ ctx: { viewer: await signedIn() } }))
    .action(async ({ ctx, clientInput }): Promise<ActionResult<Out>> => {
      const parsed = await input.safeParseAsync(clientInput);
      if (!parsed.success) return { ok: false, error: inputError(parsed.error.issues) };
      const value = await runCommand(getRuntime(), command, ctx.viewer, parsed.data);
      for (const path of revalidate) revalidatePath(path);
      return { ok: true, value };
    }) as (raw: unknown) => Promise<{ data?: ActionResult<Out>; serverError?: ClientError }>;
  return async (raw) => {
    const { data, serverError } = await run(raw);
    if (data) return data;
    return {
      ok: false,
      error: serverError?.error ?? { code: 'unexpected', message: 'Something went wrong on our side.' },
    };
  };
}

async function signedIn(): Promise<Viewer> {
  const viewer = await findViewer();
  if (!viewer)
    throw unauthenticated(
      'session/missing',
      'Your session has ended. Sign in again; what you typed is still here.',
    );
  return viewer;
}
