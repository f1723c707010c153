import { Readable } from 'node:stream';
import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { conflict } from '@/lib/kernel/errors';
import { recordEvent } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { openStores } from './archive/open-stores';
import { type PackRow, readPack } from './queries';

export interface Download {
  pack: PackRow;
  sizeBytes: number;
  body: ReadableStream<Uint8Array>;
}

/**
 * The file of a pack that the viewer may read, as a stream, wherever it is kept.
 * @throws `evidence/not-built`, `evidence/expired`, `evidence/file-gone` where the file is not in its place.
 */
export async function openArchive(
  runtime: Runtime,
  viewer: Viewer,
  id: string,
): Promise<{ pack: PackRow; sizeBytes: number; body: Readable }> {
  const pack = await readPack(viewer, runtime.database, id);
  if (pack.state === 'expired') throw expired(pack);
  if (pack.state !== 'built')
    throw conflict('evidence/not-built', 'This pack is not built, so there is no file.');
  const found = await openStores(runtime.env).at(pack.keptIn).open(pack);
  if (!found)
    throw conflict(
      'evidence/file-gone',
      'The file of this pack is not in its place any more. Build it again: the same period gives the same populations.',
    );
  return { pack, ...found };
}

/**
 * The file of a pack as a stream, with an event that names who took it.
 * @throws as `openArchive`.
 */
export async function openDownload(runtime: Runtime, viewer: Viewer, id: string): Promise<Download> {
  permit(viewer, 'evidence:download');
  const found = await openArchive(runtime, viewer, id);
  const { pack, sizeBytes } = found;
  await recordEvent(runtime, viewer, {
    action: 'evidence.downloaded',
    subject: { kind: 'evidence', id },
    payload: { archive: pack.archive, bytes: sizeBytes },
  }).catch((error: unknown) => {
    found.body.destroy();
    throw error;
  });
  const body = Readable.toWeb(found.body) as ReadableStream<Uint8Array>;
  return { pack, sizeBytes, body };
}

const expired = ({ keepUntil }: PackRow) =>
  conflict(
    'evidence/expired',
    `This pack was kept until ${keepUntil?.toISOString().slice(0, 10)}; its file was removed then, its hashes stay. Build it again: the same period gives the same populations.`,
  );

/** A name that says what it is without opening it: `muster-soc-2-2025-10-01-2026-09-30-1f3a9c20.zip`. */
export function fileNameOf({ id, frameworks, type, from, to }: PackRow): string {
  const day = (at: Date) => at.toISOString().slice(0, 10);
  const last = day(new Date(to.getTime() - 1));
  const span = type === 'type-1' ? last : `${day(from)}-${last}`;
  return `muster-${frameworks.join('-')}-${span}-${id.slice(0, 8)}.zip`;
}
