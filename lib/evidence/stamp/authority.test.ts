import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { folderFiles } from '@/lib/evidence/integrity/folder';
import { sealPack } from '@/lib/evidence/integrity/seal';
import { verifyPack } from '@/lib/evidence/verify/verify-pack';
import { nodeCrypto } from '@/lib/platform/signing/node-crypto';
import { alterFile, PACK_ID, packFolder, testSigner } from '@/lib/testing/packs';
import { configuredStamp } from './authority';

const run = promisify(execFile);
let place: string;
let server: Server;
/** What is done to an answer on its way. */
let tamper: (answer: Buffer) => Buffer | null;
/** What the authority is asked instead of what was sent. */
let replace: ((query: Buffer) => Promise<Buffer>) | null;
const queries: Buffer[] = [];

const CONFIG = `[tsa]
default_tsa = one
[one]
serial = serial
crypto_device = builtin
signer_cert = tsa.pem
certs = root.pem
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ordering = yes
tsa_name = no
ess_cert_id_chain = no
ess_cert_id_alg = sha256
[usage]
extendedKeyUsage = critical,timeStamping
`;
const openssl = (...args: string[]) => run('openssl', args, { cwd: place });

async function makeAuthority(): Promise<void> {
  await writeFile(path.join(place, 'ts.cnf'), CONFIG);
  await writeFile(path.join(place, 'serial'), '01\n');
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  await openssl(
    'req',
    '-x509',
    ...key,
    '-keyout',
    'root.key',
    '-out',
    'root.pem',
    '-subj',
    '/CN=Root',
    '-days',
    '30',
  );
  await openssl('req', ...key, '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/CN=Time');
  const signing = ['-CA', 'root.pem', '-CAkey', 'root.key', '-CAcreateserial', '-days', '30'];
  await openssl(
    'x509',
    '-req',
    '-in',
    'tsa.csr',
    ...signing,
    '-extfile',
    'ts.cnf',
    '-extensions',
    'usage',
    '-out',
    'tsa.pem',
  );
}

async function answer(query: Buffer): Promise<Buffer> {
  queries.push(query);
  await writeFile(path.join(place, 'query.tsq'), replace ? await replace(query) : query);
  await openssl('ts', '-reply', '-config', 'ts.cnf', '-queryfile', 'query.tsq', '-out', 'answer.tsr');
  return readFile(path.join(place, 'answer.tsr'));
}

beforeAll(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'muster-tsa-'));
  await makeAuthority();
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const isQuery = request.headers['content-type'] === 'application/timestamp-query';
    const said = isQuery ? tamper(await answer(Buffer.concat(chunks))) : null;
    response
      .writeHead(said === null ? 503 : 200, { 'content-type': 'application/timestamp-reply' })
      .end(said ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(place, { recursive: true });
});
beforeEach(() => {
  tamper = (said) => said;
  replace = null;
});

const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsa`;
const stamp = (data: Uint8Array) => {
  const ask = configuredStamp({ MUSTER_TSA_URL: url(), MUSTER_ALLOW_PRIVATE_ENDPOINTS: true });
  if (!ask) throw new Error('nothing is configured');
  return ask(data);
};
const data = Buffer.from('the sums of a pack');

describe('a pack with a time stamp', () => {
  it('is verified by openssl with nothing but the root that the reader trusts', async () => {
    const folder = await packFolder(3);
    const signer = testSigner();
    await sealPack(folder, { packId: PACK_ID, previous: null, signer, stamp });
    const guide = await readFile(path.join(folder, 'integrity/VERIFY.txt'), 'utf8');
    const command =
      guide
        .split('\n')
        .find((line) => line.includes('ts -verify'))
        ?.trim() ?? '';
    const verify = () =>
      run('sh', ['-c', command.replace('ROOT.pem', path.join(place, 'root.pem'))], { cwd: folder });
    expect(command).toContain('openssl ts -verify');
    expect((await verify()).stdout + (await verify()).stderr).toContain('Verification: OK');
    const check = async () => {
      const found = await verifyPack(folderFiles(folder), { keys: [signer], crypto: nodeCrypto });
      return found.checks.find(({ id }) => id === 'stamp')?.state;
    };
    expect(await check()).toBe('ok');
    await alterFile(folder, 'integrity/SHA256SUMS', (text) => `${text}${'0'.repeat(64)}  more\n`);
    await expect(verify()).rejects.toThrow();
    expect(await check()).toBe('failed');
    await rm(folder, { recursive: true });
  });

  it('tells the authority a digest and nothing else, and asks anew each time', async () => {
    queries.length = 0;
    const { at, chain } = await stamp(data);
    await stamp(data);
    expect(at).toMatch(/^\d{14}(\.\d+)?Z$/);
    expect(chain.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
    expect(queries[0]).toHaveLength(69);
    expect(queries[0]).not.toEqual(queries[1]);
    const { stdout } = await openssl('ts', '-query', '-in', 'query.tsq', '-text');
    expect(stdout).toContain('Hash Algorithm: sha256');
    expect(stdout).toContain('Certificate required: yes');
  });
});

describe('an answer is refused', () => {
  const query = async (of: string, ...more: string[]) => {
    await writeFile(path.join(place, 'other'), of);
    await openssl('ts', '-query', '-data', 'other', '-sha256', '-cert', ...more, '-out', 'other.tsq');
    return readFile(path.join(place, 'other.tsq'));
  };

  it.each<[string, () => void, string, string]>([
    ['over other bytes', () => (replace = () => query('other sums')), 'evidence/stamp', 'other bytes'],
    ['to another request', () => (replace = () => query('the sums of a pack')), 'evidence/stamp', 'nonce'],
    [
      'without a nonce',
      () => (replace = () => query('the sums of a pack', '-no_nonce')),
      'evidence/stamp',
      'nonce',
    ],
    [
      'that says no',
      () => (replace = async () => Buffer.from('30030201ff', 'hex')),
      'evidence/stamp-refused',
      'status 2',
    ],
    [
      'that is a page',
      () => (tamper = () => Buffer.from('<html>sign in</html>')),
      'evidence/stamp',
      'no time stamp',
    ],
    ['that was cut off', () => (tamper = (said) => said.subarray(0, 900)), 'evidence/stamp', 'no time stamp'],
    ['that is empty', () => (tamper = () => Buffer.alloc(0)), 'evidence/stamp', 'no time stamp'],
    ['that is a failure', () => (tamper = () => null), 'evidence/stamp', 'status 503'],
  ])('%s', async (_, prepare, code, said) => {
    prepare();
    await expect(stamp(data)).rejects.toMatchObject({ code, message: expect.stringContaining(said) });
  });
});

it('an authority inside the network is refused unless such places are allowed, and none is asked where none is named', async () => {
  const ask = configuredStamp({ MUSTER_TSA_URL: url(), MUSTER_ALLOW_PRIVATE_ENDPOINTS: false });
  await expect(ask?.(data)).rejects.toMatchObject({ code: 'http/endpoint-malformed' });
  expect(
    configuredStamp({ MUSTER_TSA_URL: undefined, MUSTER_ALLOW_PRIVATE_ENDPOINTS: false }),
  ).toBeUndefined();
});
