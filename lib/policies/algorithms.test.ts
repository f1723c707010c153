import { expect, it } from 'vitest';
import { parseAlgorithm } from './algorithms';

const rsa = (bits: number | null) => ({ family: 'rsa', bits });
const elliptic = (bits: number | null) => ({ family: 'elliptic', bits });
const sound = { family: 'sound', hasBrokenHash: false };
const broken = { family: 'broken' };

it.each([
  ['RSA_1024', rsa(1024)],
  ['RSA-2048', rsa(2048)],
  ['RSA_3072', rsa(3072)],
  ['KEY_ALG_RSA_2048', rsa(2048)],
  ['RSA_SIGN_PKCS1_2048_SHA256', rsa(2048)],
  ['RSA_SIGN_PSS_4096_SHA512', rsa(4096)],
  ['RSA_DECRYPT_OAEP_3072_SHA256', rsa(3072)],
  ['RSA_SIGN_RAW_PKCS1_2048', rsa(2048)],
  ['ssh-rsa 1024', rsa(1024)],
  ['rsaEncryption (2048 bit)', rsa(2048)],
  ['RSA-HSM', rsa(null)],
  ['RS256', rsa(null)],
  ['PS512', rsa(null)],
  ['sha256WithRSAEncryption', rsa(null)],
  ['EC_prime256v1', elliptic(256)],
  ['EC_secp384r1', elliptic(384)],
  ['EC_secp521r1', elliptic(521)],
  ['ECC_NIST_P256', elliptic(256)],
  ['ECC_SECG_P256K1', elliptic(256)],
  ['EC_SIGN_P384_SHA384', elliptic(384)],
  ['P-192', elliptic(192)],
  ['prime192v1', elliptic(192)],
  ['secp160r1', elliptic(160)],
  ['ecdsa-sha2-nistp256', elliptic(256)],
  ['ES256', elliptic(256)],
  ['ES512', elliptic(521)],
  ['EC', elliptic(null)],
  ['SM2', elliptic(256)],
  ['ssh-ed25519', sound],
  ['ECC_NIST_EDWARDS25519', sound],
  ['ML_DSA_65', sound],
  ['PQ_SIGN_SLH_DSA_SHA2_128S', sound],
  ['ECDSA_256', elliptic(256)],
  ['EC_P-256', elliptic(256)],
  ['ECDSA_nistp521', elliptic(521)],
  ['EC_SIGN_SECP256K1_SHA256', elliptic(256)],
  ['rsa', rsa(null)],
  ['SYMMETRIC_DEFAULT', sound],
  ['GOOGLE_SYMMETRIC_ENCRYPTION', sound],
  ['AES_256', sound],
  ['A256GCM', sound],
  ['HMAC_SHA1', sound],
  ['HS256', sound],
  ['oct-HSM', sound],
  ['ssh-dss', broken],
  ['DSA_2048', broken],
  ['dsaWithSHA256', broken],
  ['3DES', broken],
  ['TDES_CBC', broken],
  ['MD5', broken],
])('reads %s', (words, expected) => {
  expect(parseAlgorithm(words)).toMatchObject(expected);
});

it.each([
  ['sha1WithRSAEncryption', true],
  ['RSA_SIGN_PKCS1_2048_SHA1', true],
  ['ecdsa-with-SHA1', true],
  ['md5WithRSAEncryption', true],
  ['RSA_DECRYPT_OAEP_2048_SHA1', false],
  ['RSA_SIGN_PKCS1_2048_SHA256', false],
  ['EC_SIGN_P256_SHA256', false],
  ['ecdsa-with-SHA512', false],
])('of %s says whether the hash is broken: %s', (words, expected) => {
  expect(parseAlgorithm(words)?.hasBrokenHash).toBe(expected);
});

it.each(['', 'unspecified', 'X509_PEM', 'EXTERNAL', 'foo 2048'])('does not understand %j', (words) => {
  expect(parseAlgorithm(words)).toBeNull();
});
