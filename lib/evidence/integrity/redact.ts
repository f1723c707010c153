import { createWriteStream } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { conflict, invalid } from '@/lib/kernel/errors';
import { nodeHashing } from '@/lib/platform/signing/node-crypto';
import { leavesOf, shownRowsOf } from './model';
import type { PackFiles } from './pack-files';
import { proveRows, readManifest } from './proof';

/** Rows of a file that stay, counted from 0; the rest of the file goes. */
export interface Kept {
  path: string;
  rows: readonly number[];
}

/**
 * Writes a copy of a pack in which some files are replaced by the proofs of the rows that stay. Their leaves go too: a
 * leaf is the plain hash of its row, and who can guess a row could look for it there.
 * @throws MusterError `evidence/not-empty` for a folder with something in it, and whatever `proveRows` refuses.
 */
export async function redactPack(
  files: PackFiles,
  folder: string,
  kept: readonly Kept[],
): Promise<{ path: string; rows: number; of: number }[]> {
  const manifest = await readManifest(files);
  for (const { path: name } of kept)
    if (!name.startsWith('population/'))
      throw invalid(
        'evidence/not-redactable',
        `${name} cannot be redacted; allowed are the files below population/.`,
      );
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0)
    throw conflict('evidence/not-empty', `${folder} is not empty; name a folder that is not there yet.`);
  const shown = new Map(kept.map((each) => [each.path, each.rows]));
  const gone = new Set(kept.flatMap(({ path: name }) => [name, leavesOf(name)]));
  const counts: { path: string; rows: number; of: number }[] = [];
  for (const [name, rows] of shown) {
    const proofs = await proveRows(files, name, rows, nodeHashing);
    const target = await placeOf(folder, shownRowsOf(name));
    await writeFile(target, proofs.map((proof) => `${JSON.stringify(proof)}\n`).join(''));
    counts.push({
      path: name,
      rows: proofs.length,
      of: manifest.files.find((file) => file.path === name)?.rows ?? 0,
    });
  }
  for (const { path: name } of await files.list())
    if (!gone.has(name)) await pipeline(files.open(name), createWriteStream(await placeOf(folder, name)));
  return counts;
}

async function placeOf(folder: string, name: string): Promise<string> {
  const place = path.join(folder, ...name.split('/'));
  await mkdir(path.dirname(place), { recursive: true });
  return place;
}
