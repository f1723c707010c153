import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { invalid } from '@/lib/kernel/errors';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { recordSample } from '../commands/record-sample';
import { openArchive } from '../download';
import { openZipFile } from '../integrity/zip-file';
import { drawFrom } from './draw-from';
import { MOST_DRAWN, SAMPLE_METHOD } from './model';
import type { DrawSample } from './schema';

/**
 * Draws a sample from a file of a pack that is built, and records it with all it takes to draw it again. The file is read
 * before the record is written, so that no transaction waits for a disk.
 * @throws `evidence/not-built`, `evidence/file-gone`, `evidence/no-rows`.
 */
export async function drawSample(
  runtime: Runtime,
  viewer: Viewer,
  { packId, file, size, seed }: DrawSample,
): Promise<{ id: string }> {
  permit(viewer, 'evidence:sample');
  const { body } = await openArchive(runtime, viewer, packId);
  const folder = await mkdtemp(path.join(tmpdir(), 'muster-sample-'));
  const copy = path.join(folder, 'pack.zip');
  try {
    // A zip is read from its end, which a stream from a bucket does not have.
    await pipeline(body, createWriteStream(copy, { mode: 0o600 }));
    return await drawInto(runtime, viewer, { packId, file, size, seed }, copy);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function drawInto(
  runtime: Runtime,
  viewer: Viewer,
  { packId, file, size, seed }: DrawSample,
  archive: string,
): Promise<{ id: string }> {
  const zip = await openZipFile(archive);
  try {
    const { rows, sha256, drawn } = await drawFrom(zip.files, file, size === 'all' ? MOST_DRAWN : size, seed);
    if (rows === 0)
      throw invalid('evidence/no-rows', `${file} of this pack has no rows, so there is nothing to draw.`, {
        fields: { file: 'It has no rows.' },
      });
    return await runCommand(runtime, recordSample, viewer, {
      packId,
      file,
      fileSha256: sha256,
      rows,
      method: SAMPLE_METHOD,
      seed,
      size: size === 'all' ? null : size,
      selected: size === 'all' && rows > MOST_DRAWN ? null : drawn,
    });
  } finally {
    await zip.close();
  }
}
