import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openDatabase, sql } from '@/lib/platform/database/client';
import { type DatabaseUrls, prepareDatabase } from '@/lib/platform/database/prepare';
import { TRAIL_WARNING } from '@/lib/platform/database/trail';
import { ensureDatabase, startEmbedded } from '@/lib/platform/embedded/server';
import { type Environment, hasIdentityProvider, publicUrl, readEnvironment } from '@/lib/platform/env';
import { OWN_KIND } from '@/lib/sources/own';
import { createChildren, endLeftovers } from './children';
import { startDemo } from './demo';
import { takeLock } from './lock';
import { isDemoStart } from './mode';
import { issueOperatorToken } from './operator-token';
import { assertPortFree } from './port';
import { keptSecret } from './secrets';
import type { Steps } from './steps';

const MIGRATIONS = path.resolve('prisma/migrations');

export interface Started {
  url: string;
  demo: boolean;
  signIn: string;
  stop(): Promise<void>;
}

/** Everything that was started so far, ended in reverse order. */
function createUnwinder() {
  const undo: (() => Promise<unknown>)[] = [];
  return {
    add: (work: () => Promise<unknown>) => undo.push(work),
    run: async () => {
      for (const work of undo.splice(0).reverse()) await work().catch(() => undefined);
    },
  };
}

type Unwinder = ReturnType<typeof createUnwinder>;

/**
 * Starts the whole product and stays responsible for it: database, web, worker, and the demo where there is nothing real.
 * @throws MusterError that says what is wrong and what to do; everything already started is ended again.
 */
export async function startAll(
  source: NodeJS.ProcessEnv,
  steps: Steps,
  warn: (text: string) => void,
): Promise<Started> {
  const unwinder = createUnwinder();
  try {
    return await start(source, steps, warn, unwinder);
  } catch (error) {
    await unwinder.run();
    throw error;
  }
}

async function start(
  source: NodeJS.ProcessEnv,
  steps: Steps,
  warn: (text: string) => void,
  unwinder: Unwinder,
): Promise<Started> {
  const env = await steps.run('Configuration', async () => readEnvironment(source));
  const home = env.MUSTER_HOME;
  await steps.run('Data folder', async (say) => {
    unwinder.add(await takeLock(home));
    const left = await endLeftovers(home);
    say(left.length > 0 ? `${home}; ended what a killed start left behind: ${left.join(', ')}` : home);
    await assertPortFree(env.HOST, env.PORT);
  });
  const { urls, demo } = await prepareStorage(env, steps, warn, unwinder);
  const children = createChildren(home, (name, how) => warn(`${name} ended (${how}) and is started again`));
  unwinder.add(() => children.stop());
  const url = publicUrl(env);
  const shared: NodeJS.ProcessEnv = {
    ...source,
    NODE_ENV: 'production',
    MUSTER_HOME: home,
    MUSTER_URL: url,
    MUSTER_DEMO: demo ? '1' : '0',
    DATABASE_URL: urls.application,
    MUSTER_SESSION_SECRET: env.MUSTER_SESSION_SECRET ?? (await keptSecret(home, 'session-secret')),
  };
  delete shared.DATABASE_MIGRATION_URL;
  const childEnv = demo
    ? await steps.run('Demo estate', (say) =>
        startDemo({ env, children, shared, url, say, progress: steps.note }),
      )
    : shared;
  await steps.run('Operator token', () => issueOperatorToken(urls.application, home));
  await steps.run('Web and worker', async () => {
    await Promise.all([
      children.start({ name: 'web', entry: path.resolve('dist/web.js'), env: childEnv }),
      children.start({ name: 'worker', entry: path.resolve('dist/worker.js'), env: childEnv }),
    ]);
  });
  await steps.run('First answer', () => untilHealthy(listenerUrl(env)));
  await writeFile(path.join(home, 'url'), url);
  if (!demo && !hasIdentityProvider(env))
    warn('No identity provider is configured, so nobody can sign in yet: see "Sign-in" in README.md.');
  return {
    url,
    demo,
    signIn: demo ? 'choose one of the demo people; there are no passwords' : 'through your identity provider',
    stop: unwinder.run,
  };
}

async function prepareStorage(
  env: Environment,
  steps: Steps,
  warn: (text: string) => void,
  unwinder: Unwinder,
) {
  if (env.DATABASE_URL) {
    const urls: DatabaseUrls = {
      application: env.DATABASE_URL,
      migration: env.DATABASE_MIGRATION_URL ?? env.DATABASE_URL,
    };
    isDemoStart(env, 0);
    await migrateStep(urls, steps, warn);
    return { urls, demo: false };
  }
  const server = await steps.run('Database', async (say) => {
    const started = await startEmbedded(env.MUSTER_HOME, [], (how) =>
      warn(`the database ended (${how}) and is started again`),
    );
    unwinder.add(() => started.stop());
    say(
      `PostgreSQL, process ${started.pid()}${started.movedTo ? `; its user cannot reach ${env.MUSTER_HOME}, so its data is in ${started.movedTo}` : ''}`,
    );
    return started;
  });
  await ensureDatabase(server, 'muster');
  const demo = isDemoStart(env, await countSources(server.url('superuser', 'muster')));
  const name = demo ? 'muster_demo' : 'muster';
  await ensureDatabase(server, name);
  const urls = { migration: server.url('owner', name), application: server.url('application', name) };
  await migrateStep(urls, steps, warn);
  return { urls, demo };
}

async function migrateStep(urls: DatabaseUrls, steps: Steps, warn: (text: string) => void): Promise<void> {
  const prepared = await steps.run('Tables', async (say) => {
    const result = await prepareDatabase(urls, MIGRATIONS);
    say(result.applied.length > 0 ? `applied ${result.applied.join(', ')}` : 'up to date');
    return result;
  });
  if (prepared.canAlterTrail) warn(TRAIL_WARNING);
}

async function countSources(url: string): Promise<number> {
  const database = openDatabase({ url, connections: 1 });
  try {
    const [table] = await database.query<{ there: boolean }>(
      sql`SELECT to_regclass('public.source') IS NOT NULL AS there`,
    );
    if (!table?.there) return 0;
    const [row] = await database.query<{ count: number }>(
      sql`SELECT count(*) AS count FROM source WHERE removed_at IS NULL AND kind <> ${OWN_KIND}`,
    );
    return row?.count ?? 0;
  } finally {
    await database.close();
  }
}

/** The listener itself: the public address may be a proxy that is not up yet. */
function listenerUrl(env: Environment): string {
  return publicUrl({ ...env, MUSTER_URL: undefined });
}

const HEALTHY_WITHIN_MS = 60_000;

async function untilHealthy(url: string): Promise<void> {
  const deadline = performance.now() + HEALTHY_WITHIN_MS;
  for (;;) {
    const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5_000) }).catch(
      (error: Error) => error,
    );
    if (!(answer instanceof Error) && answer.ok) return;
    if (performance.now() > deadline) {
      const why =
        answer instanceof Error ? answer.message : `${answer.status}: ${(await answer.text()).slice(0, 300)}`;
      throw new Error(`The web server does not answer in good health at ${url}/api/health: ${why}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
