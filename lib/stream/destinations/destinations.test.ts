import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { linesOf, startHttpsReceiver, startSyslogReceiver } from '@/lib/testing/streaming';
import { asciiJson, type DestinationKind, type Outgoing } from '../model';
import type { OpenContext } from './contract';
import { DESTINATIONS } from './registry';

const closing: (() => Promise<unknown>)[] = [];
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'muster-stream-'));
});
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
  await rm(folder, { recursive: true, force: true });
});

const outgoing = (sequence: number, more: Partial<Outgoing> = {}): Outgoing => ({
  chain: 'access',
  sequence,
  at: '2026-11-21T09:30:00.123Z',
  code: 'access.denied',
  classUid: 6003,
  severityId: 3,
  json: asciiJson({
    metadata: { uid: `access:${sequence}`, log_name: 'access', sequence },
    message: 'Zoë was refused',
  }),
  ...more,
});
const BATCH = [outgoing(1), outgoing(2), outgoing(3)];

async function send(
  kind: DestinationKind,
  config: object,
  { batch = BATCH, ...more }: Partial<OpenContext> & { batch?: Outgoing[] } = {},
) {
  const context: OpenContext = {
    allowPrivate: true,
    folder,
    hostname: 'muster.example.com',
    version: '0.1.0',
    resolve: async (reference) => `value of ${reference}`,
    ...more,
  };
  const destination = DESTINATIONS[kind];
  const sink = await destination.open(destination.schema.parse(config), context);
  await sink.send(batch).finally(() => sink.close());
}

const received = <Receiver extends { close(): Promise<unknown> }>(receiver: Receiver): Receiver => {
  closing.push(receiver.close);
  return receiver;
};

describe('an HTTPS endpoint', () => {
  it('gets a batch as JSON lines, in order, with the header that lets it in', async () => {
    const { url, taken, events } = received(await startHttpsReceiver());
    await send('https', { url, header: 'Authorization', secret: 'env:SIEM' });
    expect(events().map(({ metadata }) => metadata.sequence)).toEqual([1, 2, 3]);
    expect(taken[0]?.headers).toMatchObject({
      authorization: 'value of env:SIEM',
      'content-type': 'application/x-ndjson',
    });
  });

  it('gets one JSON array where it wants that', async () => {
    const { url, taken } = received(await startHttpsReceiver());
    await send('https', { url, body: 'array' });
    expect(JSON.parse(taken[0]?.body ?? '')).toHaveLength(3);
    expect(taken[0]?.headers['content-type']).toBe('application/json');
  });

  it.each([301, 307, 400, 401, 413, 500])('that answers %i took nothing', async (status) => {
    const elsewhere = received(await startHttpsReceiver());
    const { url } = received(
      await startHttpsReceiver((_, response) =>
        response.writeHead(status, { location: elsewhere.url }).end(),
      ),
    );
    await expect(send('https', { url })).rejects.toThrow(String(status));
    expect(elsewhere.taken).toEqual([]);
  });

  it('that asks to wait is waited for', async () => {
    const { url } = received(
      await startHttpsReceiver((_, response) => response.writeHead(429, { 'retry-after': '90' }).end()),
    );
    await expect(send('https', { url })).rejects.toMatchObject({ retryAfterSeconds: 90 });
  });

  it('inside the network is refused, and so is one without encryption', async () => {
    const { url, taken } = received(await startHttpsReceiver());
    await expect(send('https', { url }, { allowPrivate: false })).rejects.toThrow(/inside the network/);
    const plain = { url: 'http://siem.example/' };
    await expect(send('https', plain, { allowPrivate: false })).rejects.toThrow(/must begin with https/);
    expect(taken).toEqual([]);
  });

  it('with a header value that cannot be one says so, and not what it is', async () => {
    const config = { url: 'https://siem.example/', header: 'authorization', secret: 'env:SIEM' };
    const sending = send('https', config, { resolve: async () => 'hunter2\r\nx: y' });
    await expect(sending).rejects.toThrow(/cannot carry/);
    await expect(sending).rejects.not.toThrow(/hunter2/);
  });

  it.each([
    { url: 'ftp://siem.example/' },
    { url: 'https://siem.example/', header: 'authorization' },
    { url: 'https://siem.example/', header: 'authorization', secret: 'Bearer plain' },
    { url: 'https://siem.example/', header: 'Content-Length', secret: 'env:SIEM' },
    { url: 'https://siem.example/', header: 'x: y', secret: 'env:SIEM' },
  ])('is not configured as %o', (config) => {
    const read = DESTINATIONS.https.schema.safeParse(config);
    expect(read.success).toBe(false);
    expect(JSON.stringify(read.error?.issues)).not.toContain('Bearer plain');
  });
});

