import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import next from 'next';
import { invalid, MusterError } from '@/lib/kernel/errors';
import { endWith, report, startOrExit } from '@/lib/operate/child-process';
import { assertMigrated } from '@/lib/platform/database/migrate';
import { type Environment, readEnvironment } from '@/lib/platform/env';
import { createLogger } from '@/lib/platform/log';
import { VERSION } from '@/lib/platform/version';
import { guardForwarded } from '@/lib/web/forwarded';

await startOrExit(async () => {
  const env = readEnvironment(process.env);
  const { DATABASE_URL, MUSTER_SESSION_SECRET } = env;
  if (!DATABASE_URL || !MUSTER_SESSION_SECRET) {
    throw invalid(
      'config/web-alone',
      'A web process on its own is given DATABASE_URL and MUSTER_SESSION_SECRET; "npm start" sets both.',
    );
  }
  await refuseOldTables(DATABASE_URL);
  // Shared by all web processes, as the secret is: a page made by one posts its server actions to another.
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = createHmac('sha256', MUSTER_SESSION_SECRET)
    .update('server actions')
    .digest('base64');
  // Before anything listens: Next.js would take X-Forwarded-For from whoever sends it.
  guardForwarded(env.MUSTER_TRUST_PROXY);
  // Not HOST: Next.js writes loopback addresses as `localhost`, and would then take a rewrite to one of our own routes
  // for one to another server, and call it over the scheme that the proxy in front was asked with.
  const app = next({ dev: false, dir: process.cwd(), hostname: 'localhost', port: env.PORT });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = createServer((request, response) => void handle(request, response));
  server.requestTimeout = 60_000;
  // Longer than the 60 seconds after which proxies let an idle connection go: the one who closes first must be the
  // proxy, or it sends a request into a connection that is being closed.
  server.keepAliveTimeout = 75_000;
  await listening(server, env);
  createLogger('web', env.LOG_LEVEL).info({ host: env.HOST, port: env.PORT, version: VERSION }, 'listening');
  report({ ready: true });
  endWith(async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 3_000).unref();
    await closed;
  });
});

/** A database that is away now may be there in a moment, so that alone stops no web process: its health says so. */
async function refuseOldTables(url: string): Promise<void> {
  await assertMigrated(url, path.resolve('prisma/migrations')).catch((error: unknown) => {
    if (!(error instanceof MusterError && error.code === 'database/unreachable')) throw error;
  });
}

function listening(server: Server, { PORT, HOST }: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${error.code})`;
      reject(invalid('start/port-taken', `Port ${PORT} on ${HOST} ${why}.`));
    });
    server.listen(PORT, HOST, resolve);
  });
}
