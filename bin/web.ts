import { createServer } from 'node:http';
import next from 'next';
import { endWith, report } from '@/lib/operate/child-process';
import { readEnvironment } from '@/lib/platform/env';
import { guardForwarded } from '@/lib/web/forwarded';

const env = readEnvironment(process.env);
// Before anything listens: Next.js would take X-Forwarded-For from whoever sends it.
guardForwarded(env.MUSTER_TRUST_PROXY);
// Not HOST: Next.js writes loopback addresses as `localhost`, and would then take a rewrite to one of our own routes for
// one to another server, and call it over the scheme that the proxy in front was asked with.
const app = next({ dev: false, dir: process.cwd(), hostname: 'localhost', port: env.PORT });
await app.prepare();
const handle = app.getRequestHandler();
const server = createServer((request, response) => void handle(request, response));
server.requestTimeout = 60_000;
server.listen(env.PORT, env.HOST, () => report({ ready: true }));
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
