import type { Command } from 'commander';
import type { Json } from '@/lib/kernel/json';
import { openClient } from './client';
import { type Io, type Result, type Run, table, wrongUsage } from './io';

interface Sample {
  id: string;
  file: string;
  rows: number;
  seed: string;
  size: number | null;
  drawnBy: string;
  drawnAt: string;
}
interface DrawnSample extends Sample {
  selected: { row: number; id: string; credentialIds: number[] }[] | null;
}
interface ListedSample extends Sample {
  drawn: number;
}

interface DrawOptions {
  population: string;
  size: string;
  seed: string;
}

const pathOf = (pack: string) => `/api/evidence/${encodeURIComponent(pack)}/samples`;

/** `evidence sample`, `evidence samples` */
export function addSampleVerbs(evidence: Command, io: Io, run: Run): void {
  evidence
    .command('sample')
    .description('draw rows from a population of a pack; the draw is recorded and stays')
    .argument('<pack>', 'its id')
    .requiredOption('--population <file>', 'such as credentials or population/rotation_events.csv')
    .requiredOption('--size <n>', 'how many rows, or all')
    .requiredOption('--seed <word>', 'whoever draws again with it draws the same')
    .option('--json', 'one JSON document')
    .action(run((pack: string, options: DrawOptions) => draw(io, pack, options)));
  evidence
    .command('samples')
    .description('what was drawn from a pack, the newest first')
    .argument('<pack>', 'its id')
    .option('--json', 'one JSON document')
    .action(
      run(async (pack: string) => {
        const client = await openClient(io);
        const { samples } = await client.json<{ samples: ListedSample[] }>('GET', pathOf(pack));
        return { json: samples as unknown as Json, text: listText(samples) };
      }),
    );
}

async function draw(io: Io, pack: string, { population, size, seed }: DrawOptions): Promise<Result> {
  if (!/^(all|[1-9]\d{0,3})$/.test(size))
    throw wrongUsage('--size is a whole number from 1 to 2000, or all.');
  const asked = { file: population, size, seed };
  const sample = await (await openClient(io)).json<DrawnSample>('POST', pathOf(pack), asked);
  return { json: sample as unknown as Json, text: drawnText(sample) };
}

function drawnText({ id, file, rows, seed, selected }: DrawnSample): string {
  const said = `Drew ${selected?.length ?? rows} of ${rows} rows of ${file} with the seed ${seed}; sample ${id}.`;
  if (selected === null) return said;
  const drawn = selected.map((each) => [String(each.row), each.id, each.credentialIds.join(', ') || 'none']);
  return `${said}\n${table(['ROW', 'ID', 'CREDENTIALS'], drawn)}`;
}

function listText(samples: readonly ListedSample[]): string {
  if (samples.length === 0) return 'No sample was drawn from this pack.';
  return table(
    ['SAMPLE', 'POPULATION', 'DRAWN', 'OF', 'SEED', 'BY', 'AT'],
    samples.map(({ id, file, drawn, rows, seed, drawnBy, drawnAt }) => [
      id,
      file,
      String(drawn),
      String(rows),
      seed,
      drawnBy,
      drawnAt.slice(0, 10),
    ]),
  );
}
