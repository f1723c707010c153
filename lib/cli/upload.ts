import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { Json, JsonObject } from '@/lib/kernel/json';
import { openClient } from './client';
import { waitForAll } from './collect';
import { CliError, type Io, printable, type Run, write, wrongUsage } from './io';

interface Options {
  date?: string;
  format?: string;
  account?: string;
  principal?: string;
  source?: string;
  complete?: boolean;
  keepGoodRows?: boolean;
}

interface UploadItem {
  id: string;
  fileName: string;
  formatTitle: string;
  good: number;
  entries: number;
  bad: number;
  hintAt: string | null;
  sha256: string;
  problems: { line: number; reason: string; kept: boolean }[];
}

/** Lines that are told one by one; --json has more. */
const MOST_TOLD = 20;

/** `sources upload FILE` */
export function addUploadVerb(sources: Command, io: Io, run: Run): void {
  sources
    .command('upload')
    .description('take in a file: a credential report, a list of a cloud, the findings of a scanner')
    .argument('<file>', 'CSV or JSON, up to 2 GB')
    .option(
      '--date <date>',
      'what it represents, e.g. 2026-11-21T09:30:00Z; needed unless the file says it',
      dated,
    )
    .option('--format <id>', 'found out by what is in it unless you say it, e.g. gitleaks')
    .option('--account <id>', 'account, tenant or repository, where the file does not say it')
    .option('--principal <id>', 'object id of the application or service principal, for az … credential list')
    .option('--source <name>', 'the source it belongs to (default: one for each format)')
    .option('--complete', 'it lists everything there: what it no longer lists is gone')
    .option('--keep-good-rows', 'leave out rows that cannot be read')
    .option('--json', 'one JSON document')
    .action(
      run(async (file: string, options: Options) => {
        const from = path.resolve(io.cwd, file);
        await assertFile(from, file);
        const client = await openClient(io);
        const said = new URLSearchParams({ fileName: path.basename(from), ...saidOf(options) });
        const upload = await client.send<UploadItem>(`/api/sources/uploads?${said}`, createReadStream(from));
        const summary = `${printable(upload.fileName)}: ${upload.formatTitle}, ${upload.good} good rows, ${upload.bad} bad, ${upload.entries} entries.`;
        await write(io.stderr, `${[summary, ...told(upload)].join('\n')}\n`);
        const body: JsonObject = {
          ...(options.date === undefined ? {} : { dataAt: options.date }),
          ...(options.source === undefined ? {} : { sourceName: options.source }),
          complete: options.complete ?? false,
          keepGoodRows: options.keepGoodRows ?? false,
        };
        const taken = await client
          .json<{ sourceId: number; collectionId: string }>(
            'POST',
            `/api/sources/uploads/${upload.id}/confirm`,
            body,
          )
          .catch(async (error: unknown) => {
            // What nobody can confirm any more need not wait for a day.
            await client.json('DELETE', `/api/sources/uploads/${upload.id}`).catch(() => undefined);
            throw error;
          });
        const target = { source: upload.fileName, collectionId: taken.collectionId, requested: true };
        const { text, exit, json } = await waitForAll(client, io, [target]);
        const document = { upload, ...taken, ...(json as JsonObject) } as unknown as Json;
        return { json: document, text, ...(exit === undefined ? {} : { exit }) };
      }),
    );
}

function dated(text: string): string {
  if (Number.isNaN(Date.parse(text)) || !/^\d{4}-\d\d-\d\d/.test(text))
    throw new InvalidArgumentError('Write it as 2026-11-21 or 2026-11-21T09:30:00Z.');
  return text;
}

async function assertFile(from: string, given: string): Promise<void> {
  const found = await stat(from).catch(() => null);
  if (!found) throw new CliError('upload/no-file', `There is no file ${printable(given)}.`);
  if (!found.isFile()) throw wrongUsage(`${printable(given)} is not a file.`);
}

function saidOf({ format, account, principal }: Options): Record<string, string> {
  return {
    ...(format === undefined ? {} : { format }),
    ...(account === undefined ? {} : { account }),
    ...(principal === undefined ? {} : { principal }),
  };
}

function told({ problems }: UploadItem): string[] {
  const lines = problems
    .slice(0, MOST_TOLD)
    .map(
      ({ line, reason, kept }) =>
        `  line ${line}, ${kept ? 'taken in part' : 'left out'}: ${printable(reason)}`,
    );
  return problems.length > MOST_TOLD ? [...lines, `  and ${problems.length - MOST_TOLD} more`] : lines;
}
