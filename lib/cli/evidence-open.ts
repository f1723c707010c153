import { stat } from 'node:fs/promises';
import path from 'node:path';
import { folderFiles } from '@/lib/evidence/integrity/folder';
import type { PackFiles } from '@/lib/evidence/integrity/pack-files';
import { openZipFile } from '@/lib/evidence/integrity/zip-file';
import { CliError, type Io } from './io';

/** Opens a pack, whatever it is, for as long as the work takes. */
export async function withPack<T>(io: Io, pack: string, work: (files: PackFiles) => Promise<T>): Promise<T> {
  const place = path.resolve(io.cwd, pack);
  const isFolder = await stat(place).then(
    (found) => found.isDirectory(),
    (error) => {
      throw unusable(pack, 'read', error);
    },
  );
  if (isFolder) return work(folderFiles(place));
  const { files, close } = await openZipFile(place).catch((error) => {
    throw unusable(pack, 'read', error);
  });
  try {
    return await work(files);
  } finally {
    await close();
  }
}

export const isThere = (place: string) =>
  stat(place).then(
    () => true,
    () => false,
  );

/** What to say of a file that is not there or not ours. */
export function unusable(file: string, done: 'read' | 'written', error: unknown): CliError {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  return new CliError('cli/file', `${file} cannot be ${done} (${code}).`);
}
