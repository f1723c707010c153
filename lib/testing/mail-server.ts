import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail as a server took it. */
export interface Taken {
  from: string;
  to: string[];
  /** Headers, a blank line, and the body with its parts. */
  raw: string;
}

export interface MailServerOptions {
  /** What it does before it answers the end of a message; throws to refuse it. */
  onMessage?: (mail: Taken) => Promise<void> | void;
  /** Refuses a recipient by throwing; `responseCode` says how. */
  onRecipient?: (address: string) => void;
  user?: { name: string; password: string };
  port?: number;
}

/** A real SMTP server on a loopback port. */
export async function startMailServer(options: MailServerOptions = {}) {
  const taken: Taken[] = [];
  const server = new SMTPServer({
    authOptional: !options.user,
    disabledCommands: options.user ? [] : ['AUTH', 'STARTTLS'],
    allowInsecureAuth: false,
    logger: false,
    onAuth: (auth, _session, done) =>
      auth.username === options.user?.name && auth.password === options.user?.password
        ? done(null, { user: auth.username })
        : done(new Error('no such user')),
    onRcptTo: ({ address }, _session, done) => {
      try {
        options.onRecipient?.(address);
        done();
      } catch (error) {
        done(error as Error);
      }
    },
    onData: (stream, session, done) => {
      const receive = async () => {
        const mail: Taken = {
          from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: await text(stream),
        };
        taken.push(mail);
        await options.onMessage?.(mail);
      };
      receive().then(
        () => done(),
        (error: Error) => done(error),
      );
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', () => resolve());
  });
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { port, taken, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

/** The value of a header, its folded lines joined. */
export function headerOf(mail: Taken, name: string): string {
  const head = mail.raw.slice(0, mail.raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '';
}

/** Both parts of a mail as a reader would see them, with quoted-printable undone. */
export function bodyOf(mail: Taken): string {
  const body = mail.raw.slice(mail.raw.indexOf('\r\n\r\n'));
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
