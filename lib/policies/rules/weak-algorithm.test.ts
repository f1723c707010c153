import { DEFAULT_POLICY } from '@/lib/policies/default-policy';
import { weakAlgorithm } from '@/lib/policies/rules/weak-algorithm';
import { describeRule } from '@/lib/testing/describe-rule';

const certificate = { kind: 'tls-certificate', resource: 'acm.certificate' } as const;
const with3072 = { ...DEFAULT_POLICY, keySizes: { ...DEFAULT_POLICY.keySizes, rsaBits: 3072 } };

describeRule(weakAlgorithm, {
  pass: [
    { name: 'RSA of the least size', facts: { ...certificate, algorithm: 'RSA_2048' }, data: { bits: 2048 } },
    { name: 'P-224, the least curve', facts: { ...certificate, algorithm: 'EC_secp224r1' } },
    { name: 'Ed25519', facts: { kind: 'ssh-key', algorithm: 'ssh-ed25519' } },
    { name: 'a symmetric key', facts: { kind: 'encryption-key', algorithm: 'SYMMETRIC_DEFAULT' } },
    { name: 'an access key whose algorithm is stated', facts: { algorithm: 'RSA_2048' } },
  ],
  fail: [
    { name: 'RSA of 1024 bits', facts: { ...certificate, algorithm: 'RSA-1024' }, data: { leastBits: 2048 } },
    { name: 'an SSH key of 1024 bits', facts: { kind: 'ssh-key', algorithm: 'ssh-rsa 1024' } },
    { name: 'P-192', facts: { ...certificate, algorithm: 'EC_prime192v1' }, data: { bits: 192 } },
    { name: 'DSA', facts: { kind: 'ssh-key', algorithm: 'ssh-dss' }, data: { broken: 'algorithm' } },
    {
      name: 'a signature over SHA-1',
      facts: { kind: 'signing-key', algorithm: 'RSA_SIGN_PKCS1_4096_SHA1' },
      data: { broken: 'hash' },
    },
    {
      name: 'RSA of 2048 bits where the policy asks for more',
      facts: { algorithm: 'RSA_2048' },
      policy: with3072,
    },
  ],
  unknown: [
    { name: 'a certificate whose listing does not say', facts: certificate, severity: 'notice' },
    {
      name: 'words nobody here knows',
      facts: { ...certificate, algorithm: 'FUTURE_9' },
      severity: undefined,
    },
    { name: 'RSA of a size not stated', facts: { kind: 'ssh-key', algorithm: 'rsa' }, severity: 'notice' },
  ],
  notApplicable: [
    { name: 'an access key that has no algorithm', facts: {} },
    { name: 'disabled', facts: { ...certificate, algorithm: 'RSA_1024', status: 'disabled' } },
  ],
});
