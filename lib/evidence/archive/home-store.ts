import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { Environment } from '@/lib/platform/env';
import { archiveFile } from '../folders';
import { HOME, type PackStore } from './pack-store';

/** Packs below MUSTER_HOME, where they are finished: to keep one is to leave it there. */
export function homeStore(env: Pick<Environment, 'MUSTER_HOME'>): PackStore {
  return {
    place: HOME,
    put: async () => undefined,
    open: async (pack) => {
      const file = archiveFile(env, pack);
      const found = await stat(file).catch(() => null);
      return found && { sizeBytes: found.size, body: createReadStream(file) };
    },
    remove: (pack) => rm(archiveFile(env, pack), { force: true }),
  };
}
