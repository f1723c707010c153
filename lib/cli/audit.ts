import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { partsOf } from '@/lib/audit/proof/lines';
import { type TrailPart, verifyParts } from '@/lib/audit/proof/parts';
import type { Verification } from '@/lib/audit/proof/verifier';
import { invalid, MusterError } from '@/lib/kernel/errors';
import type { Json } from '@/lib/kernel/json';
import { linesIn } from '@/lib/kernel/lines';
import { type BucketPlace, COPY_PLACES, parseCopyPlace } from '@/lib/platform/object-store/place';
import { nodeCrypto } from '@/lib/platform/signing/node-crypto';
import { publicKeyOf } from '@/lib/platform/signing/signer';
import { openClient } from './client';
import { cut, toFile } from './exports';
import { CliError, collect, EXIT, type Io, type Result, type Run, wrongUsage } from './io';

/** `audit export` and `audit verify` */
export function addAuditVerbs(program: Command, io: Io, run: Run): void {
  const audit = program.command('audit').description('the trail of who did what');
  audit
    .command('export')
    .description('the whole trail as JSON lines: keys, checkpoints and every event with its hash')
    .requiredOption('--output <file>', 'write to a file, complete or not at all')
    .option('--json', 'one JSON document about the file')
    .action(
      run(async ({ output }: { output: string }) =>
        toFile(
          await (await openClient(io)).stream('/api/audit/export'),
          path.resolve(io.cwd, output),
          'jsonl',
        ),
      ),
    );
  audit
    .command('verify')
    .description('walk every event of the trail and check hashes and signatures here, on this machine')
    .option('--file <file>', 'verify what "audit export" wrote, without the server')
    .option('--key <file>', 'public key in PEM that may have signed; repeat for more', collect, [])
    .option(
      '--copy <place>',
      'checkpoints as the second place holds them: a file, or s3://BUCKET/PREFIX as in MUSTER_CHECKPOINT_COPY',
    )
    .option('--json', 'one JSON document')
    .action(run((options: VerifyOptions) => verify(io, options)));
}

interface VerifyOptions {
  file?: string;
  key: string[];
  copy?: string;
}

async function verify(io: Io, { file, key, copy }: VerifyOptions): Promise<Result> {
  const trusted =
    key.length > 0 ? await Promise.all(key.map((each) => readKey(path.resolve(io.cwd, each)))) : null;
  const body = file
    ? createReadStream(path.resolve(io.cwd, file), { highWaterMark: 1 << 20 })
    : await (await openClient(io)).stream('/api/audit/export');
  const copies = copy === undefined ? null : copiesAt(copy, io);
  const found = await walk(body, trusted, copies, file);
  return {
    json: { ...found, keysGiven: trusted !== null } as unknown as Json,
    text: wordsOf(found, trusted !== null),
    exit: found.problem ? EXIT.failed : EXIT.done,
  };
}

async function walk(
  body: AsyncIterable<Buffer | string>,
  trusted: Parameters<typeof verifyParts>[1],
  copies: AsyncIterable<TrailPart> | null,
  file?: string,
): Promise<Verification> {
  try {
    return await verifyParts(partsOf(linesIn(body, { tooLong })), trusted, nodeCrypto, copies);
  } catch (error) {
    if (error instanceof MusterError || error instanceof CliError) throw error;
    if (file !== undefined) throw unreadable(file, error);
    throw cut(error);
  }
}

const tooLong = (message: string) => invalid('audit/not-a-trail', `This is no trail. ${message}`);

function copiesAt(copy: string, io: Io): AsyncIterable<TrailPart> {
  if (!copy.startsWith('s3:')) return copiesIn(path.resolve(io.cwd, copy));
  const place = parseCopyPlace(copy);
  if (place?.kind !== 's3') throw wrongUsage(`${copy} is no place for checkpoints; allowed: ${COPY_PLACES}.`);
  return copiesInBucket(place);
}

/** Each checkpoint as it was first written: what was put over it since, or deleted, changes nothing. */
async function* copiesInBucket(place: BucketPlace): AsyncGenerator<TrailPart> {
  // Loaded only where it is asked for: the SDK brings megabytes.
  const { LockedBucket } = await import('@/lib/platform/object-store/bucket');
  const bodies = new LockedBucket(place).readAll();
  const lines = async function* () {
    for await (const body of bodies) yield body.split('\n');
  };
  try {
    yield* partsOf(lines(), false);
  } catch (error) {
    if (error instanceof MusterError) throw error;
    const { name } = error as Error;
    throw new CliError('cli/copy', `The bucket ${place.bucket} cannot be read (${name}).`);
  }
}

async function* copiesIn(file: string): AsyncGenerator<TrailPart> {
  try {
    yield* partsOf(linesIn(createReadStream(file), { tooLong }), false);
  } catch (error) {
    throw error instanceof MusterError ? error : unreadable(file, error);
  }
}

async function readKey(file: string) {
  const pem = await readFile(file, 'utf8').catch((error) => {
    throw unreadable(file, error);
  });
  const key = publicKeyOf(pem);
  if (!key)
    throw new CliError(
      'cli/key',
      `${file} is no public key that can have signed; allowed: Ed25519 or P-256 in PEM ("BEGIN PUBLIC KEY").`,
    );
  return key;
}

function unreadable(file: string, error: unknown): CliError {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  return new CliError('cli/file', `${file} cannot be read (${code}).`);
}

function wordsOf(
  { events, signed, checkpoints, expired, span, keys, problem }: Verification,
  keysGiven: boolean,
): string {
  if (problem) return `The trail does not hold. ${problem.message}`;
  const gone = Object.entries(expired).map(([chain, through]) => `${through} of "${chain}" had expired`);
  return [
    `${span ? `A part of the trail holds, after checkpoint ${span.after} up to checkpoint ${span.through}` : 'The trail holds'}: ${events} events in order, unaltered and without gaps; ${signed} of them under ${checkpoints} signed checkpoints.`,
    ...(gone.length > 0 ? [`Removed by retention, and said so: ${gone.join(', ')}.`] : []),
    `Keys that signed: ${keys.join(', ') || 'none yet'}.`,
    ...(keysGiven
      ? []
      : [
          'The keys are those the trail itself names. Give the ones you know with --key to be sure nobody replaced them.',
        ]),
  ].join('\n');
}
