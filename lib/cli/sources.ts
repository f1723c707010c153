import type { Command } from 'commander';
import type { Json, JsonObject } from '@/lib/kernel/json';
import { openClient } from './client';
import { collect, type Io, pairs, printable, type Run, table, wrongUsage } from './io';
import { addCoverageVerbs } from './source-coverage';
import { allSources, type SourceItem, sourceNamed, UPLOADED } from './source-list';
import { addUploadVerb } from './upload';

/** `sources …` */
export function addSourceVerbs(program: Command, io: Io, run: Run): void {
  const sources = program.command('sources').description('places credentials are collected from');

  sources
    .command('add')
    .description('connect a source')
    .argument('<kind>', 'aws, azure, gcp')
    .requiredOption('--name <name>', 'what to call it')
    .option('--set <key=value>', 'one setting; repeat for more', collect, [])
    .option('--interval <minutes>', 'minutes between two collections (default 360)')
    .option('--json', 'one JSON document')
    .action(
      run(async (kind: string, options: { name: string; set: string[]; interval?: string }) => {
        const config = pairs('--set', options.set);
        const body: JsonObject = { kind, name: options.name, config, ...interval(options.interval) };
        const client = await openClient(io);
        const added = await client.json<{ sourceId: number; name: string }>('POST', '/api/sources', body);
        return {
          json: added as unknown as Json,
          text: `Connected ${printable(added.name)}. Its first collection is due now; see: muster collect --wait`,
        };
      }),
    );

  sources
    .command('list')
    .description('sources and the state of each')
    .option('--json', 'one JSON document')
    .action(
      run(async () => {
        const rows = await allSources(await openClient(io));
        const lines = rows.map((source) => [
          source.name,
          source.kind,
          stateOf(source),
          source.last?.finishedAt ?? 'never',
          nextOf(source),
          `${source.coverage.cells - source.coverage.dark}/${source.coverage.cells} cells`,
        ]);
        const text =
          rows.length > 0
            ? table(['NAME', 'KIND', 'STATE', 'LAST', 'NEXT', 'READ'], lines)
            : 'No sources yet. Connect one: muster sources add aws --name prod';
        return { json: { sources: rows } as unknown as Json, text };
      }),
    );

  sources
    .command('permissions')
    .description('the least a source needs, ready to paste')
    .argument('<kind>', 'aws, azure, gcp')
    .option('--json', 'one JSON document')
    .action(
      run(async (kind: string) => {
        const client = await openClient(io);
        const found = await client.json<{ text: string }>(
          'GET',
          `/api/sources/permissions/${encodeURIComponent(kind)}`,
        );
        return { json: found as unknown as Json, text: found.text.trimEnd() };
      }),
    );

  addCoverageVerbs(sources, io, run);
  addUploadVerb(sources, io, run);

  for (const verb of ['pause', 'resume', 'remove'] as const) {
    sources
      .command(verb)
      .description(`${verb} a source`)
      .argument('<name>', 'its name')
      .option('--json', 'one JSON document')
      .action(
        run(async (name: string) => {
          const client = await openClient(io);
          const source = sourceNamed(await allSources(client), name);
          const method = verb === 'remove' ? 'DELETE' : 'POST';
          await client.json(
            method,
            `/api/sources/${source.id}${verb === 'remove' ? '' : `/${verb}`}`,
            verb === 'remove' ? undefined : {},
          );
          return { json: { source: source.name, done: verb }, text: `${printable(source.name)}: ${verb}d.` };
        }),
      );
  }
}

function interval(text: string | undefined): { intervalMinutes?: number } {
  if (text === undefined) return {};
  if (!/^\d+$/.test(text)) throw wrongUsage('--interval takes whole minutes.');
  return { intervalMinutes: Number(text) };
}

function nextOf({ kind, paused, nextCollectionAt }: SourceItem): string {
  if (kind === UPLOADED) return 'with the next file';
  return paused ? 'paused' : nextCollectionAt;
}

function stateOf(source: SourceItem): string {
  return source.open?.state ?? source.last?.state ?? 'not read yet';
}
