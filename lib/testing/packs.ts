import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { endLine, linesOf } from '@/lib/audit/proof/lines';
import {
  CHECKPOINT_FORMAT,
  checkpointText,
  GENESIS,
  linkHash,
  recordText,
  sha256Hex,
} from '@/lib/audit/proof/model';
import type { PreviousPack } from '@/lib/evidence/integrity/model';
import { sealPack } from '@/lib/evidence/integrity/seal';
import { openZipFile } from '@/lib/evidence/integrity/zip-file';
import { zipPack } from '@/lib/evidence/integrity/zip-write';
import { nodeHashing } from '@/lib/platform/signing/node-crypto';
import { keyIdOf, type SignatureAlgorithm, type Signer } from '@/lib/platform/signing/signer';

export const PACK_ID = '0d9f2c1e-5b7a-4f43-9c3d-2f6f6b2a9e01';

/** A signer with a key of its own, made for the test. */
export function testSigner(algorithm: SignatureAlgorithm = 'Ed25519'): Signer {
  const { privateKey, publicKey } =
    algorithm === 'Ed25519'
      ? generateKeyPairSync('ed25519')
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  return {
    id: keyIdOf(pem),
    algorithm,
    publicKey: pem,
    custody: 'test',
    sign: async (text) =>
      algorithm === 'Ed25519'
        ? sign(null, Buffer.from(text), privateKey)
        : sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' }),
  };
}

export const credentialRow = (n: number) => `credential-${n},key ${n},aws,2026-0${(n % 9) + 1}-01T00:00:00Z`;
const csv = (...lines: string[]) => lines.map((line) => `${line}\r\n`).join('');

/** The files of a small pack, before it is sealed. */
export async function packFolder(rows = 25, trail?: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'muster-pack-'));
  const files: Record<string, string> = {
    'pack.json': `${JSON.stringify({ pack_id: PACK_ID, report_type: 'type2' })}\n`,
    'report.pdf': '%PDF-1.7 not one a person reads\n',
    'policy/thresholds.csv': csv('credential_type,max_age_days', 'cloud-access-key,90'),
    'population/credentials.csv': csv(
      'credential_id,display_name,system,created_at',
      ...Array.from({ length: rows }, (_, n) => credentialRow(n)),
    ),
    'population/terminations.csv': csv('person_id,termination_effective_at'),
    'audit/trail.jsonl': trail ?? (await spanText(testSigner())),
  };
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return folder;
}

/** Rewrites a file of a folder. */
export async function alterFile(
  folder: string,
  name: string,
  alter: (text: string) => string,
): Promise<void> {
  const file = path.join(folder, name);
  await writeFile(file, alter(await readFile(file, 'latin1')), 'latin1');
}

export const removeFile = (folder: string, name: string) => rm(path.join(folder, name));

/** A chain of decisions with a checkpoint after every second event. */
export async function testChain(signer: Signer, events: number) {
  const rows: { sequence: number; text: string; hash: Uint8Array }[] = [];
  const checkpoints: { number: number; document: string; keyId: string; signature: Uint8Array }[] = [];
  let hash: Uint8Array = GENESIS;
  let previous: string | null = null;
  for (let sequence = 1; sequence <= events; sequence += 1) {
    const text = recordText({
      chain: 'decision',
      sequence,
      at: '2026-03-01T00:00:00.000Z',
      actor: { kind: 'person', id: 'ines', name: 'Ines', role: 'security' },
      origin: { address: null, agent: null },
      action: 'source.paused',
      subject: { kind: 'source', id: String(sequence) },
      outcome: 'done',
      payload: {},
      requestId: `request-${sequence}`,
    });
    hash = linkHash(nodeHashing.sha256, hash, text);
    rows.push({ sequence, text, hash });
    if (sequence % 2 === 1) continue;
    const number = sequence / 2;
    const document = checkpointText({
      format: CHECKPOINT_FORMAT,
      number,
      at: `2026-03-01T00:0${number}:00.000Z`,
      heads: [{ chain: 'decision', sequence, hash: Buffer.from(hash).toString('hex') }],
      previous,
    });
    previous = sha256Hex(nodeHashing.sha256, document);
    checkpoints.push({ number, document, keyId: signer.id, signature: await signer.sign(document) });
  }
  return { rows, checkpoints };
}

/** Events 5 to 8 of a trail, from checkpoint 2 to checkpoint 4, as a pack holds them. */
export async function spanText(signer: Signer): Promise<string> {
  const { rows, checkpoints } = await testChain(signer, 8);
  const { id, algorithm, publicKey } = signer;
  const parts = [
    { span: { after: 2, through: 4 } },
    { key: { id, algorithm, publicKey } },
    ...checkpoints.slice(1).map((checkpoint) => ({ checkpoint })),
    { chain: 'decision' as const },
    { rows: rows.slice(4) },
  ];
  return parts.map(linesOf).join('') + endLine(4);
}

/** The commands of a VERIFY.txt: its lines that begin with `$ `. */
export const guideCommands = (text: string): string[] =>
  text.split('\n').flatMap((line) => (line.startsWith('$ ') ? [line.slice(2)] : []));

/** A sealed pack as a zip in a folder of its own, with the key that signed it in PEM beside it. */
export async function packZip(
  signer: Signer,
  {
    alter,
    previous = null,
  }: { alter?: (folder: string) => Promise<void>; previous?: PreviousPack | null } = {},
): Promise<{ zip: string; key: string; manifest: string }> {
  const folder = await packFolder(25, await spanText(signer));
  const { manifestSha256 } = await sealPack(folder, { packId: PACK_ID, previous, signer });
  await alter?.(folder);
  const place = await mkdtemp(path.join(tmpdir(), 'muster-pack-zip-'));
  const [zip, key] = [path.join(place, 'pack.zip'), path.join(place, 'key.pem')];
  await zipPack(folder, zip);
  await writeFile(key, signer.publicKey);
  await rm(folder, { recursive: true });
  return { zip, key, manifest: manifestSha256 };
}

/** Unpacks a zip into a folder beside it. */
export async function unpack(zip: string): Promise<string> {
  const folder = path.join(path.dirname(zip), 'unpacked');
  const { files, close } = await openZipFile(zip);
  for (const { path: name } of await files.list()) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, files.open(name));
  }
  await close();
  return folder;
}
