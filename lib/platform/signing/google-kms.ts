import { GoogleAuth, type GoogleAuthOptions } from 'google-auth-library';
import { remoteSigner } from './remote';
import type { Signer } from './signer';

const SERVICE = 'https://cloudkms.googleapis.com';

/**
 * An Ed25519 key version of Google Cloud KMS (algorithm EC_SIGN_ED25519), by its resource name up to `/cryptoKeyVersions/N`;
 * application default credentials. Needs `cloudkms.cryptoKeyVersions.viewPublicKey` and `…useToSign`. Ed25519 signs the
 * data itself, so it goes in `data`, not in `digest`.
 */
export function openGoogleKey(
  name: string,
  options: GoogleAuthOptions & { service?: string } = {},
): Promise<Signer> {
  const { service = SERVICE, ...given } = options;
  const auth = new GoogleAuth({ scopes: ['https://www.googleapis.com/auth/cloudkms'], ...given });
  return remoteSigner({
    custody: `gcp-kms ${name}`,
    publicKey: async () => {
      const { data } = await auth.request<{ pem: string; algorithm: string }>({
        url: `${service}/v1/${name}/publicKey`,
      });
      return { key: { pem: data.pem }, says: `algorithm ${data.algorithm}` };
    },
    sign: async (text) => {
      const { data } = await auth.request<{ signature: string }>({
        url: `${service}/v1/${name}:asymmetricSign`,
        method: 'POST',
        data: { data: Buffer.from(text).toString('base64') },
      });
      return Buffer.from(data.signature, 'base64');
    },
    allowed: ['Ed25519'],
  });
}
