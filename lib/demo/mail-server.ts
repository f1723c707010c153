import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SMTPServer } from 'smtp-server';

export interface DemoMailOptions {
  port: number;
  /** Where what arrives is put down, a file for each mail. */
  folder: string;
  now: () => Date;
}

/** A mail server that takes everything and passes nothing on: mails of the demo can be read as files. */
export async function startMailServer({ port, folder, now }: DemoMailOptions): Promise<{ close(): void }> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData: (stream, _session, done) => {
      count += 1;
      const name = `${now().toISOString().replaceAll(':', '-')}-${count}.eml`;
      pipeline(stream, createWriteStream(path.join(folder, name), { mode: 0o600 })).then(() => done(), done);
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  server.on('error', () => undefined);
  return { close: () => void server.close() };
}
