import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { byPath } from './model';
import type { PackFile, PackFiles } from './pack-files';
import { refuseUnsafePaths } from './pack-files';
import { PackRefusal } from './refusal';

/** Read at a time: larger pieces cost memory, smaller ones time. */
const PIECE = 1 << 18;

/** A pack as a folder. Symbolic links and whatever is neither file nor folder are refused. */
export function folderFiles(folder: string): PackFiles {
  return {
    list: async () => {
      const files = await listBelow(folder, '');
      refuseUnsafePaths(files.map(({ path: name }) => name));
      return files.sort(byPath);
    },
    open: (name) => createReadStream(path.join(folder, ...name.split('/')), { highWaterMark: PIECE }),
  };
}

async function listBelow(folder: string, prefix: string): Promise<PackFile[]> {
  const found: PackFile[] = [];
  for (const entry of await readdir(path.join(folder, prefix), { withFileTypes: true })) {
    const name = `${prefix}${entry.name}`;
    if (entry.isDirectory()) found.push(...(await listBelow(folder, `${name}/`)));
    else if (entry.isFile()) found.push({ path: name, size: (await stat(path.join(folder, name))).size });
    else
      throw new PackRefusal(
        'unsafe-path',
        name,
        `${JSON.stringify(name)} is refused: it is ${entry.isSymbolicLink() ? 'a symbolic link' : 'neither file nor folder'}.`,
      );
  }
  return found;
}
