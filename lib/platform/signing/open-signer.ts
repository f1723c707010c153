import path from 'node:path';
import { invalid } from '@/lib/kernel/errors';
import type { Environment } from '../env';
import { openFileKey, signerOf } from './file-key';
import type { Signer } from './signer';

/**
 * The key that signs the trail, as `MUSTER_SIGNING_KEY` says; by default a file in MUSTER_HOME, made at first use.
 * @throws MusterError `signing/key-unusable` when there is no usable key there, `signing/unavailable` when a key service
 * does not answer.
 */
export async function openSigner(
  env: Pick<Environment, 'MUSTER_SIGNING_KEY' | 'MUSTER_HOME'>,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<Signer> {
  const reference = env.MUSTER_SIGNING_KEY ?? `file:${path.join(env.MUSTER_HOME, 'keys', 'audit.pem')}`;
  const [scheme, where] = split(reference);
  // Loaded only where they are asked for: each brings megabytes of SDK.
  if (scheme === 'aws-kms') return (await import('./aws-kms')).openAwsKey(where);
  if (scheme === 'azure-keyvault') return (await import('./azure-key-vault')).openAzureKey(where);
  if (scheme === 'gcp-kms') return (await import('./google-kms')).openGoogleKey(where);
  if (scheme === 'file') return openFileKey(path.resolve(where));
  const pem = variables[where];
  if (!pem)
    throw invalid(
      'signing/key-unusable',
      `MUSTER_SIGNING_KEY names the variable ${where}, which is not set.`,
    );
  return signerOf(pem, `variable ${where}`, `The variable ${where}`);
}

function split(reference: string): [string, string] {
  const at = reference.indexOf(':');
  return [reference.slice(0, at), reference.slice(at + 1)];
}
