import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { ensureDatabase, startEmbedded } from '@/lib/platform/embedded/server';

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: { superuser: string; owner: string; application: string };
  }
}

export const TEMPLATE = 'muster_template';

/** One real PostgreSQL for the run of the tests, with a migrated database that each test file copies. */
export default async function setup(project: TestProject) {
  const home = await mkdtemp(path.join(tmpdir(), 'muster-test-'));
  const server = await startEmbedded(home, ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']);
  await ensureDatabase(server, TEMPLATE);
  await prepareDatabase(
    { migration: server.url('owner', TEMPLATE), application: server.url('application', TEMPLATE) },
    path.resolve('prisma/migrations'),
  );
  project.provide('databaseServer', {
    superuser: server.url('superuser', 'postgres'),
    owner: server.url('owner', 'NAME'),
    application: server.url('application', 'NAME'),
  });
  return async () => {
    await server.stop();
    await rm(home, { recursive: true, force: true });
    if (server.movedTo) await rm(server.movedTo, { recursive: true, force: true });
  };
}
