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

/** The wanted port if it is free, else any free one on the loopback address. */
export function loopbackPort(wanted: number | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () =>
      wanted ? loopbackPort(undefined).then(resolve, reject) : reject(new Error('no free port')),
    );
    probe.listen(wanted ?? 0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
