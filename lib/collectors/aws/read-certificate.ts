import { X509Certificate } from 'node:crypto';

/** What a public certificate says of itself. */
export interface CertificateText {
  notBefore: Date;
  notAfter: Date;
  algorithm: string | null;
  isSelfSigned: boolean;
}

/** Reads a certificate in PEM; null when it is none. */
export function readCertificate(pem: string | undefined): CertificateText | null {
  try {
    const certificate = new X509Certificate(pem ?? '');
    return {
      notBefore: new Date(certificate.validFrom),
      notAfter: new Date(certificate.validTo),
      algorithm: algorithmOf(certificate),
      isSelfSigned: certificate.checkIssued(certificate),
    };
  } catch {
    return null;
  }
}

function algorithmOf({ publicKey }: X509Certificate): string | null {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = publicKey;
  if (!type) return null;
  const size = details?.modulusLength ?? details?.namedCurve;
  return [type.toUpperCase(), ...(size === undefined ? [] : [size])].join('_');
}
