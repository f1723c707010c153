import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { createServer as createTlsServer } from 'node:tls';
import { sealTrail } from '@/lib/audit/seal';
import { createLocalAuthority } from '@/lib/demo/local-authority';
import { createStreamer } from '@/lib/jobs/stream';
import { systemClock } from '@/lib/kernel/clock';
import type { JsonObject } from '@/lib/kernel/json';
import { type Database, sql } from '@/lib/platform/database/client';
import type { Runtime } from '@/lib/platform/runtime';
import type { DestinationKind } from '@/lib/stream/model';
import { trustAuthority } from './tls';

/** An event as a receiver reads it, as far as tests look at it. */
export interface Received {
  metadata: { uid: string; log_name: string; sequence: number; event_code: string };
}

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => unknown;

/** An HTTPS server of which this process trusts the authority; `taken` are the bodies it answered with 2xx. */
export async function startHttpsReceiver(
  answer: Answer = (_, response) => response.writeHead(204).end(),
  port = 0,
) {
  const { caPem, certPem, keyPem } = await createLocalAuthority({
    hosts: ['127.0.0.1'],
    now: systemClock.now(),
  });
  trustAuthority(caPem);
  const taken: { body: string; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer({ cert: certPem, key: keyPem }, async (request, response) => {
    const body = await text(request);
    response.once('finish', () => {
      if (response.statusCode < 300) taken.push({ body, headers: request.headers });
    });
    await answer(request, response, body);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `https://127.0.0.1:${bound}/`,
    port: bound,
    taken,
    events: () => taken.flatMap(({ body }) => linesOf(body)),
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

export const linesOf = (text: string): Received[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Received);

/** A syslog server over TLS that reads octet counted frames (RFC 5425). */
export async function startSyslogReceiver(options: { onConnection?: (socket: Socket) => void } = {}) {
  const { caPem, certPem, keyPem } = await createLocalAuthority({
    hosts: ['127.0.0.1'],
    now: systemClock.now(),
  });
  const frames: string[] = [];
  const sockets = new Set<Socket>();
  const server = createTlsServer({ cert: certPem, key: keyPem }, (socket) => {
    sockets.add(socket);
    let rest = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      rest = Buffer.concat([rest, chunk]);
      rest = takeFrames(rest, frames);
    });
    options.onConnection?.(socket);
  });
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    caPem,
    frames,
    port: typeof address === 'object' && address ? address.port : 0,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function takeFrames(bytes: Buffer, frames: string[]): Buffer<ArrayBuffer> {
  let rest = Buffer.from(bytes);
  for (;;) {
    const space = rest.indexOf(' ');
    const length = Number(rest.subarray(0, space).toString());
    if (space < 0 || rest.length < space + 1 + length) return rest;
    frames.push(rest.subarray(space + 1, space + 1 + length).toString());
    rest = rest.subarray(space + 1 + length);
  }
}

/** A destination that has had nothing of the trail yet. */
export async function insertDestination(
  { prisma }: Database,
  kind: DestinationKind,
  config: JsonObject,
  name: string = kind,
): Promise<string> {
  const id = randomUUID();
  const createdAt = new Date('2026-01-01T00:00:00Z');
  await prisma.streamDestination.create({ data: { id, kind, name, config, createdAt, createdBy: 'test' } });
  await prisma.streamCursor.createMany({
    data: ['decision', 'access', 'operation'].map((chain) => ({ destinationId: id, chain, sequence: 0 })),
  });
  return id;
}

/** As many events as asked for, of all three classes in turn, and linked. */
export async function writeEvents({ database, clock }: Runtime, count: number): Promise<void> {
  const actions = ['view.saved', 'access.denied', 'audit.verified'];
  await database.prisma.auditEvent.createMany({
    data: Array.from({ length: count }, (_, at) => ({
      at: clock.now(),
      actorKind: 'person',
      actorId: 'p-1',
      actorName: 'Zoë “Ines”',
      actorRole: 'security',
      address: '198.51.100.7',
      action: actions[at % actions.length] ?? '',
      subjectKind: 'view',
      subjectId: String(at),
      outcome: 'done',
      payload: {},
      requestId: `r-${at}`,
    })),
  });
  await sealTrail(database);
}

/** One turn of a worker, until all it began has ended. */
export async function streamTurn(
  runtime: Runtime,
  workerId = 'test',
  signal = new AbortController().signal,
): Promise<void> {
  const streamer = createStreamer(runtime, workerId, signal);
  await streamer.turn();
  await streamer.settled(60_000);
}

export interface Standing {
  sent: number;
  lost: number;
  failures: number;
  lastError: string | null;
  holder: string | null;
}

export async function standingOf({ database }: Runtime, id: string): Promise<Standing> {
  const [row] = await database.query<Standing>(sql`SELECT sent::int AS sent, lost::int AS lost, failures,
    last_error AS "lastError", holder FROM stream_destination WHERE id = ${id}::uuid`);
  if (!row) throw new Error('There is no such destination.');
  return row;
}

/** Whether what arrived is every event of each chain once, and in order; what came before may come again. */
export function gapsIn(events: readonly Received[]): string[] {
  const last = new Map<string, number>();
  const gaps: string[] = [];
  for (const { metadata } of events) {
    const before = last.get(metadata.log_name) ?? 0;
    if (metadata.sequence > before + 1) gaps.push(`${metadata.log_name}: ${before} to ${metadata.sequence}`);
    last.set(metadata.log_name, metadata.sequence);
  }
  return gaps;
}
