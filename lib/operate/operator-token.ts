import { readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { systemClock } from '@/lib/kernel/clock';
import { createOperatorToken } from '@/lib/people/operator-token';
import { openDatabase } from '@/lib/platform/database/client';

/** Gives whoever may read MUSTER_HOME a fresh token for the command line on this machine (mode 600). */
export async function issueOperatorToken(url: string, home: string): Promise<void> {
  const file = path.join(home, 'operator.token');
  const previous = await readFile(file, 'utf8').catch(() => null);
  const database = openDatabase({ url, connections: 1 });
  try {
    const machine = { host: hostname(), previous: previous?.trim() ?? null };
    const token = await createOperatorToken({ database, clock: systemClock }, machine);
    await writeFile(file, token, { mode: 0o600 });
  } finally {
    await database.close();
  }
}
