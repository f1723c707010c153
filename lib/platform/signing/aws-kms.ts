import { GetPublicKeyCommand, KMSClient, type KMSClientConfig, SignCommand } from '@aws-sdk/client-kms';
import { remoteSigner } from './remote';
import type { Signer } from './signer';

/**
 * An Ed25519 key of AWS KMS (key spec ECC_NIST_EDWARDS25519), by key id, ARN or alias; credentials as the SDK finds them.
 * Needs `kms:GetPublicKey` and `kms:Sign` on that key. The message is signed as it is (ED25519_SHA_512 over RAW).
 */
export function openAwsKey(keyId: string, config: KMSClientConfig = {}): Promise<Signer> {
  const client = new KMSClient({ maxAttempts: 3, ...regionOf(keyId), ...config });
  return remoteSigner({
    custody: `aws-kms ${keyId}`,
    publicKey: async () => {
      const { PublicKey, KeySpec } = await client.send(new GetPublicKeyCommand({ KeyId: keyId }));
      return { key: { der: PublicKey ?? new Uint8Array() }, says: `key spec ${KeySpec}` };
    },
    sign: async (text) => {
      const { Signature } = await client.send(
        new SignCommand({
          KeyId: keyId,
          Message: Buffer.from(text),
          MessageType: 'RAW',
          SigningAlgorithm: 'ED25519_SHA_512',
        }),
      );
      return Signature ?? new Uint8Array();
    },
    allowed: ['Ed25519'],
  });
}

/** An ARN names its region; otherwise the region is the SDK's to find. */
function regionOf(keyId: string): { region?: string } {
  const region = /^arn:aws[a-z-]*:kms:([a-z0-9-]+):/.exec(keyId)?.[1];
  return region ? { region } : {};
}
