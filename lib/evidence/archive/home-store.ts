import { createReadStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import type { Environment } from '@/lib/platform/env';
import { archiveFile } from '../folders';
import { HOME, type PackStore } from './pack-store';

/** Packs below MUSTER_HOME, in the folder they are built in: to keep one is to give it its name. */
export function homeStore(env: Pick<Environment, 'MUSTER_HOME'>): PackStore {
  return {
    place: HOME,
    put: (id, file) => rename(file, archiveFile(env, id)),
    open: async (id) => {
      const file = archiveFile(env, id);
      const found = await stat(file).catch(() => null);
      return found && { sizeBytes: found.size, body: createReadStream(file) };
    },
    remove: (id) => rm(archiveFile(env, id), { force: true }),
  };
}
