/** What a provider's words for a key or a signature come to. */
export interface Algorithm {
  /** `broken`: no size makes it good. `sound`: good at every size in use. */
  family: 'rsa' | 'elliptic' | 'sound' | 'broken';
  /** Size of the key; null where the words do not say. */
  bits: number | null;
  /** Whether signatures are made over MD5 or SHA-1. */
  hasBrokenHash: boolean;
}

const BROKEN_HASH = /MD[245](?!\d)|SHA_?1(?!\d)/;
/** Hashes that stand in names for other ends than a signature, where even SHA-1 holds. */
const NOT_SIGNED = /HMAC|OAEP|PBKDF/;
const HASHES = /SHA_?[23]?_?(224|256|384|512)(_?(224|256)(?!\d))?|SHA_?1(?!\d)/g;
const POST_QUANTUM = /ML_?DSA|SLH_?DSA|ML_?KEM|XWING|XMSS|LMS|FALCON/;
const EDWARDS = /ED_?(25519|448)|EDWARDS_?(25519|448)|EDDSA|(X|CURVE)_?25519|X448/;
const SYMMETRIC =
  /SYMMETRIC|(^|_)AES|(^|_)A(128|192|256)|HMAC|(^|_)HS(256|384|512)$|CHACHA20|(^|_)OCT(_|$)|SM4/;
const OLD_CIPHERS = /(^|_)(T|3)?DES(_|$|\d)|(^|_)(RC2|RC4|ARCFOUR|BLOWFISH)/;
const DSA = /(^|_)DSA|(^|_)DSS(_|$)|WITHDSA/;
const CURVE = /(?:NIST_?P_?|PRIME_?|SEC[PT]_?|BRAINPOOLP_?|(?:^|_)P_?)(\d{3})(?!\d)/;
const ELLIPTIC = /(^|_)EC(C|DSA|DH)?(_|$)|ECDSA|(^|_)SM2/;
const SIZE = /(?:^|\D)(\d{3,5})(?:_?BITS?)?(?!\d)/;

const numberIn = (words: string, pattern: RegExp): number | null => {
  const found = pattern.exec(words)?.[1];
  return found === undefined ? null : Number(found);
};

/**
 * Reads the words providers use (`RSA_1024`, `EC_prime256v1`, `RSA_SIGN_PKCS1_2048_SHA256`, `ssh-rsa 1024`, `ES256`).
 * Null: not understood, which is not the same as weak.
 */
export function parseAlgorithm(stated: string): Algorithm | null {
  const words = stated.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  const hasBrokenHash = BROKEN_HASH.test(words) && !NOT_SIGNED.test(words);
  const found = (family: Algorithm['family'], bits: number | null) => ({ family, bits, hasBrokenHash });
  if (POST_QUANTUM.test(words) || EDWARDS.test(words)) return found('sound', null);
  const sizes = words.replace(HASHES, '');
  if (/RSA/.test(words)) return found('rsa', numberIn(sizes, SIZE));
  // In names of tokens' signatures the number is the hash's, except that it names the curve too.
  if (/^(RS|PS)(256|384|512)$/.test(words)) return found('rsa', null);
  const signedBy = /^ES(256|384|512)K?$/.exec(words)?.[1];
  if (signedBy) return found('elliptic', signedBy === '512' ? 521 : Number(signedBy));
  const curve = numberIn(sizes, CURVE);
  if (curve !== null) return found('elliptic', curve);
  if (ELLIPTIC.test(words)) return found('elliptic', /SM2/.test(words) ? 256 : numberIn(sizes, SIZE));
  if (OLD_CIPHERS.test(words) || DSA.test(words)) return found('broken', null);
  if (SYMMETRIC.test(words)) return found('sound', null);
  return hasBrokenHash ? found('broken', null) : null;
}
