/** An ES256 signature as OpenSSL reads it: SEQUENCE of two INTEGERs, from r and s in 64 bytes. */
export function derOfEcdsa(raw: Uint8Array): Uint8Array {
  const body = [...integer(raw.subarray(0, 32)), ...integer(raw.subarray(32, 64))];
  return Uint8Array.from([0x30, body.length, ...body]);
}

function integer(value: Uint8Array): number[] {
  const first = value.findIndex((byte) => byte !== 0);
  const bytes = first < 0 ? [0] : [...value.subarray(first)];
  if ((bytes[0] ?? 0) >= 0x80) bytes.unshift(0);
  return [0x02, bytes.length, ...bytes];
}

/** r and s in 64 bytes; null for what is no such signature in DER. */
export function ecdsaOfDer(der: Uint8Array): Uint8Array | null {
  if (der[0] !== 0x30 || der[1] !== der.length - 2) return null;
  const r = integerAt(der, 2);
  const s = r && integerAt(der, r.end);
  if (!r || !s || s.end !== der.length) return null;
  const raw = new Uint8Array(64);
  raw.set(r.value, 32 - r.value.length);
  raw.set(s.value, 64 - s.value.length);
  return raw;
}

function integerAt(der: Uint8Array, at: number): { value: Uint8Array; end: number } | null {
  const length = der[at + 1] ?? 0;
  const end = at + 2 + length;
  if (der[at] !== 0x02 || length < 1 || end > der.length) return null;
  const bytes = der.subarray(at + 2, end);
  const value = bytes[0] === 0 ? bytes.subarray(1) : bytes;
  return value.length <= 32 ? { value, end } : null;
}
