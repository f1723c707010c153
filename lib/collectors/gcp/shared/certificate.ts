import { X509Certificate } from 'node:crypto';

/** What a certificate says of itself. */
export interface CertificateFacts {
  /** `RSA_2048`, `EC_prime256v1`, or the name of the algorithm. */
  algorithm: string | null;
  notBefore: Date;
  issuer: string;
  isSelfSigned: boolean;
  /** SHA-256, without colons. */
  fingerprint: string;
}

/** Reads the first certificate of a PEM text; null for what is none. */
export function readCertificate(pem: string | undefined): CertificateFacts | null {
  if (!pem) return null;
  try {
    const certificate = new X509Certificate(pem);
    return {
      algorithm: algorithmOf(certificate),
      notBefore: certificate.validFromDate,
      issuer: certificate.issuer.replaceAll('\n', ', '),
      isSelfSigned: certificate.checkIssued(certificate),
      fingerprint: certificate.fingerprint256.replaceAll(':', ''),
    };
  } catch {
    return null;
  }
}

function algorithmOf({ publicKey }: X509Certificate): string | null {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = publicKey;
  if (type === 'rsa' && details?.modulusLength) return `RSA_${details.modulusLength}`;
  if (type === 'ec' && details?.namedCurve) return `EC_${details.namedCurve}`;
  return type ? type.toUpperCase() : null;
}
