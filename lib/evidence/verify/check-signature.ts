import { ecdsaOfDer } from '@/lib/evidence/integrity/ecdsa-der';
import { INTEGRITY } from '@/lib/evidence/integrity/model';
import { readText, readWhole } from '@/lib/evidence/integrity/pack-files';
import { toHex } from '@/lib/kernel/bytes';
import type { PublicKey } from '@/lib/platform/signing/signer';
import type { VerifyOptions } from './model';
import type { Pack } from './pack';
import type { Report } from './report';

const MOST_SUMS_BYTES = 16 * 1024 * 1024;
const MOST_KEY_BYTES = 64 * 1024;
const MOST_STAMP_BYTES = 1024 * 1024;

/** The signature over SHA256SUMS, and whether its key is one that was given. */
export async function checkSignature(pack: Pack, options: VerifyOptions, report: Report): Promise<void> {
  const before = report.problems;
  const { files, listed, sums } = pack;
  const { crypto, keys } = options;
  for (const path of [INTEGRITY.signature, INTEGRITY.key])
    if (!listed.has(path))
      report.problem('missing', path, `${path} is missing: nothing says who made the pack.`);
  if (report.problems > before || sums === null) {
    report.check('signature', 'failed', 'The signature cannot be checked.');
    return;
  }
  const key = await crypto.keyOf(await readText(files, INTEGRITY.key, MOST_KEY_BYTES));
  if (!key) {
    report.problem('signature', INTEGRITY.key, `${INTEGRITY.key} is no public key of Ed25519 or P-256.`);
    report.check('signature', 'failed', 'The signature cannot be checked.');
    return;
  }
  report.signedBy = key.id;
  const signature = await readWhole(files, INTEGRITY.signature, MOST_KEY_BYTES);
  const text = await readWhole(files, INTEGRITY.sums, MOST_SUMS_BYTES);
  const raw = key.algorithm === 'ES256' ? ecdsaOfDer(signature) : signature;
  const isSigned = raw !== null && (await crypto.isSignedBy(key, text, raw));
  if (!isSigned)
    report.problem(
      'signature',
      INTEGRITY.signature,
      `The signature is not one over ${INTEGRITY.sums} by key ${key.id}: the list, the signature or the key was altered.`,
    );
  const isKnown = keys !== null && (await idsOf(keys, options)).includes(key.id);
  if (keys !== null && !isKnown)
    report.problem(
      'signature',
      INTEGRITY.key,
      `The pack is signed by key ${key.id}, which is not among the keys that were given.`,
    );
  report.isTrusted = isSigned && isKnown;
  const whose = isKnown
    ? 'a key you gave'
    : 'the key in the pack itself; give the one you know to be sure who made it';
  report.outcome(
    'signature',
    before,
    `The list of sums is signed by ${whose} (${key.algorithm}, ${key.id}).`,
    isSigned
      ? `The list of sums is signed, but by key ${key.id}, which you did not give.`
      : 'The signature does not hold.',
  );
}

async function idsOf(
  keys: readonly Pick<PublicKey, 'publicKey'>[],
  { crypto }: VerifyOptions,
): Promise<(string | undefined)[]> {
  return Promise.all(keys.map(async ({ publicKey }) => (await crypto.keyOf(publicKey))?.id));
}

/** Whether the time stamp is one of these sums. Its own signature is for openssl, with a root that the reader trusts. */
export async function checkStamp(
  { files, listed }: Pack,
  { crypto }: VerifyOptions,
  report: Report,
): Promise<void> {
  if (!listed.has(INTEGRITY.stamp) || !listed.has(INTEGRITY.sums)) {
    report.check('stamp', 'skipped', 'The pack has no time stamp of an outside authority.');
    return;
  }
  const before = report.problems;
  const token = toHex(await readWhole(files, INTEGRITY.stamp, MOST_STAMP_BYTES));
  const digest = toHex(crypto.sha256(await readWhole(files, INTEGRITY.sums, MOST_SUMS_BYTES)));
  if (!token.includes(digest))
    report.problem('signature', INTEGRITY.stamp, `${INTEGRITY.stamp} is not about this ${INTEGRITY.sums}.`);
  report.outcome(
    'stamp',
    before,
    'There is a time stamp over these sums. Check the authority behind it with openssl, as VERIFY.txt says.',
    'The time stamp is not one over these sums.',
  );
}
