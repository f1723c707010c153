import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A random value made once and kept in MUSTER_HOME with mode 600, e.g. the session secret. */
export async function keptSecret(home: string, name: string): Promise<string> {
  const file = path.join(home, name);
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (kept.length >= 32) return kept;
  const made = randomBytes(48).toString('base64url');
  await writeFile(file, made, { mode: 0o600 });
  return made;
}
