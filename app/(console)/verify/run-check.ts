import { BlobReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { PackFiles } from '@/lib/evidence/integrity/pack-files';
import { zipFiles } from '@/lib/evidence/integrity/zip-files';
import type { PackKey, PackVerification } from '@/lib/evidence/verify/model';
import { verifyPack } from '@/lib/evidence/verify/verify-pack';
import { webCrypto } from '@/lib/evidence/verify/web-crypto';

export interface CheckRequest {
  pack: File;
  previous: File | null;
  keys: readonly PackKey[];
  signal: AbortSignal;
  onProgress: (done: number, of: number) => void;
}

/** Checks a pack in this browser. */
export function runCheck({
  pack,
  previous,
  keys,
  signal,
  onProgress,
}: CheckRequest): Promise<PackVerification> {
  return verifyPack(unhurried(zipOf(pack)), {
    keys,
    crypto: webCrypto,
    signal,
    onProgress,
    ...(previous && { previous: unhurried(zipOf(previous)) }),
  });
}

const zipOf = (file: File) => zipFiles(new BlobReader(file));

/** After so many bytes the page is given a turn, so that progress shows and Stop can be pressed. */
const BREATH = 4 * 1024 * 1024;

function unhurried(files: PackFiles): PackFiles {
  return {
    list: () => files.list(),
    open: async function* (path) {
      let since = 0;
      for await (const chunk of files.open(path)) {
        yield chunk;
        since += chunk.length;
        if (since < BREATH) continue;
        since = 0;
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
  };
}

/** Public keys in a file: one in PEM, or a muster-keys.json; null for anything else. */
export async function keysIn(file: File): Promise<PackKey[] | null> {
  const text = await file.text();
  const found = await Promise.all(pemsIn(text).map((pem) => webCrypto.keyOf(pem)));
  const keys = found.filter((key) => key !== null);
  return keys.length > 0 && keys.length === found.length ? keys : null;
}

function pemsIn(text: string): string[] {
  try {
    return (JSON.parse(text) as { keys: { publicKey: string }[] }).keys.map(({ publicKey }) =>
      String(publicKey),
    );
  } catch {
    return [text];
  }
}
