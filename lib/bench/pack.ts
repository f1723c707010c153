import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildFolder } from '@/lib/evidence/build/build-folder';
import type { WrittenFile } from '@/lib/evidence/build/steps';
import { sealAndZip } from '@/lib/evidence/integrity/seal-and-zip';
import { openZipFile } from '@/lib/evidence/integrity/zip-file';
import { type PackTerms, WHOLE_SCOPE } from '@/lib/evidence/model';
import { verifyPack } from '@/lib/evidence/verify/verify-pack';
import { addDays } from '@/lib/kernel/dates';
import type { Database } from '@/lib/platform/database/client';
import { nodeCrypto } from '@/lib/platform/signing/node-crypto';
import { benchSigner, YEAR_DAYS } from './year';

/** Where a bench keeps its pack, and what is told of it to the processes after it. */
export const packPlace = (folder: string) => ({
  work: path.join(folder, 'evidence', 'work'),
  zip: path.join(folder, 'evidence', 'pack.zip'),
  told: path.join(folder, 'evidence', 'told.json'),
  bare: path.join(folder, 'evidence', 'bare'),
});

/** What the processes after the build need to know of it. */
export interface Told {
  seconds: number;
  files: WrittenFile[];
}

export const readTold = async (folder: string): Promise<Told> =>
  JSON.parse(await readFile(packPlace(folder).told, 'utf8')) as Told;

const shown = (seconds: number): string => `${seconds.toFixed(1)} s`;
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

export const termsFrom = (start: Date): PackTerms => ({
  type: 'type-2',
  frameworks: ['soc-2'],
  period: { from: start, to: addDays(start, YEAR_DAYS) },
  scope: WHOLE_SCOPE,
});

/** A SOC 2 Type 2 pack of the year from `start` on, by the code that a worker runs. */
export async function* measurePack(
  database: Database,
  folder: string,
  start: Date,
): AsyncGenerator<{ measure: string; value: string }> {
  const { work, zip, told } = packPlace(folder);
  await mkdir(work, { recursive: true });
  const id = randomUUID();
  const terms = termsFrom(start);
  const began = performance.now();
  const since = () => (performance.now() - began) / 1_000;
  const clock = { now: () => new Date(terms.period.to.getTime() + since() * 1_000) };
  const order = {
    id,
    terms,
    requestedBy: 'Bench',
    requestedAt: terms.period.to,
    producer: { version: 'bench', url: 'https://muster.example.com' },
    person: (name: string | null) => name,
  };
  const files = await buildFolder({ database, clock, progress: async () => undefined }, work, order);
  const built = since();
  yield { measure: 'pack: files and report', value: `${shown(built)}: ${stepsOf(files, built)}` };
  const ready = path.join(work, 'pack');
  const sealing = { packId: id, previous: null, signer: await benchSigner(folder) };
  const { sealed, archive } = await sealAndZip(ready, zip, sealing);
  const bytes = sealed.files.reduce((sum, { size }) => sum + size, 0);
  const seconds = since();
  yield {
    measure: 'pack: manifest, Merkle trees, signature, and zip beside them',
    value: `${shown(seconds - built)} for ${sealed.files.length} files of ${megabytes(bytes)}, zipped ${megabytes(archive.size)}`,
  };
  const rows = files.reduce((sum, file) => sum + (file.rows ?? 0), 0);
  yield { measure: 'SOC 2 Type 2 pack', value: `${shown(seconds)}, ${rows} rows` };
  await writeFile(told, JSON.stringify({ seconds, files } satisfies Told));
}

/** Seconds of each step of a build, by the first of the files it wrote; those below a hundredth of it are left out. */
function stepsOf(files: readonly WrittenFile[], whole: number): string {
  const steps = new Map<string, { first: string; seconds: number }>();
  for (const { path: first, startedAt, finishedAt } of files) {
    const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1_000;
    const key = `${startedAt} ${finishedAt}`;
    if (!steps.has(key)) steps.set(key, { first, seconds });
  }
  const all = [...steps.values()];
  const rest = whole - all.reduce((sum, { seconds }) => sum + seconds, 0);
  return [...all, { first: 'register, report.pdf', seconds: rest }]
    .filter(({ seconds }) => seconds >= whole / 100)
    .sort((a, b) => b.seconds - a.seconds)
    .map(({ first, seconds }) => `${first} ${shown(seconds)}`)
    .join(', ');
}

/** Verifies the zip as whoever receives it does, from it and the public key alone. */
export async function* measureVerify(folder: string): AsyncGenerator<{ measure: string; value: string }> {
  const signer = await benchSigner(folder);
  const began = performance.now();
  const { files, close } = await openZipFile(packPlace(folder).zip);
  const found = await verifyPack(files, { keys: [signer], crypto: nodeCrypto }).finally(close);
  if (!found.ok || !found.isTrusted) throw new Error(JSON.stringify(found.problems.slice(0, 3)));
  yield {
    measure: 'verifying the zip',
    value: `${shown((performance.now() - began) / 1_000)}, ${found.rows} rows of ${found.files} files`,
  };
}
