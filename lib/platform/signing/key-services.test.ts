import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OAuth2Client } from 'google-auth-library';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTlsEndpoint, type TlsEndpoint } from '@/lib/testing/tls';
import { openAwsKey } from './aws-kms';
import { openAzureKey } from './azure-key-vault';
import { openGoogleKey } from './google-kms';
import { isSignedBy } from './signer';

/** Each service holds one key pair; `signsWith` is another one once somebody replaced it. */
const ed25519 = generateKeyPairSync('ed25519');
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const other = generateKeyPairSync('ed25519');
let published: KeyObject;
let signsWith: KeyObject;
let refusesWith: number | null;
let http: Server;
let vault: TlsEndpoint;

const der = (key: KeyObject) => key.export({ type: 'spki', format: 'der' });

async function bodyOf(request: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

/** AWS by its target header (json 1.1), Google by its path. */
function answer(
  target: string,
  url: string,
  body: { Message?: string; data?: string; SigningAlgorithm?: string; MessageType?: string },
) {
  const signed = (data: string | undefined) =>
    sign(null, Buffer.from(data ?? '', 'base64'), signsWith).toString('base64');
  if (target.endsWith('.GetPublicKey'))
    return { PublicKey: der(published).toString('base64'), KeySpec: 'ECC_NIST_EDWARDS25519' };
  if (target.endsWith('.Sign'))
    return body.SigningAlgorithm === 'ED25519_SHA_512' && body.MessageType === 'RAW'
      ? { Signature: signed(body.Message) }
      : null;
  if (url.endsWith('/publicKey'))
    return {
      pem: published.export({ type: 'spki', format: 'pem' }).toString(),
      algorithm: 'EC_SIGN_ED25519',
    };
  if (url.endsWith(':asymmetricSign')) return { signature: signed(body.data) };
  return null;
}

beforeAll(async () => {
  http = createServer(async (request, response) => {
    const text = await bodyOf(request);
    const said = refusesWith
      ? null
      : answer(
          String(request.headers['x-amz-target'] ?? ''),
          request.url ?? '',
          text ? JSON.parse(text) : {},
        );
    response.writeHead(refusesWith ?? (said ? 200 : 400), { 'content-type': 'application/json' });
    response.end(JSON.stringify(said ?? { __type: 'AccessDeniedException', message: 'no' }));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  vault = await startTlsEndpoint(
    {
      name: 'vault',
      tls: true,
      handle: async ({ url, headers, body }) => {
        const json = (status: number, said: object, more = {}) => ({
          status,
          headers: { 'content-type': 'application/json', ...more },
          body: JSON.stringify(said),
        });
        if (!headers.authorization)
          return json(
            401,
            {},
            {
              'www-authenticate':
                'Bearer authorization="https://login.example/t", resource="https://vault.azure.net"',
            },
          );
        const kid = `${url.origin}/keys/trail/1`;
        if (url.pathname.endsWith('/sign')) {
          const { alg, value } = JSON.parse(body) as { alg: string; value: string };
          if (alg !== 'ES256') return json(400, { error: { code: 'BadParameter', message: alg } });
          return json(200, { kid, value: signDigest(Buffer.from(value, 'base64url')) });
        }
        const { x, y } = p256.publicKey.export({ format: 'jwk' });
        return json(200, {
          key: { kid, kty: 'EC-HSM', crv: 'P-256', x, y, key_ops: ['sign'] },
          attributes: { enabled: true },
        });
      },
    },
    () => new Date(),
  );
});
afterAll(async () => {
  http.closeAllConnections();
  http.close();
  await vault.close();
});
beforeEach(() => {
  published = ed25519.publicKey;
  signsWith = ed25519.privateKey;
  refusesWith = null;
});

const DIGESTS = new Map<string, string>();
/** The vault is given a digest and node signs texts, so the test says beforehand which text a digest is of. */
function signDigest(digest: Buffer): string {
  const text = DIGESTS.get(digest.toString('hex')) ?? '';
  return sign('sha256', Buffer.from(text), { key: p256.privateKey, dsaEncoding: 'ieee-p1363' }).toString(
    'base64url',
  );
}

const local = () => `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
const aws = () =>
  openAwsKey('arn:aws:kms:eu-central-1:111122223333:key/k', {
    endpoint: local(),
    credentials: { accessKeyId: 'a', secretAccessKey: 's' },
    maxAttempts: 1,
  });
const google = () => {
  const authClient = new OAuth2Client();
  authClient.setCredentials({ access_token: 't', expiry_date: Date.now() + 3_600_000 });
  return openGoogleKey('projects/p/locations/l/keyRings/r/cryptoKeys/k/cryptoKeyVersions/1', {
    authClient,
    service: local(),
  });
};

describe.each([
  ['AWS KMS', aws],
  ['Google Cloud KMS', google],
])('%s', (_, open) => {
  it('signs with its key over the real SDK, and the public half that it publishes accepts it', async () => {
    const signer = await open();
    expect(signer).toMatchObject({ algorithm: 'Ed25519' });
    expect(isSignedBy(signer, 'checkpoint', await signer.sign('checkpoint'))).toBe(true);
  });

  it('does not hand on a signature of another key', async () => {
    const signer = await open();
    signsWith = other.privateKey;
    await expect(signer.sign('checkpoint')).rejects.toMatchObject({ code: 'signing/unavailable' });
  });

  it('refuses a key of another kind, and says which is allowed', async () => {
    published = p256.publicKey;
    await expect(open()).rejects.toMatchObject({
      code: 'signing/key-unusable',
      message: expect.stringContaining('allowed: Ed25519'),
    });
  });

  it('says so when the service refuses', async () => {
    const signer = await open();
    refusesWith = 403;
    await expect(signer.sign('checkpoint')).rejects.toMatchObject({
      code: 'signing/unavailable',
      kind: 'upstream',
    });
  });
});

describe('Azure Key Vault', () => {
  it('signs with ES256, because it has no Ed25519', async () => {
    const signer = await openAzureKey(`${vault.baseUrl}/keys/trail`, {
      credential: { getToken: async () => ({ token: 't', expiresOnTimestamp: Date.now() + 3_600_000 }) },
      disableChallengeResourceVerification: true,
    });
    expect(signer).toMatchObject({ algorithm: 'ES256', custody: expect.stringContaining('/keys/trail/1') });
    DIGESTS.set(createHash('sha256').update('checkpoint').digest('hex'), 'checkpoint');
    expect(isSignedBy(signer, 'checkpoint', await signer.sign('checkpoint'))).toBe(true);
    await expect(signer.sign('a text it is not told of')).rejects.toMatchObject({
      code: 'signing/unavailable',
    });
  });
});
