import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { upstream } from '@/lib/kernel/errors';

export interface OsUser {
  name: string;
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root; these are looked for in this order. */
const CANDIDATES = ['muster', 'postgres', 'nobody'];

/**
 * The operating-system user the server runs as: null when we are not root and run it as ourselves.
 * @throws MusterError `database/no-user` when we are root and there is nobody to run it as.
 */
export async function serverUser(): Promise<OsUser | null> {
  if (process.getuid?.() !== 0) return null;
  const passwd = await readFile('/etc/passwd', 'utf8');
  const users = new Map(passwd.split('\n').map((line) => [line.split(':')[0], line.split(':')]));
  for (const name of CANDIDATES) {
    const entry = users.get(name);
    if (entry) return { name, uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw upstream(
    'database/no-user',
    `PostgreSQL does not run as root, and none of the users ${CANDIDATES.join(', ')} exists. Create one ("useradd --system muster"), start Muster as another user, or set DATABASE_URL.`,
  );
}

/** Whether that user can run the binaries and enter the folder, asked of the operating system itself. */
export function canReach(user: OsUser, binary: string, folder: string): boolean {
  const probe = spawnSync('/bin/sh', ['-c', 'test -x "$1" && test -x "$2"', 'sh', binary, folder], {
    uid: user.uid,
    gid: user.gid,
    stdio: 'ignore',
    cwd: '/',
  });
  return probe.status === 0;
}

/** A folder outside the unreachable one, the same for the same MUSTER_HOME. */
export function fallbackFolder(home: string): string {
  const id = createHash('sha256').update(home).digest('hex').slice(0, 12);
  return path.join('/var/lib/muster', id);
}
