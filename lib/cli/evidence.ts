import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { parseProof, proofProblem, proveRow } from '@/lib/evidence/integrity/proof';
import { type Kept, redactPack } from '@/lib/evidence/integrity/redact';
import { zipPack } from '@/lib/evidence/integrity/zip-write';
import type { PackVerification } from '@/lib/evidence/verify/model';
import { verifyPack } from '@/lib/evidence/verify/verify-pack';
import type { Json } from '@/lib/kernel/json';
import { nodeCrypto, nodeHashing } from '@/lib/platform/signing/node-crypto';
import { addGrantVerbs } from './evidence-grants';
import { readKeys } from './evidence-keys';
import { isThere, unusable, withPack } from './evidence-open';
import { addPackVerbs } from './evidence-packs';
import { addReadinessVerbs } from './evidence-readiness';
import { addReportVerbs } from './evidence-reports';
import { addRequestVerbs } from './evidence-requests';
import { keptOf } from './evidence-rows';
import { addSampleVerbs } from './evidence-samples';
import { CliError, collect, EXIT, type Io, printable, type Result, type Run } from './io';

/** `evidence verify`, `prove`, `redact` and `verify-row`: on this machine, without server, database or network. */
export function addEvidenceVerbs(program: Command, io: Io, run: Run): void {
  const evidence = program.command('evidence').description('evidence packs');
  addPackVerbs(evidence, io, run);
  addSampleVerbs(evidence, io, run);
  addRequestVerbs(evidence, io, run);
  addGrantVerbs(evidence, io, run);
  addReadinessVerbs(evidence, io, run);
  addReportVerbs(evidence, io, run);
  evidence
    .command('verify <pack>')
    .description('check a pack, zip or folder, from its files and a public key alone; works offline')
    .option('--key <file>', 'public key in PEM, or muster-keys.json; repeat for more', collect, [])
    .option('--previous <pack>', 'the pack before it, to check the link')
    .option('--json', 'one JSON document')
    .action(run((pack: string, options: VerifyOptions) => verify(io, pack, options)));
  evidence
    .command('prove <pack>')
    .description('the proof that one row is a row of the pack, without the others')
    .requiredOption('--file <path>', 'a file of the pack, e.g. population/credentials.csv')
    .requiredOption('--row <n>', 'the row, counted from 1, the header not counted', rowNumber)
    .option('--output <file>', 'write to a file instead of standard output')
    .option('--json', 'the same, as one JSON document')
    .action(run((pack: string, options: ProveOptions) => prove(io, pack, options)));
  evidence
    .command('redact <pack>')
    .description(
      'a copy of a pack that shows only some rows of a file, each with its proof; it keeps verifying',
    )
    .requiredOption(
      '--keep <file:rows>',
      'e.g. population/credentials.csv:1,5-9; "none" for no row; repeat',
      collect,
      [],
    )
    .requiredOption('--out <pack>', 'folder, or FILE.zip, that is not there yet')
    .option('--json', 'one JSON document')
    .action(run((pack: string, options: RedactOptions) => redact(io, pack, options)));
  evidence
    .command('verify-row <proof>')
    .description('check what "evidence prove" wrote')
    .option('--root <hex>', 'root of the pack as its signed manifest.json gives it')
    .option('--json', 'one JSON document')
    .action(run((proof: string, options: { root?: string }) => verifyRow(io, proof, options)));
}

interface VerifyOptions {
  key: string[];
  previous?: string;
}

async function verify(io: Io, pack: string, { key, previous }: VerifyOptions): Promise<Result> {
  const keys =
    key.length > 0
      ? (await Promise.all(key.map((file) => readKeys(path.resolve(io.cwd, file))))).flat()
      : null;
  const found = await withPack(io, pack, (files) =>
    previous === undefined
      ? verifyPack(files, { keys, crypto: nodeCrypto })
      : withPack(io, previous, (before) => verifyPack(files, { keys, previous: before, crypto: nodeCrypto })),
  );
  return {
    json: found as unknown as Json,
    text: wordsOf(found, keys !== null),
    exit: found.ok ? EXIT.done : EXIT.failed,
  };
}

