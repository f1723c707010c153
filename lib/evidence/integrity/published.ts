import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PublicKey } from '@/lib/platform/signing/signer';

/** The verifier that goes with each pack. The build copies it beside the processes, a chunk of which this may be in. */
export async function readVerifier(): Promise<Uint8Array> {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const places = [path.join(here, 'verify.mjs'), path.join(here, '..', 'verify.mjs')];
  for (const place of places) {
    const bytes = await readFile(place).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (bytes) return bytes;
  }
  throw new Error(
    `verify.mjs is in none of ${places.join(', ')}; build again with "node scripts/build.mjs".`,
  );
}

const SIGNATURE_COMMANDS: Record<PublicKey['algorithm'], string> = {
  Ed25519:
    'openssl pkeyutl -verify -pubin -inkey integrity/signing-key.pem -rawin -in integrity/SHA256SUMS -sigfile integrity/SHA256SUMS.sig',
  ES256:
    'openssl dgst -sha256 -verify integrity/signing-key.pem -signature integrity/SHA256SUMS.sig integrity/SHA256SUMS',
};
const FINGERPRINT = 'openssl pkey -pubin -in integrity/signing-key.pem -outform DER | sha256sum';

/** `VERIFY.txt`: how to check a pack with tools that nobody of ours wrote. Commands are the lines that begin with `$ `. */
export function guideText(packId: string, { algorithm, id }: PublicKey, isStamped: boolean): string {
  return `How to check evidence pack ${packId} without Muster

Unpack the zip and run the commands below in the folder that holds pack.json. They need sha256sum and openssl 3, nothing
else, and no network.

1. Every file is the one that was sealed.

$ sha256sum --strict --check integrity/SHA256SUMS

   Each line must end with OK. A redacted pack lacks files on purpose: give --ignore-missing, and use step 4 or 5 for
   the rows that are shown in their place.

2. The list of sums was signed (${algorithm}).

$ ${SIGNATURE_COMMANDS[algorithm]}

   It must say that the signature is verified.

3. The key is the organisation's. The public key in the pack proves nothing by itself: whoever makes a pack can put one
   there. Compare its fingerprint with the one you were given another way, or with the key that the organisation
   publishes at /.well-known/muster-keys.json of its Muster ("id" is the first half of this fingerprint).

$ ${FINGERPRINT}

   It must begin with ${id}.

4. No file was added, counts are right, every row is under the root, and the audit trail's chain is whole. verify.mjs
   needs Node.js 20.12 or newer and nothing else; read it first, it is one short file. It is covered by the sums of step 1.

$ node integrity/verify.mjs .

5. The same and more (which row was changed, the link to the previous pack), from the zip or the folder:

   muster evidence verify PACK --key PUBLIC_KEY.pem

   or in the browser at /verify of any Muster; the pack does not leave the machine.
${isStamped ? STAMPED : ''}
How a sample in testing/sample_selection.csv is drawn again: number the rows of its population_file from 1, the header not
counted; the place of row n is the SHA-256, in hexadecimal, of the seed, a line feed and n in decimal; the rows with the
lowest places are the sample, as many as size says. For row 7 and the seed 2026-q3 the place is

   printf '2026-q3\\n7' | sha256sum

What a pack proves: that these rows are the ones Muster sealed, in this order and number. What the rows say rests on how
they were obtained: see ipe/ipe_register.csv and coverage/.
`;
}

const STAMPED = `
6. The list of sums existed at a certain time: a time-stamp authority signed it (RFC 3161). ROOT.pem is the certificate
   of the authority's root, which you trust for a reason of your own; integrity/tsa-chain.pem holds those it sent along.

   openssl ts -verify -data integrity/SHA256SUMS -in integrity/SHA256SUMS.tsr -CAfile ROOT.pem -untrusted integrity/tsa-chain.pem

   openssl ts -reply -in integrity/SHA256SUMS.tsr -text    shows the time.
`;
