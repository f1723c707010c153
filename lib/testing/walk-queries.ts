import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Viewer } from '@/lib/access/roles';
import { NO_FILTERS } from '@/lib/credentials/schema';
import type { CommandRunner } from '@/lib/platform/run-command';

/** Rooms whose queries answer for a viewer; workers, processes and tests are none. */
const ROOMS = /^(?!access|bench|cli|collectors|demo|frameworks|jobs|kernel|operate|platform|testing|web)/;
/** How a viewer who was not let in is refused. */
const REFUSAL = /^(access|evidence|audit)\/(not-granted|forbidden)$/;

/**
 * Calls every exported query of lib that takes a viewer, with the present and this credential, and adds to `open` the
 * names of those that did not refuse. A query that is new is walked without being named. Returns how many there are.
 */
export async function walkQueries(
  runner: CommandRunner,
  viewer: Viewer,
  credentialId: number,
  open: string[],
): Promise<number> {
  const root = path.resolve(import.meta.dirname, '..');
  const files = (await readdir(root, { recursive: true })).filter(
    (file) => ROOMS.test(file) && /^[^.]+\.ts$/.test(file) && !file.includes('/commands/'),
  );
  const now = runner.clock.now();
  const several = {
    ...{ database: runner.database, clock: runner.clock, env: {} },
    ...{ at: now, now, id: credentialId, filters: NO_FILTERS, format: 'csv' },
  };
  const known: Record<string, unknown> = { ...several, viewer, runner, executor: runner.database };
  let walked = 0;
  for (const file of files) {
    const exported: Record<string, unknown> = await import(path.join(root, file));
    for (const [name, value] of Object.entries(exported)) {
      if (typeof value !== 'function' || value.constructor.name !== 'AsyncFunction') continue;
      const query = value as (...given: unknown[]) => Promise<unknown>;
      const takes = parametersOf(query);
      if (!takes.slice(0, 2).includes('viewer')) continue;
      walked += 1;
      const isRefused = await query(...takes.map((each) => known[each] ?? several)).then(
        () => false,
        (error: { code?: string }) => REFUSAL.test(error.code ?? ''),
      );
      if (!isRefused) open.push(`${file}#${name}`);
    }
  }
  return walked;
}

function parametersOf(query: (...given: unknown[]) => unknown): string[] {
  const [, inner = ''] = /^async function[^(]*\(([\s\S]*?)\)\s*\{/.exec(query.toString()) ?? [];
  return inner
    .replace(/\{[^}]*\}/g, 'several')
    .split(',')
    .map((each) => each.split('=')[0]?.trim() ?? '');
}
