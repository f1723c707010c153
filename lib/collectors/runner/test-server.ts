import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** Answers one request; `count` is how many came before it on the same path and query. */
export type Answer = (request: IncomingMessage, response: ServerResponse, url: URL, count: number) => void;

/** A real HTTP server on a loopback port. */
export async function startServer(answer: Answer) {
  const counts = new Map<string, number>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const count = counts.get(path) ?? 0;
    counts.set(path, count + 1);
    requests.push(path);
    answer(request, response, new URL(path, 'http://127.0.0.1'), count);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${port}`, requests, close };
}

/** Servers for one test each: `serve` answers `/scopes` by itself, `stop` belongs into afterEach. */
export function testServer() {
  let close: () => Promise<unknown> = async () => undefined;
  return {
    async serve(answer: Answer) {
      const server = await startServer((request, response, url, count) =>
        url.pathname === '/scopes' ? json(response, {}) : answer(request, response, url, count),
      );
      close = server.close;
      return server;
    },
    stop: () => close(),
  };
}

export function json(
  response: ServerResponse,
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
