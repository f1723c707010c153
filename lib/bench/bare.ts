import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { to as copyTo } from 'pg-copy-streams';
import { shownStatement } from '@/lib/evidence/build/write-queries';
import { spansSql } from '@/lib/evidence/walk/results';
import type { Database } from '@/lib/platform/database/client';
import { packPlace, readTold, termsFrom } from './pack';

/**
 * The floor a pack is compared with: each statement it reads by COPY into a file, then `sha256sum` and `zip` over the
 * files. No history is folded, nothing is tested, written in words, signed or drawn.
 */
export async function* measureBare(
  database: Database,
  folder: string,
  start: Date,
): AsyncGenerator<{ measure: string; value: string }> {
  const { seconds, files } = await readTold(folder);
  const { bare } = packPlace(folder);
  await mkdir(bare, { recursive: true });
  const read = files.flatMap(({ statement }) => (statement === null ? [] : [statement]));
  const statements = new Set([...read, shownStatement(spansSql(termsFrom(start).period))]);
  const began = performance.now();
  const names: string[] = [];
  for (const statement of statements) {
    const name = `${names.length}.csv`;
    await copyOut(database, statement, path.join(bare, name));
    names.push(name);
  }
  const copied = (performance.now() - began) / 1_000;
  const hasZip = await run(bare, 'sha256sum', names).then(() =>
    run(bare, 'zip', ['-q', 'bare.zip', ...names]),
  );
  await rm(bare, { recursive: true, force: true });
  const took = (performance.now() - began) / 1_000;
  yield {
    measure: hasZip
      ? 'the same statements by COPY, sha256sum and zip'
      : 'the same statements by COPY and sha256sum (no zip here)',
    value: `${took.toFixed(1)} s (COPY ${copied.toFixed(1)} s); ours takes ${(seconds / took).toFixed(2)} times that`,
  };
}

function copyOut(database: Database, statement: string, file: string): Promise<void> {
  const select = statement.trim().replace(/;$/, '');
  return database.transaction(async (client) => {
    const rows = client.query(copyTo(`COPY (${select}) TO STDOUT (FORMAT csv, HEADER)`));
    await pipeline(rows, createWriteStream(file));
  });
}

/** Runs a program of the system over files; false where there is none of that name. */
function run(folder: string, program: string, args: readonly string[]): Promise<boolean> {
  const child = spawn(program, args, { cwd: folder, stdio: 'ignore' });
  return new Promise((resolve, reject) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) =>
      code === 0 ? resolve(true) : reject(new Error(`${program} ended with ${code}`)),
    );
  });
}
