import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Command, Option } from 'commander';
import type { Json } from '@/lib/kernel/json';
import { openClient } from './client';
import { AS_OF, CliError, collect, type Io, pairs, type Result, type Run, table, wrongUsage } from './io';

interface ExportOptions {
  format: string;
  filter: string[];
  asOf?: string;
  output?: string;
  json?: boolean;
}

/** `credentials export` */
export function addCredentialVerbs(program: Command, io: Io, run: Run): void {
  const credentials = program.command('credentials').description('the inventory');
  credentials
    .command('export')
    .description('all credentials the filters match, streamed to standard output')
    .addOption(
      new Option('--format <format>', 'form of the rows').choices(['csv', 'jsonl']).makeOptionMandatory(),
    )
    .option('--filter <key=value>', 'as in the address of /credentials; repeat for more', collect, [])
    .option(...AS_OF)
    .option('--output <file>', 'write to a file, complete or not at all')
    .option('--json', 'with --output: one JSON document about the file')
    .action(
      run(async (options: ExportOptions) => {
        if (options.json && options.output === undefined) {
          throw wrongUsage(
            'The rows themselves go to standard output, so --json needs --output FILE. For rows as JSON use --format jsonl.',
          );
        }
        const query = new URLSearchParams({ ...filters(options.filter), format: options.format });
        if (options.asOf !== undefined) query.set('asOf', options.asOf);
        const body = await (await openClient(io)).stream(`/api/credentials/export?${query}`);
        return options.output === undefined
          ? toStdout(body, io)
          : toFile(body, path.resolve(io.cwd, options.output), options.format);
      }),
    );
}

function filters(given: readonly string[]): Record<string, string> {
  const out = pairs('--filter', given);
  if ('format' in out) throw wrongUsage('The format is chosen with --format.');
  return out;
}

async function toStdout(body: NodeJS.ReadableStream, io: Io): Promise<null> {
  try {
    await pipeline(body, io.stdout, { end: false });
  } catch (error) {
    // A reader that has seen enough (`| head`) is no failure.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw cut(error);
  }
  return null;
}

/** A body into a file, whole or not at all. */
export async function toFile(body: NodeJS.ReadableStream, file: string, format: string): Promise<Result> {
  const partial = `${file}.partial`;
  let bytes = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await pipeline(body, counting, createWriteStream(partial, { mode: 0o600 }));
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (/^(ENOENT|EACCES|EISDIR|ENOSPC|EROFS|ENOTDIR)$/.test(code))
      throw new CliError('cli/file', `${file} cannot be written (${code}).`);
    throw cut(error);
  }
  return { json: { file, format, bytes }, text: `Wrote ${bytes} bytes to ${file}.` };
}

/** What a connection that broke off says. */
export function cut(error: unknown): CliError {
  const cause = error instanceof Error ? error.message : String(error);
  return new CliError(
    'cli/cut',
    `The export ended before its end (${cause}); what was written is not complete. Run it again.`,
  );
}

type Row = Record<string, Json>;

/** `findings list` */
export function addFindingVerbs(program: Command, io: Io, run: Run): void {
  const findings = program.command('findings').description('rules that credentials fail');
  findings
    .command('list')
    .description('open findings, the worst first')
    .option('--filter <key=value>', 'as in the address of /findings; repeat for more', collect, [])
    .option(...AS_OF)
    .option('--json', 'one JSON document')
    .action(
      run(async ({ filter, asOf }: { filter: string[]; asOf?: string }) => {
        const asked = { ...pairs('--filter', filter), ...(asOf !== undefined && { asOf }) };
        const query = new URLSearchParams(asked).toString();
        const answer = await (await openClient(io)).json<Json>(
          'GET',
          `/api/findings${query ? `?${query}` : ''}`,
        );
        return { json: answer, text: findingsText(rowsOf(answer)) };
      }),
    );
}

function rowsOf(answer: Json): Row[] {
  const held = Array.isArray(answer) ? answer : isRow(answer) ? (answer.rows ?? answer.findings) : [];
  return (Array.isArray(held) ? held : []).filter(isRow);
}

function isRow(value: Json): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function findingsText(rows: readonly Row[]): string {
  if (rows.length === 0) return 'No open findings.';
  const cell = (row: Row, ...names: string[]) =>
    String(names.map((name) => row[name]).find((value) => value != null) ?? '');
  return table(
    ['CODE', 'SEVERITY', 'CREDENTIAL', 'OWNER', 'OPENED'],
    rows.map((row) => [
      cell(row, 'code', 'rule'),
      cell(row, 'severityLabel', 'severity'),
      cell(row, 'credentialName', 'subjectName', 'name', 'subjectId'),
      cell(row, 'ownerTeam') || 'none',
      cell(row, 'openedAt'),
    ]),
  );
}
