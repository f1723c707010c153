import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { conflict } from '@/lib/kernel/errors';

const LAST = 65_535;

/** @throws MusterError `start/port-taken` with what to set instead. */
export function assertPortFree(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${error.code})`;
      reject(
        conflict(
          'start/port-taken',
          `Port ${port} on ${host} ${why}. Stop that program, or choose another port: PORT=${port < LAST ? port + 1 : port - 1} npm start`,
        ),
      );
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/**
 * Ports that no system hands out by itself: those for outgoing connections begin with 32768 on Linux and 49152 elsewhere
 * (RFC 6335). One of them could be gone between finding it free here and its being listened on by another process.
 */
const LISTENING = { from: 20_000, to: 32_000 } as const;
const TRIES = 50;

/** The wanted port if it is free, else a free one on the loopback address that stays free until somebody asks for it. */
export async function loopbackPort(wanted: number | undefined): Promise<number> {
  if (wanted && (await isFree(wanted))) return wanted;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = randomInt(LISTENING.from, LISTENING.to);
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port between ${LISTENING.from} and ${LISTENING.to}`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
