import { byPath } from './model';

export interface Sum {
  path: string;
  sha256: string;
}

/** `SHA256SUMS` as `sha256sum` writes and checks it. */
export function sumsText(sums: readonly Sum[]): string {
  return [...sums]
    .sort(byPath)
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');
}

/** The sums by path; null for a text that holds a line which is none, or a path twice. */
export function parseSums(text: string): Map<string, string> | null {
  const sums = new Map<string, string>();
  const lines = text.split('\n');
  if (lines.pop() !== '') return null;
  for (const line of lines) {
    const [, sha256, path] = /^([0-9a-f]{64}) {2}(\S+)$/.exec(line) ?? [];
    if (sha256 === undefined || path === undefined || sums.has(path)) return null;
    sums.set(path, sha256);
  }
  return sums;
}
