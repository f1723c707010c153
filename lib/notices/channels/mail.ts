import { isIP } from 'node:net';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { messageOf } from '@/lib/kernel/errors';
import { assertPublicEndpoint } from '@/lib/platform/http/guard';
import { renderHtml } from '../render/html';
import { renderText } from '../render/text';
import { type Channel, type Envelope, type OpenContext, SendFailure } from './contract';
import { MailAddress, Reference } from './fields';

const Config = z
  .strictObject({
    host: z
      .string('Enter the name of the mail server.')
      .trim()
      .min(1, 'Enter the name of the mail server.')
      .max(253)
      .regex(/^[A-Za-z0-9.:[\]-]+$/, 'A host name or an address, without a scheme or path.'),
    port: z.coerce.number('A port.').int('A port.').min(1, 'A port.').max(65_535, 'A port.').default(587),
    security: z.enum(['starttls', 'tls', 'none'], 'One of starttls, tls, none.').default('starttls'),
    user: z.string().trim().max(200).default(''),
    password: Reference.or(z.literal('')).default(''),
    from: MailAddress,
  })
  .refine(({ user, password }) => (user === '') === (password === ''), {
    path: ['password'],
    error: 'User and password belong together: give both or neither.',
  })
  .refine(({ security, user }) => security !== 'none' || user === '', {
    path: ['security'],
    error: 'A password is never sent over a connection that is not encrypted. Use starttls or tls.',
  });

const CONNECTIONS = 4;
const TIMEOUT_MS = 10_000;

/** Mail, by SMTP. The Message-ID is the same however often a message is sent. */
export const mail: Channel<z.output<typeof Config>> = {
  title: 'Mail',
  deduplicates: false,
  schema: Config,
  open: async (config, context) => {
    const host = config.host.replace(/^\[|\]$/g, '');
    const address = await addressOf(host, context);
    const password = config.password === '' ? null : await context.resolve(config.password);
    const transport = createTransport({
      pool: true,
      maxConnections: CONNECTIONS,
      // The address that was looked at, not the name: it may lead elsewhere the next time it is asked.
      host: address,
      port: config.port,
      secure: config.security === 'tls',
      requireTLS: config.security === 'starttls',
      ignoreTLS: config.security === 'none',
      ...(isIP(host) === 0 && { tls: { servername: host } }),
      ...(password !== null && { auth: { user: config.user, pass: password } }),
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return {
      send: async (envelope) => {
        await transport.sendMail(mailOf(envelope, config.from, context)).catch((error: unknown) => {
          throw failureOf(error);
        });
      },
      close: () => transport.close(),
    };
  },
};

async function addressOf(host: string, { allowPrivate }: OpenContext): Promise<string> {
  const url = `http://${host.includes(':') ? `[${host}]` : host}/`;
  const addresses = await assertPublicEndpoint(url, { allowPrivate }).catch((error: unknown) => {
    throw new SendFailure(messageOf(error), { of: 'channel', cause: error });
  });
  return addresses[0] ?? host;
}

function mailOf({ message, address }: Envelope, from: string, { baseUrl }: OpenContext) {
  return {
    from: { name: 'Muster', address: from },
    to: { name: '', address },
    subject: message.subject,
    text: renderText(message),
    html: renderHtml(message),
    date: message.at,
    messageId: `<${message.id}@${new URL(baseUrl).hostname}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(message.kind === 'urgent' && { Importance: 'high' }),
    },
  };
}

interface SmtpError {
  code?: string;
  command?: string;
  responseCode?: number;
}

/** What the server said to one recipient or message is theirs; whatever else went wrong keeps every message back. */
function failureOf(error: unknown): SendFailure {
  const { code, command, responseCode } = error as SmtpError;
  const said = responseCode ? ` (${responseCode})` : code ? ` (${code})` : '';
  if (code === 'EENVELOPE' || command === 'RCPT TO' || code === 'EMESSAGE') {
    const isFinal = (responseCode ?? 500) >= 500;
    const what = isFinal ? 'The mail server refused this address or message' : 'The mail server asks to wait';
    return new SendFailure(`${what}${said}.`, { of: 'message', isFinal, cause: error });
  }
  if (code === 'EAUTH')
    return new SendFailure(`The mail server refused user or password${said}.`, {
      of: 'channel',
      cause: error,
    });
  if (code === 'ETLS')
    return new SendFailure(`No encrypted connection to the mail server${said}.`, {
      of: 'channel',
      cause: error,
    });
  return new SendFailure(`The mail server did not take it${said}.`, { of: 'channel', cause: error });
}
