import { createHash } from 'node:crypto';
import { invalid } from '@/lib/kernel/errors';

/** What has passed so far. */
export interface Measured {
  bytes: number;
  /** SHA-256 of everything, once it has all passed. */
  sha256(): string;
}

/** How much is looked at before anything is decided. */
const HEAD_BYTES = 64 * 1024;

/**
 * The bytes as they come, counted and hashed, up to the limit.
 * @throws MusterError `upload/too-large` at the first byte past it
 */
export function measured(
  source: AsyncIterable<Uint8Array>,
  limit: number,
): { chunks: AsyncGenerator<Uint8Array>; measured: Measured } {
  const hash = createHash('sha256');
  const state = { bytes: 0, sha256: () => hash.copy().digest('hex') };
  async function* chunks() {
    for await (const chunk of source) {
      state.bytes += chunk.byteLength;
      if (state.bytes > limit) throw tooLarge(limit);
      hash.update(chunk);
      yield chunk;
    }
  }
  return { chunks: chunks(), measured: state };
}

export function tooLarge(limit: number) {
  const most = limit >= 1024 ** 3 ? `${limit / 1024 ** 3} GB` : `${limit} bytes`;
  return invalid(
    'upload/too-large',
    `The file is larger than ${most}, which is as much as is read. Split it, for example by account, and upload the parts.`,
  );
}

/** Files that are not text, by how they begin, and what to do with each. */
const MAGIC: readonly { bytes: readonly number[]; what: string }[] = [
  {
    bytes: [0x50, 0x4b],
    what: 'a zip archive or a spreadsheet (.xlsx). Unpack it, or save the sheet as CSV UTF-8',
  },
  { bytes: [0x1f, 0x8b], what: 'compressed with gzip. Unpack it first' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old spreadsheet (.xls). Save it as CSV UTF-8' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], what: 'compressed with zstd. Unpack it first' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF. Upload the CSV or JSON it was made from' },
];

/**
 * The file as text: UTF-8, or UTF-16 that says so by its byte order mark.
 * @throws MusterError `upload/empty`, `upload/archive`, `upload/binary`, `upload/encoding`
 */
export async function* decoded(chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<string> {
  const { head, isAll } = await readHead(chunks);
  const decoder = decoderOf(head);
  const decode = (chunk: Uint8Array, stream: boolean) => {
    try {
      return decoder.decode(chunk, { stream });
    } catch (cause) {
      throw notText(cause);
    }
  };
  yield decode(head, true);
  if (!isAll) for await (const chunk of chunks) yield decode(chunk, true);
  yield decode(new Uint8Array(), false);
}

async function readHead(chunks: AsyncGenerator<Uint8Array>): Promise<{ head: Buffer; isAll: boolean }> {
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD_BYTES) {
    const { value, done } = await chunks.next();
    if (done) return { head: Buffer.concat(parts), isAll: true };
    parts.push(value);
    length += value.byteLength;
  }
  return { head: Buffer.concat(parts), isAll: false };
}

function decoderOf(head: Buffer): TextDecoder {
  if (head.length === 0)
    throw invalid('upload/empty', 'The file is empty. Run the command again and look at what it printed.');
  const known = MAGIC.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte));
  if (known) throw invalid('upload/archive', `The file is ${known.what}.`);
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  if (head.includes(0))
    throw invalid(
      'upload/binary',
      'The file is not text. Upload CSV or JSON as UTF-8; UTF-16 is read where it begins with a byte order mark.',
    );
  return new TextDecoder('utf-8', { fatal: true });
}

function notText(cause: unknown) {
  return invalid(
    'upload/encoding',
    'The file is not UTF-8: it may be Latin-1 or Windows-1252. Save it as UTF-8 and upload it again; nothing of it was kept.',
    { cause },
  );
}