const MARKS = { ok: '✓', failed: '✗', skipped: '·' } as const;

function wordsOf(
  { ok, packId, isTrusted, redacted, checks, problems }: PackVerification,
  keysGiven: boolean,
): string {
  const verdict = ok
    ? `Pack ${packId} holds${redacted.length > 0 ? ', of which some rows are shown' : ''}.${isTrusted ? '' : ' Nobody you named vouches for it: give the public key you know with --key.'}`
    : `${packId === null ? 'This' : `Pack ${packId}`} does not hold: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}${keysGiven ? '' : ' (no --key was given)'}.`;
  return [
    ...checks.map(({ state, text }) => `${MARKS[state]} ${printable(text)}`),
    ...problems.map(({ kind, message }) => `  ${kind}: ${printable(message)}`),
    verdict,
  ].join('\n');
}

interface ProveOptions {
  file: string;
  row: number;
  output?: string;
}

async function prove(io: Io, pack: string, { file, row, output }: ProveOptions): Promise<Result> {
  const proof = await withPack(io, pack, (files) => proveRow(files, file, row - 1, nodeHashing));
  const text = JSON.stringify(proof);
  if (output === undefined) return { json: proof as unknown as Json, text };
  const target = path.resolve(io.cwd, output);
  await writeFile(target, `${text}\n`, { mode: 0o600 }).catch((error) => {
    throw unusable(output, 'written', error);
  });
  return { json: proof as unknown as Json, text: `Wrote the proof of row ${row} of ${file} to ${output}.` };
}

interface RedactOptions {
  keep: string[];
  out: string;
}

async function redact(io: Io, pack: string, { keep, out }: RedactOptions): Promise<Result> {
  const kept: Kept[] = keptOf(keep);
  const target = path.resolve(io.cwd, out);
  const isZip = target.endsWith('.zip');
  if (isZip && (await isThere(target)))
    throw new CliError('cli/file', `${out} is there already; name a file that is not.`);
  const folder = isZip ? await mkdtemp(`${target}.`) : target;
  try {
    const shown = await withPack(io, pack, (files) => redactPack(files, folder, kept));
    if (isZip) await zipPack(folder, target);
    const words = shown.map(({ path: file, rows, of }) => `${rows} of ${of} rows of ${file}`).join(', ');
    return { json: { out, shown }, text: `Wrote ${out}: it shows ${words}, and all other files whole.` };
  } finally {
    if (isZip) await rm(folder, { recursive: true, force: true });
  }
}

async function verifyRow(io: Io, file: string, { root }: { root?: string }): Promise<Result> {
  const text = await readFile(path.resolve(io.cwd, file), 'utf8').catch((error) => {
    throw unusable(file, 'read', error);
  });
  const proof = parseProof(text);
  if (!proof)
    throw new CliError(
      'cli/proof',
      `${file} is no proof of a row; expected is what "./muster evidence prove" writes.`,
    );
  const isOther = root !== undefined && root.toLowerCase() !== proof.packRoot;
  const problem = isOther
    ? `The proof leads to the root ${proof.packRoot}, which is not the one you gave.`
    : proofProblem(nodeHashing.sha256, proof);
  const { packId, path: name, index, rows, row, header, packRoot } = proof;
  const json = {
    ok: problem === null,
    problem,
    packId,
    path: name,
    row: index + 1,
    rows,
    text: row,
    header,
    packRoot,
  };
  const where = `row ${index + 1} of ${rows} of ${printable(name)} in pack ${printable(packId)}`;
  const words = [
    `This is ${where}:`,
    ...(header === null ? [] : [`  ${printable(header)}`]),
    `  ${printable(row)}`,
    root === undefined
      ? `if that pack's root is ${packRoot}: compare it with "root" in its signed integrity/manifest.json, or give it with --root.`
      : 'The root is the one you gave.',
  ];
  return { json, text: problem ?? words.join('\n'), exit: problem ? EXIT.failed : EXIT.done };
}

function rowNumber(text: string): number {
  if (/^[1-9]\d{0,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('A row is a whole number from 1.');
}
