import { once } from 'node:events';
import { isIP } from 'node:net';
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls';
import { z } from 'zod';
import { MusterError } from '@/lib/kernel/errors';
import { Reference } from '@/lib/notices/channels/fields';
import { assertPublicEndpoint } from '@/lib/platform/http/guard';
import { type Destination, type OpenContext, SendFailure } from './contract';
import { frame, type SyslogOrigin, syslogMessage } from './syslog-message';

const OptionalReference = Reference.or(z.literal('')).default('');

const Config = z
  .strictObject({
    host: z
      .string('Enter the name of the syslog server.')
      .trim()
      .min(1, 'Enter the name of the syslog server.')
      .max(253)
      .regex(/^[A-Za-z0-9.:[\]-]+$/, 'A host name or an address, without a scheme or path.'),
    port: z.coerce.number('A port.').int('A port.').min(1, 'A port.').max(65_535, 'A port.').default(6514),
    authority: OptionalReference,
    certificate: OptionalReference,
    key: OptionalReference,
    /** 32473 is the number for examples (RFC 5612); an organisation that has one of its own puts it here. */
    structuredDataId: z
      .string()
      .trim()
      .regex(
        /^[A-Za-z0-9_.-]{1,20}@\d{1,10}$/,
        'NAME@NUMBER, at most 32 characters, for example muster@32473.',
      )
      .default('muster@32473'),
  })
  .refine(({ certificate, key }) => (certificate === '') === (key === ''), {
    path: ['key'],
    error: 'Certificate and key belong together: give both or neither.',
  });
type Config = z.output<typeof Config>;

const TIMEOUT_MS = 10_000;

/**
 * A syslog server over TLS. The protocol has no answer, so each batch has a connection of its own that is closed in order:
 * once the server closes its side too, its TLS has read all of it.
 */
export const syslog: Destination<Config> = {
  schema: Config,
  open: async (config, context) => {
    const options = await optionsOf(config, context);
    const origin: SyslogOrigin = {
      hostname: context.hostname,
      version: context.version,
      structuredDataId: config.structuredDataId,
    };
    return {
      send: async (batch) => {
        const text = batch.map((event) => frame(syslogMessage(event, origin))).join('');
        await deliver(options, text);
      },
      close: async () => undefined,
    };
  },
};

async function optionsOf(config: Config, context: OpenContext): Promise<ConnectionOptions> {
  const host = config.host.replace(/^\[|\]$/g, '');
  const [ca, cert, key] = await Promise.all(
    [config.authority, config.certificate, config.key].map((reference) =>
      reference === '' ? null : context.resolve(reference),
    ),
  );
  return {
    // The address that was looked at, not the name: it may lead elsewhere the next time it is asked.
    host: await addressOf(host, context),
    port: config.port,
    ...(isIP(host) === 0 && { servername: host }),
    ...(ca && { ca }),
    ...(cert && key && { cert, key }),
    minVersion: 'TLSv1.2',
  };
}

async function addressOf(host: string, { allowPrivate }: OpenContext): Promise<string> {
  const url = `https://${host.includes(':') ? `[${host}]` : host}/`;
  const addresses = await assertPublicEndpoint(url, { allowPrivate }).catch((error: unknown) => {
    throw new SendFailure(error instanceof MusterError ? error.message : 'The host is not usable.', {
      cause: error,
    });
  });
  return addresses[0] ?? host;
}

/** Connects, writes everything, closes, and waits for the other side to close: whatever else happens is a failure. */
async function deliver(options: ConnectionOptions, text: string): Promise<void> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  let socket: TLSSocket | undefined;
  try {
    socket = connect(options);
    const failed = once(socket, 'error', { signal }).then(([error]) => Promise.reject(error));
    failed.catch(() => undefined);
    await Promise.race([once(socket, 'secureConnect', { signal }), failed]);
    await Promise.race([handOver(socket, text, signal), failed]);
  } catch (error) {
    throw signal.aborted
      ? new SendFailure(`The syslog server did not take it within ${TIMEOUT_MS / 1_000} s.`)
      : new SendFailure(`The syslog server did not take it${said(error)}.`, { cause: error });
  } finally {
    socket?.destroy();
  }
}

/** A server that closes before everything was written cannot have read it. */
async function handOver(socket: TLSSocket, text: string, signal: AbortSignal): Promise<void> {
  const ended = once(socket, 'end', { signal });
  ended.catch(() => undefined);
  const early = ended.then(() =>
    Promise.reject(Object.assign(new Error('closed'), { code: 'closed early' })),
  );
  early.catch(() => undefined);
  socket.resume();
  socket.end(text);
  await Promise.race([once(socket, 'finish', { signal }), early]);
  await ended;
}

function said(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return code ? ` (${code})` : '';
}
