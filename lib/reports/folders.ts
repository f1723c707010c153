import path from 'node:path';
import { evidenceFolder, type PackAttempt } from '@/lib/evidence/folders';
import type { Environment } from '@/lib/platform/env';

type Home = Pick<Environment, 'MUSTER_HOME'>;
const reportsFolder = (env: Home): string => path.join(evidenceFolder(env), 'reports');

/** Folder of a report while it is built: of each attempt its own. */
export const workFolder = (env: Home, { id, attempt }: PackAttempt): string =>
  path.join(reportsFolder(env), `${id}.${attempt}.building`);

/** File of a report that is built. */
export const archiveFile = (env: Home, id: string): string => path.join(reportsFolder(env), `${id}.zip`);
