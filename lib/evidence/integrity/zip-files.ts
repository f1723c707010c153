import {
  configure,
  type Entry,
  ERR_AMBIGUOUS_ARCHIVE,
  ERR_OVERLAPPING_ENTRY,
  type FileEntry,
  type Reader,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import { byPath } from './model';
import { type PackFile, type PackFiles, refuseUnsafePaths } from './pack-files';
import { PackRefusal } from './refusal';

configure({ useWebWorkers: false });

/** What a zip may hold. A pack of ten million rows is a tenth of it. */
export interface ZipLimits {
  files: number;
  /** Bytes of all files unpacked. */
  bytes: number;
  /** How many times a file of more than a megabyte may be larger than what stands for it; deflate reaches 1032. */
  ratio: number;
}

const LIMITS: ZipLimits = { files: 20_000, bytes: 64 * 1024 ** 3, ratio: 400 };
const SMALL = 1024 * 1024;
const SYMBOLIC_LINK = 0o120000;
const FILE_TYPE = 0o170000;

/**
 * A pack as a zip, read in place: nothing is unpacked to disk. What lies about its names or sizes, holds links, or grows
 * past the limits is refused.
 */
export function zipFiles(reader: Reader<unknown>, limits: ZipLimits = LIMITS): PackFiles {
  const zip = new ZipReader(reader, {
    useWebWorkers: false,
    strictness: 'strict',
    filenameValidation: 'tolerant',
  });
  let opened: Promise<Map<string, FileEntry>> | undefined;
  const entries = () => {
    opened ??= readEntries(zip, limits);
    return opened;
  };
  return {
    list: async () => [...(await entries())].map(asFile).sort(byPath),
    open: (path) => unpack(entries(), path),
  };
}

const asFile = ([path, { uncompressedSize }]: [string, FileEntry]): PackFile => ({
  path,
  size: uncompressedSize,
});

async function readEntries(zip: ZipReader<unknown>, limits: ZipLimits): Promise<Map<string, FileEntry>> {
  const found: FileEntry[] = [];
  let bytes = 0;
  try {
    for await (const entry of zip.getEntriesGenerator()) {
      if (isFolder(entry)) continue;
      refuseEntry(entry, limits);
      bytes += entry.uncompressedSize;
      found.push(entry);
      if (found.length > limits.files)
        throw new PackRefusal(
          'zip',
          null,
          `The zip holds more than the ${limits.files} files a pack may have.`,
        );
      if (bytes > limits.bytes)
        throw new PackRefusal(
          'zip',
          entry.filename,
          `The zip unpacks to more than the ${limits.bytes} bytes a pack may have.`,
        );
    }
  } catch (error) {
    throw asRefusal(error, null);
  }
  refuseUnsafePaths(found.map(({ filename }) => filename));
  return new Map(found.map((entry) => [entry.filename, entry]));
}

/** Folders have entries of their own in zips that others packed; their files say where they are. */
const isFolder = (entry: Entry): entry is Exclude<Entry, FileEntry> => entry.directory;

function refuseEntry(entry: FileEntry, { ratio }: ZipLimits): void {
  const { filename, encrypted, uncompressedSize, compressedSize, externalFileAttributes, rawFilename } =
    entry;
  const refuse = (kind: 'zip' | 'unsafe-path', said: string) => {
    throw new PackRefusal(kind, filename, `${JSON.stringify(filename.slice(0, 240))} is refused: ${said}.`);
  };
  if (((externalFileAttributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK)
    refuse('unsafe-path', 'it is a symbolic link');
  if (new TextDecoder().decode(rawFilename) !== filename) refuse('unsafe-path', 'it has two names');
  if (encrypted) refuse('zip', 'it is encrypted');
  if (uncompressedSize > SMALL && uncompressedSize > ratio * compressedSize)
    refuse('zip', `it unpacks to more than ${ratio} times its size, as zip bombs do`);
}

async function* unpack(entries: Promise<Map<string, FileEntry>>, path: string): AsyncGenerator<Uint8Array> {
  const entry = (await entries).get(path);
  if (!entry) throw new PackRefusal('zip', path, `The zip holds no ${path}.`);
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  let failure: unknown;
  const done = entry
    .getData(writable, { useWebWorkers: false, strictness: 'strict', checkOverlappingEntry: false })
    .catch(async (error) => {
      failure = error;
      await writable.abort(error).catch(() => undefined);
    });
  let size = 0;
  const pieces = readable.getReader();
  try {
    for (;;) {
      const { value, done: isDone } = await pieces.read();
      if (isDone) break;
      size += value.length;
      if (size > entry.uncompressedSize)
        throw new PackRefusal(
          'zip',
          path,
          `${path} unpacks to more bytes than the zip says, as zip bombs do.`,
        );
      yield value;
    }
    await done;
    if (failure !== undefined) throw failure;
  } catch (error) {
    throw asRefusal(failure ?? error, path);
  } finally {
    await pieces.cancel().catch(() => undefined);
  }
  if (size !== entry.uncompressedSize)
    throw new PackRefusal(
      'zip',
      path,
      `${path} unpacks to ${size} bytes, and the zip says ${entry.uncompressedSize}.`,
    );
}

/** The library's own words name what is wrong with the zip; what failed below it keeps its name. */
function asRefusal(error: unknown, path: string | null): Error {
  if (error instanceof PackRefusal) return error;
  const said = error instanceof Error ? error.message : String(error);
  const where = path === null ? 'This zip' : `${path} in this zip`;
  if (said === ERR_OVERLAPPING_ENTRY)
    return new PackRefusal('zip', path, `${where} shares its bytes with another file, as zip bombs do.`);
  if (said === ERR_AMBIGUOUS_ARCHIVE)
    return new PackRefusal(
      'zip',
      path,
      `${where} says two things about itself (a name twice, headers that differ): tools would not agree on what is in it.`,
    );
  return new PackRefusal(
    'zip',
    path,
    path === null
      ? `This is no zip that can be read to its end (${said}). It may have been cut off: download it again.`
      : `${path} cannot be unpacked (${said}). The zip is damaged or cut off.`,
    error,
  );
}
