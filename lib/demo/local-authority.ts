import 'reflect-metadata';

import { webcrypto } from 'node:crypto';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { addDays } from '@/lib/kernel/dates';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const VALID_DAYS = 30;

export interface LocalAuthorityOptions {
  /** Names and IPv4 addresses the server answers to, e.g. `127.0.0.1`, `localhost`. */
  hosts: readonly string[];
  /** Clients check the dates against the machine's clock, so this must be its time. */
  now: Date;
}

/** PEM texts. The authority's own key is thrown away: it signs one certificate and never another. */
export interface LocalAuthority {
  caPem: string;
  certPem: string;
  keyPem: string;
}

/**
 * A certificate authority and a server certificate for local HTTPS, valid for 30 days from a day before
 * `now`.
 */
export async function createLocalAuthority({ hosts, now }: LocalAuthorityOptions): Promise<LocalAuthority> {
  const notBefore = addDays(now, -1);
  const dates = { notBefore, notAfter: addDays(now, VALID_DAYS), signingAlgorithm: ALGORITHM };
  const authorityKeys = await keyPair();
  const serverKeys = await keyPair();
  const authority = await X509CertificateGenerator.createSelfSigned({
    ...dates,
    serialNumber: serialNumber(),
    name: 'CN=Muster local authority',
    keys: authorityKeys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  });
  const server = await X509CertificateGenerator.create({
    ...dates,
    serialNumber: serialNumber(),
    subject: 'CN=Muster local endpoint',
    issuer: authority.subject,
    publicKey: serverKeys.publicKey,
    signingKey: authorityKeys.privateKey,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension(hosts.map(alternativeName)),
      await AuthorityKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  });
  const key = await webcrypto.subtle.exportKey('pkcs8', serverKeys.privateKey);
  return {
    caPem: authority.toString('pem'),
    certPem: server.toString('pem'),
    keyPem: PemConverter.encode(key, 'PRIVATE KEY'),
  };
}

function keyPair(): Promise<CryptoKeyPair> {
  return webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']) as Promise<CryptoKeyPair>;
}

/** Positive: the first byte stays below 0x80. */
function serialNumber(): string {
  return `10${Buffer.from(webcrypto.getRandomValues(new Uint8Array(15))).toString('hex')}`;
}

function alternativeName(host: string): { type: 'ip' | 'dns'; value: string } {
  return { type: /^\d+\.\d+\.\d+\.\d+$/.test(host) ? 'ip' : 'dns', value: host };
}
