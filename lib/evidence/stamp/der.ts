import { invalid } from '@/lib/kernel/errors';

/** One value of DER (X.690): its tag, what it holds, and itself as a whole. */
export interface DerValue {
  tag: number;
  content: Uint8Array;
  whole: Uint8Array;
}

export const DER = {
  boolean: 0x01,
  integer: 0x02,
  octets: 0x04,
  null: 0x05,
  oid: 0x06,
  sequence: 0x30,
  set: 0x31,
  generalizedTime: 0x18,
  context0: 0xa0,
} as const;

/** A value from what it holds. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, ...lengthOf(content.length)]), content]);
}

/** A number that is not negative. */
export function derInteger(bytes: Uint8Array): Uint8Array {
  const isSigned = (bytes[0] ?? 0) >= 0x80;
  return der(DER.integer, isSigned ? Buffer.from([0, ...bytes]) : bytes);
}

function lengthOf(length: number): number[] {
  if (length < 0x80) return [length];
  const bytes = length < 0x100 ? [length] : [length >> 8, length & 0xff];
  return [0x80 | bytes.length, ...bytes];
}

/** The values that stand one after the other. @throws MusterError `evidence/stamp` for what is no DER. */
export function derValues(bytes: Uint8Array): DerValue[] {
  const values: DerValue[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at + 1] ?? 0;
    const more = first > 0x80 ? first & 0x7f : 0;
    const length =
      more === 0 ? first : bytes.subarray(at + 2, at + 2 + more).reduce((sum, byte) => sum * 256 + byte, 0);
    const start = at + 2 + more;
    const end = start + length;
    // Lengths that are not stated (BER) begin with 0x80 and are not DER.
    if (first === 0x80 || more > 4 || end > bytes.length) throw notDer();
    values.push({ tag: bytes[at] ?? 0, content: bytes.subarray(start, end), whole: bytes.subarray(at, end) });
    at = end;
  }
  return values;
}

/** What a value of this tag holds. @throws MusterError `evidence/stamp` when it is not there or another. */
export function derContent(value: DerValue | undefined, tag: number): Uint8Array {
  if (value?.tag !== tag) throw notDer();
  return value.content;
}

const notDer = () =>
  invalid(
    'evidence/stamp',
    'The time-stamp authority answered with something that is no time stamp (RFC 3161).',
  );
