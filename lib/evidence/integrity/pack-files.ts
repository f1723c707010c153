import { fromUtf8 } from '@/lib/kernel/bytes';
import { PackRefusal } from './refusal';

export interface PackFile {
  path: string;
  size: number;
}

/** The files of a pack, whatever holds them: a folder, a zip on a disk, a zip in a browser. */
export interface PackFiles {
  /** @throws PackRefusal when this is no pack that may be opened. */
  list(): Promise<readonly PackFile[]>;
  /** @throws PackRefusal while reading, when the file is not what the list said. */
  open(path: string): AsyncIterable<Uint8Array>;
}

const SEGMENT = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;
const MOST_CHARACTERS = 240;

/**
 * What is wrong with a path inside a pack, or null. Letters, digits, `.`, `_` and `-` in segments that begin with no dot:
 * the same file on every system, which no tool escapes and none unpacks elsewhere.
 */
export function pathProblem(path: string): string | null {
  if (path.includes('\\')) return 'it holds a backslash';
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'it is absolute';
  const segments = path.split('/');
  if (segments.includes('..')) return 'it leads out of the pack';
  if (path.length > MOST_CHARACTERS) return `it is longer than ${MOST_CHARACTERS} characters`;
  if (!segments.every((segment) => SEGMENT.test(segment)))
    return 'allowed are letters, digits, ".", "_" and "-" between slashes';
  return null;
}

/** @throws PackRefusal for a path that no pack has, and for two that some systems take for one. */
export function refuseUnsafePaths(paths: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const wrong = pathProblem(path);
    if (wrong) throw new PackRefusal('unsafe-path', path, `The path ${quoted(path)} is refused: ${wrong}.`);
    const folded = path.toLowerCase();
    const before = seen.get(folded);
    if (before !== undefined)
      throw new PackRefusal(
        'unsafe-path',
        path,
        before === path
          ? `The path ${quoted(path)} is there twice; which of them is meant cannot be told.`
          : `The paths ${quoted(before)} and ${quoted(path)} are one file on systems that ignore case.`,
      );
    seen.set(folded, path);
  }
}

const quoted = (path: string) => JSON.stringify(path.slice(0, MOST_CHARACTERS));

/** A small file as a whole. @throws PackRefusal past `most` bytes. */
export async function readWhole(files: PackFiles, path: string, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of files.open(path)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most)
      throw new PackRefusal('format', path, `${path} is longer than the ${most} bytes such a file may have.`);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** The UTF-8 of a small file; bytes that are none become U+FFFD. */
export async function readText(files: PackFiles, path: string, most: number): Promise<string> {
  return fromUtf8(await readWhole(files, path, most));
}
