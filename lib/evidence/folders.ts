import path from 'node:path';
import type { Environment } from '@/lib/platform/env';

/** Where packs are built and kept: one place that every web and worker process of an installation sees. */
export const evidenceFolder = ({ MUSTER_HOME }: Pick<Environment, 'MUSTER_HOME'>): string =>
  path.join(MUSTER_HOME, 'evidence');

/** Folder of a pack while it is built. */
export const workFolder = (env: Pick<Environment, 'MUSTER_HOME'>, id: string): string =>
  path.join(evidenceFolder(env), `${id}.building`);

/** File of a pack that is built. */
export const archiveFile = (env: Pick<Environment, 'MUSTER_HOME'>, id: string): string =>
  path.join(evidenceFolder(env), `${id}.zip`);
