import type { Command } from 'commander';
import type { Json } from '@/lib/kernel/json';
import { type Client, openClient } from './client';
import { CliError, type Io, printable, type Result, type Run, write } from './io';
import { allSources, type SourceItem, sourceNamed, UPLOADED } from './source-list';

interface CollectionItem {
  id: string;
  state: string;
  progress: { cells: number; cellsDone: number; listed: number; calls: number };
  counts: Record<string, number>;
  failure: { message: string } | null;
}

interface Target {
  source: string;
  collectionId: string;
  /** False when one was already open and this call joined it. */
  requested: boolean;
}

const OPEN = ['queued', 'running'];
const FAILED = ['failed', 'cancelled'];
/** The web process or the database may be restarted while a worker collects. */
const UNANSWERED_IN_A_ROW = 60;

/** `collect [--source NAME] [--wait]` */
export function addCollectVerb(program: Command, io: Io, run: Run): void {
  program
    .command('collect')
    .description('collect now: every source that is not paused, or one')
    .option('--source <name>', 'only this source')
    .option('--wait', 'wait for the end; exit 1 if one failed')
    .option('--json', 'one JSON document')
    .action(
      run(async (options: { source?: string; wait?: boolean }) => {
        const client = await openClient(io);
        const sources = await allSources(client);
        const wanted =
          options.source === undefined
            ? sources.filter(({ paused, kind }) => !paused && kind !== UPLOADED)
            : [sourceNamed(sources, options.source)];
        if (wanted.length === 0)
          throw new CliError(
            'source/none',
            'There is no source to collect: connect one, or resume a paused one.',
          );
        const targets: Target[] = [];
        for (const source of wanted) targets.push(await request(client, source));
        return options.wait ? waitForAll(client, io, targets) : requestedOnly(targets);
      }),
    );
}

async function request(client: Client, source: SourceItem): Promise<Target> {
  try {
    const { collectionId } = await client.json<{ collectionId: string }>(
      'POST',
      `/api/sources/${source.id}/collect`,
      {},
    );
    return { source: source.name, collectionId, requested: true };
  } catch (error) {
    if (!(error instanceof CliError) || error.code !== 'collection/already-open') throw error;
    const now = (await allSources(client)).find(({ id }) => id === source.id);
    // It ended between the two calls: then there is room for ours.
    if (!now?.open) return request(client, source);
    return { source: source.name, collectionId: now.open.id, requested: false };
  }
}

function requestedOnly(targets: readonly Target[]): Result {
  const lines = targets.map(
    ({ source, collectionId, requested }) =>
      `${printable(source)}: ${requested ? 'requested' : 'already open'} (${collectionId})`,
  );
  return { json: { collections: targets } as unknown as Json, text: lines.join('\n') };
}

export async function waitForAll(client: Client, io: Io, targets: readonly Target[]): Promise<Result> {
  const ended = await Promise.all(
    targets.map(async (target) => ({ target, end: await waitFor(client, io, target) })),
  );
  const failed = ended.filter(({ end }) => FAILED.includes(end.state)).length;
  const collections = ended.map(({ target, end }) => ({
    ...target,
    state: end.state,
    counts: end.counts,
    progress: end.progress,
    failure: end.failure,
  }));
  const lines = ended.map(({ target, end }) => `${printable(target.source)}: ${end.state}. ${summary(end)}`);
  return {
    json: { collections, failed } as unknown as Json,
    text: lines.join('\n'),
    exit: failed > 0 ? 1 : 0,
  };
}

function summary({ progress, failure }: CollectionItem): string {
  const read = `${progress.cellsDone} of ${progress.cells} cells, ${progress.listed} listed, ${progress.calls} calls.`;
  return failure ? `${printable(failure.message)} ${read}` : read;
}

async function waitFor(client: Client, io: Io, target: Target): Promise<CollectionItem> {
  let shown = '';
  let missed = 0;
  for (;;) {
    const now = await look(client, target.collectionId);
    missed = now ? 0 : missed + 1;
    if (missed > UNANSWERED_IN_A_ROW) {
      throw new CliError(
        'cli/unreachable',
        `Muster at ${client.url} has stopped answering; the collection may still be running.`,
      );
    }
    if (now) {
      const line = `${printable(target.source)}: ${now.state}, ${summary(now)}\n`;
      if (line !== shown) await write(io.stderr, line);
      shown = line;
      if (!OPEN.includes(now.state)) return now;
    }
    await new Promise((resolve) => setTimeout(resolve, io.pollMs));
  }
}

async function look(client: Client, id: string): Promise<CollectionItem | null> {
  try {
    return await client.json<CollectionItem>('GET', `/api/collections/${id}`);
  } catch (error) {
    if (error instanceof CliError && error.passing) return null;
    throw error;
  }
}
