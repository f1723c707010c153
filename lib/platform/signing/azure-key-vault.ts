import { createHash } from 'node:crypto';
import { DefaultAzureCredential, type TokenCredential } from '@azure/identity';
import { CryptographyClient, KeyClient, type KeyClientOptions } from '@azure/keyvault-keys';
import { remoteSigner } from './remote';
import type { Signer } from './signer';

/**
 * A P-256 key of Azure Key Vault or a Managed HSM, by its URL `https://VAULT/keys/NAME[/VERSION]`; credentials as
 * @azure/identity finds them. Needs `keys/get` and `keys/sign`. Key Vault has no Ed25519, so it signs with ES256.
 */
export async function openAzureKey(
  url: string,
  options: KeyClientOptions & { credential?: TokenCredential } = {},
): Promise<Signer> {
  const { credential = new DefaultAzureCredential(), ...client } = options;
  const { origin, pathname } = new URL(url);
  const [, , name = '', version] = pathname.split('/');
  const keys = new KeyClient(origin, credential, client);
  const key = await keys.getKey(name, version ? { version } : {});
  const cryptography = new CryptographyClient(key.id ?? url, credential, client);
  return remoteSigner({
    custody: `azure-keyvault ${key.id ?? url}`,
    publicKey: async () => {
      const { kty, crv, x, y } = key.key ?? {};
      const text = (part?: Uint8Array) => Buffer.from(part ?? []).toString('base64url');
      return {
        key: { jwk: { kty: String(kty).replace('-HSM', ''), crv: String(crv), x: text(x), y: text(y) } },
        says: `type ${kty}, curve ${crv}`,
      };
    },
    sign: async (data) => {
      const digest = createHash('sha256').update(data).digest();
      return (await cryptography.sign('ES256', digest)).result;
    },
    allowed: ['ES256'],
  });
}
