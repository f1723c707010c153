import { createHash } from 'node:crypto';
import { invalid, upstream } from '@/lib/kernel/errors';
import { DER, type DerValue, der, derContent, derInteger, derValues } from './der';

const SHA_256 = Buffer.from('608648016503040201', 'hex');
const SIGNED_DATA = Buffer.from('2a864886f70d010702', 'hex');
const TST_INFO = Buffer.from('2a864886f70d0109100104', 'hex');
const VERSION_1 = Buffer.from([1]);
const TRUE = Buffer.from([0xff]);

/** Statuses of an answer that holds a time stamp: granted, and granted with modifications. */
const GRANTED: readonly number[] = [0, 1];

/** A request (TimeStampReq, RFC 3161 2.4.1) for these bytes, that asks for the authority's certificates. */
export function stampRequest(data: Uint8Array, nonce: Uint8Array): Uint8Array {
  const algorithm = der(DER.sequence, der(DER.oid, SHA_256), der(DER.null));
  const imprint = der(DER.sequence, algorithm, der(DER.octets, digestOf(data)));
  return der(DER.sequence, der(DER.integer, VERSION_1), imprint, derInteger(nonce), der(DER.boolean, TRUE));
}

export interface TimeStamp {
  /** The answer as it came, which is what OpenSSL reads. */
  token: Uint8Array;
  /** Certificates that the authority sent along, in PEM. */
  chain: string;
  /** When the authority says it was, as `20261121T204500Z` without the T. */
  at: string;
}

/**
 * The time stamp in an answer (TimeStampResp, RFC 3161 2.4.2), if it is one over these bytes to this request. Who signed
 * it is for whoever relies on it to judge, with a root of their own.
 * @throws MusterError `evidence/stamp-refused` when the authority says no, `evidence/stamp` when the answer is to
 * something else or none at all.
 */
export function readStamp(answer: Uint8Array, data: Uint8Array, nonce: Uint8Array): TimeStamp {
  const [status, token] = derValues(derContent(derValues(answer)[0], DER.sequence));
  const [code, text] = derValues(derContent(status, DER.sequence));
  const said = derContent(code, DER.integer).at(-1) ?? -1;
  if (!GRANTED.includes(said)) throw refused(said, text);
  const [kind, wrapped] = derValues(derContent(token, DER.sequence));
  expectSame(derContent(kind, DER.oid), SIGNED_DATA, 'it is no signed message');
  const [signed] = derValues(derContent(wrapped, DER.context0));
  const [, , content, certificates] = derValues(derContent(signed, DER.sequence));
  const [contentKind, octets] = derValues(derContent(content, DER.sequence));
  expectSame(derContent(contentKind, DER.oid), TST_INFO, 'it signs something that is no time stamp');
  const [info] = derValues(derContent(derValues(derContent(octets, DER.context0))[0], DER.octets));
  const [, , imprint, , time, ...rest] = derValues(derContent(info, DER.sequence));
  const [algorithm, digest] = derValues(derContent(imprint, DER.sequence));
  const [oid] = derValues(derContent(algorithm, DER.sequence));
  expectSame(derContent(oid, DER.oid), SHA_256, 'it is about a digest of another kind');
  expectSame(derContent(digest, DER.octets), digestOf(data), 'it is about other bytes');
  const echoed = rest.find(({ tag }) => tag === DER.integer);
  expectSame(echoed?.whole, derInteger(nonce), 'its nonce is not the one that was sent');
  return {
    token: answer,
    chain: certificates?.tag === DER.context0 ? derValues(certificates.content).map(pemOf).join('') : '',
    at: Buffer.from(derContent(time, DER.generalizedTime)).toString('ascii'),
  };
}

const digestOf = (data: Uint8Array) => createHash('sha256').update(data).digest();

function expectSame(found: Uint8Array | undefined, wanted: Uint8Array, wrong: string): void {
  if (found === undefined || !Buffer.from(found).equals(wanted))
    throw invalid('evidence/stamp', `The answer of the time-stamp authority is refused: ${wrong}.`);
}

function refused(status: number, text: DerValue | undefined) {
  const words =
    text?.tag === DER.sequence ? derValues(text.content).map(({ content }) => Buffer.from(content)) : [];
  const why = words
    .map((word) =>
      word
        .toString('utf8')
        .replace(/[^\x20-\x7e]/g, '?')
        .slice(0, 200),
    )
    .join(' ');
  return upstream(
    'evidence/stamp-refused',
    `The time-stamp authority refused (status ${status}${why ? `: ${why}` : ''}).`,
  );
}

function pemOf({ whole }: DerValue): string {
  const lines =
    Buffer.from(whole)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
