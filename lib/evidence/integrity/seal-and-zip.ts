import { together } from '@/lib/kernel/together';
import { folderFiles } from './folder';
import { type Sealed, type SealOptions, sealPack } from './seal';
import { type Archive, isOfSeal, zipTo } from './zip-write';

/**
 * Seals a finished folder, and zips what is sealed meanwhile: the one takes a core for its hashes, the other a thread that
 * compresses. The zip is that of `zipPack`, byte by byte.
 * @throws as `sealPack` does.
 */
export async function sealAndZip(
  folder: string,
  target: string,
  options: SealOptions,
): Promise<{ sealed: Sealed; archive: Archive }> {
  const listed = (await folderFiles(folder).list()).filter((file) => !isOfSeal(file));
  let sealed: Sealed | undefined;
  const archive = await zipTo(folder, target, options.signal, async (add) => {
    [sealed] = await together(sealPack(folder, options), add(listed));
    await add((await folderFiles(folder).list()).filter(isOfSeal));
  });
  if (!sealed) throw new Error('a folder was zipped and not sealed');
  return { sealed, archive };
}
