import { randomBytes } from 'node:crypto';
import { upstream } from '@/lib/kernel/errors';
import type { Environment } from '@/lib/platform/env';
import { request } from '@/lib/platform/http/request';
import { readStamp, stampRequest, type TimeStamp } from './time-stamp';

const TIMEOUT_MS = 30_000;
const MOST_BYTES = 256 * 1024;

/** Asks for a time stamp over some bytes. */
export type Stamp = (data: Uint8Array) => Promise<TimeStamp>;

/** The authority that MUSTER_TSA_URL names; undefined where none is configured. */
export function configuredStamp(
  env: Pick<Environment, 'MUSTER_TSA_URL' | 'MUSTER_ALLOW_PRIVATE_ENDPOINTS'>,
): Stamp | undefined {
  const { MUSTER_TSA_URL: url, MUSTER_ALLOW_PRIVATE_ENDPOINTS: allowPrivate } = env;
  return url === undefined ? undefined : (data) => stampBy(url, allowPrivate, data);
}

/**
 * A time stamp over these bytes (RFC 3161 over HTTP). The authority is told their SHA-256 and nothing else.
 * @throws MusterError `http/…` when it cannot be reached, `evidence/stamp…` when its answer is none to rely on.
 */
async function stampBy(url: string, allowPrivate: boolean, data: Uint8Array): Promise<TimeStamp> {
  const nonce = randomBytes(8);
  // A number in DER has no needless zeros in front, and one where it would look negative; so the first byte is neither.
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 1;
  const { status, bytes, isCut } = await request(url, {
    allowPrivate,
    method: 'POST',
    body: stampRequest(data, nonce),
    headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
    timeoutMs: TIMEOUT_MS,
    mostBytes: MOST_BYTES,
  });
  if (status !== 200 || isCut)
    throw upstream(
      'evidence/stamp',
      `The time-stamp authority answered with status ${status}${isCut ? ', without end' : ''}.`,
    );
  return readStamp(bytes, data, nonce);
}
