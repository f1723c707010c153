import { readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Environment } from '@/lib/platform/env';

/** Where packs are built and kept: one place that every web and worker process of an installation sees. */
export const evidenceFolder = ({ MUSTER_HOME }: Pick<Environment, 'MUSTER_HOME'>): string =>
  path.join(MUSTER_HOME, 'evidence');

/** A pack, and the how-manieth worker is at it: each has a place of its own, so that none writes into another's. */
export interface PackAttempt {
  id: string;
  attempt: number;
}

/** Folder of a pack while it is built. */
export const workFolder = (env: Pick<Environment, 'MUSTER_HOME'>, { id, attempt }: PackAttempt): string =>
  path.join(evidenceFolder(env), `${id}.${attempt}.building`);

/** File of a pack that is built. */
export const archiveFile = (env: Pick<Environment, 'MUSTER_HOME'>, { id, attempt }: PackAttempt): string =>
  path.join(evidenceFolder(env), `${id}.${attempt}.zip`);

/** Takes over what the attempt before wrote: it goes on there, and whoever still writes to the old place writes to nothing. */
export async function takeOver(env: Pick<Environment, 'MUSTER_HOME'>, pack: PackAttempt): Promise<void> {
  for (let before = pack.attempt - 1; before >= 0; before -= 1) {
    const left = workFolder(env, { ...pack, attempt: before });
    const isThere = await stat(left).catch(() => null);
    if (!isThere) continue;
    await rm(workFolder(env, pack), { recursive: true, force: true });
    await rename(left, workFolder(env, pack));
    return;
  }
}

/** Removes what is below MUSTER_HOME of a pack; the file of a built one stays where `built` names its attempt. */
export async function sweepPack(
  env: Pick<Environment, 'MUSTER_HOME'>,
  id: string,
  built: number | null = null,
): Promise<void> {
  const folder = evidenceFolder(env);
  const kept = built === null ? null : path.basename(archiveFile(env, { id, attempt: built }));
  for (const name of await readdir(folder).catch(() => []))
    if (name.startsWith(`${id}.`) && name !== kept)
      await rm(path.join(folder, name), { recursive: true, force: true });
}
