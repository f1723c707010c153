import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import next from 'next';
import { endWith, report } from '@/lib/operate/child-process';
import { readEnvironment } from '@/lib/platform/env';
import { createLogger } from '@/lib/platform/log';
import { VERSION } from '@/lib/platform/version';
import { guardForwarded } from '@/lib/web/forwarded';

const env = readEnvironment(process.env);
const missing = (['DATABASE_URL', 'MUSTER_SESSION_SECRET'] as const).filter((name) => !env[name]);
if (missing.length > 0) {
  process.stderr.write(
    `${missing.join(' and ')} not set; "npm start" sets them, a web process on its own is given them.\n`,
  );
  process.exit(1);
}
// Shared by all web processes, as the secret is: a page made by one posts its server actions to another.
process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = createHmac('sha256', env.MUSTER_SESSION_SECRET ?? '')
  .update('server actions')
  .digest('base64');
// Before anything listens: Next.js would take X-Forwarded-For from whoever sends it.
guardForwarded(env.MUSTER_TRUST_PROXY);
// Not HOST: Next.js writes loopback addresses as `localhost`, and would then take a rewrite to one of our own routes for
// one to another server, and call it over the scheme that the proxy in front was asked with.
const app = next({ dev: false, dir: process.cwd(), hostname: 'localhost', port: env.PORT });
await app.prepare();
const handle = app.getRequestHandler();
const server = createServer((request, response) => void handle(request, response));
server.requestTimeout = 60_000;
// Longer than the 60 seconds after which proxies let an idle connection go: the one who closes first must be the proxy,
// or it sends a request into a connection that is being closed.
server.keepAliveTimeout = 75_000;
server.listen(env.PORT, env.HOST, () => {
  createLogger('web', env.LOG_LEVEL).info({ host: env.HOST, port: env.PORT, version: VERSION }, 'listening');
  report({ ready: true });
});
server.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});

endWith(async () => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 3_000).unref();
  await closed;
});