describe('a syslog server', () => {
  const start = async (...given: Parameters<typeof startSyslogReceiver>) => {
    const server = received(await startSyslogReceiver(...given));
    const resolve = async () => server.caPem;
    return { ...server, config: { host: '127.0.0.1', port: server.port, authority: 'env:CA' }, resolve };
  };

  it('gets RFC 5424 in octet counted frames, in order', async () => {
    const { config, resolve, frames } = await start();
    await send('syslog', config, { resolve });
    expect(frames).toHaveLength(3);
    expect(frames[1]).toBe(
      '<108>1 2026-11-21T09:30:00.123Z muster.example.com muster - access.denied ' +
        '[origin software="Muster" swVersion="0.1.0"]' +
        '[muster@32473 chain="access" sequence="2" event="access.denied" class="6003"] ' +
        '{"metadata":{"uid":"access:2","log_name":"access","sequence":2},"message":"Zo\\u00eb was refused"}',
    );
  });

  it('gets a batch of half a megabyte whole', async () => {
    const { config, resolve, frames } = await start();
    const json = asciiJson({ text: 'x'.repeat(1_000) });
    await send('syslog', config, {
      resolve,
      batch: Array.from({ length: 500 }, (_, at) => outgoing(at, { json })),
    });
    expect(frames).toHaveLength(500);
  });

  it('whose certificate nobody vouches for is not spoken to', async () => {
    const { config, frames } = await start();
    await expect(send('syslog', { ...config, authority: '' })).rejects.toThrow(/did not take it \(/);
    expect(frames).toEqual([]);
  });

  it('that breaks off took nothing', async () => {
    const { config, resolve } = await start({ onConnection: (socket) => socket.destroy() });
    const json = asciiJson({ text: 'x'.repeat(100_000) });
    const batch = Array.from({ length: 50 }, (_, at) => outgoing(at, { json }));
    await expect(send('syslog', config, { resolve, batch })).rejects.toThrow(/did not take it/);
  });

  it('that is away took nothing', async () => {
    const { config, resolve, close } = await start();
    await close();
    await expect(send('syslog', config, { resolve })).rejects.toThrow(/ECONNREFUSED/);
  });

  it('inside the network is refused', async () => {
    const { config, resolve, frames } = await start();
    await expect(send('syslog', config, { resolve, allowPrivate: false })).rejects.toThrow(
      /inside the network/,
    );
    const named = { ...config, host: 'localhost' };
    await expect(send('syslog', named, { resolve, allowPrivate: false })).rejects.toThrow(
      /inside the network/,
    );
    expect(frames).toEqual([]);
  });

  it('is told nothing that could end a field early', async () => {
    const { config, resolve, frames } = await start();
    await send('syslog', config, { resolve, batch: [outgoing(1, { code: 'a] "b\\c\n' })] });
    expect(frames[0]).toContain('muster - a]"b\\c [origin');
    expect(frames[0]).toContain('event="a\\] \\"b\\\\c\n"');
  });
});

describe('a file', () => {
  const target = () => path.join(folder, 'audit.jsonl');
  const sequences = async (name = target()) =>
    linesOf(await readFile(name, 'utf8')).map(({ metadata }) => metadata.sequence);

  it('is added to, a line each, and readable by nobody else', async () => {
    await send('file', { file: 'audit.jsonl' });
    await send('file', { file: 'audit.jsonl' }, { batch: [outgoing(4)] });
    expect(await sequences()).toEqual([1, 2, 3, 4]);
    expect((await stat(target())).mode & 0o777).toBe(0o600);
  });

  it('loses the half line of a worker that was killed while it wrote', async () => {
    await send('file', { file: 'audit.jsonl' }, { batch: [outgoing(1)] });
    await writeFile(target(), `${await readFile(target(), 'utf8')}{"metadata":{"uid":"access:2"`);
    await send('file', { file: 'audit.jsonl' }, { batch: [outgoing(2)] });
    expect(await sequences()).toEqual([1, 2]);
  });

  it('is renamed past its size, and as many are kept as asked', async () => {
    const json = (sequence: number) =>
      asciiJson({ metadata: { log_name: 'access', sequence }, text: 'x'.repeat(600_000) });
    for (const at of [1, 2, 3, 4, 5])
      await send(
        'file',
        { file: 'audit.jsonl', megabytes: 1, keep: 2 },
        { batch: [outgoing(at, { json: json(at) })] },
      );
    expect((await readdir(folder)).sort()).toEqual(['audit.jsonl', 'audit.jsonl.1', 'audit.jsonl.2']);
    expect(await sequences(`${target()}.2`)).toEqual([3]);
    expect(await sequences(`${target()}.1`)).toEqual([4]);
    expect(await sequences()).toEqual([5]);
  });

  it('that is a link is not followed, and a folder is not written to', async () => {
    const elsewhere = path.join(folder, 'elsewhere');
    await writeFile(elsewhere, '');
    await symlink(elsewhere, target());
    await expect(send('file', { file: 'audit.jsonl' })).rejects.toThrow(/links are not followed/);
    expect(await readFile(elsewhere, 'utf8')).toBe('');
    await mkdir(path.join(folder, 'folder.jsonl'));
    await expect(send('file', { file: 'folder.jsonl' })).rejects.toThrow(/it is a folder/);
  });

  it('makes its folder, for its own eyes', async () => {
    const inner = path.join(folder, 'stream');
    await send('file', { file: 'audit.jsonl' }, { folder: inner });
    expect((await stat(inner)).mode & 0o777).toBe(0o700);
  });

  it.each([
    '../audit.jsonl',
    '/etc/audit.jsonl',
    'a/b.jsonl',
    'audit.txt',
    '.jsonl',
    '-x.jsonl',
    'a\u0000.jsonl',
  ])('is not named %j', (file) => expect(DESTINATIONS.file.schema.safeParse({ file }).success).toBe(false));
});
