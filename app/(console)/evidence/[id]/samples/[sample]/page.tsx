import type { Metadata } from 'next';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { KeyValue } from '@/app/_ui/key-value';
import { NameText } from '@/app/_ui/name-text';
import { countText } from '@/app/_ui/number-text';
import { PageHeader } from '@/app/_ui/page-header';
import { RelativeTime } from '@/app/_ui/relative-time';
import type { PackRow } from '@/lib/evidence/queries';
import { countOf, type Sample } from '@/lib/evidence/samples/model';
import { readPasts } from '@/lib/evidence/samples/pasts';
import { readSample } from '@/lib/evidence/samples/queries';
import { getRuntime } from '@/lib/platform/runtime';
import { requireViewer } from '@/lib/web/session';
import { CsvLink } from '../../../../_table/csv-link';
import { Pager } from '../../../../credentials/pager';
import { last } from '../../../../owners/search';
import { missing } from '../../../missing';
import { frameworksText, periodText } from '../../../words';
import { DrawnTable } from './drawn-table';

export const metadata: Metadata = { title: 'Sample' };

const PAGE = 60;

interface Props {
  params: Promise<{ id: string; sample: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}

export default async function SamplePage({ params, searchParams }: Props) {
  const viewer = await requireViewer('evidence:read');
  const { database, clock } = getRuntime();
  const { id, sample: sampleId } = await params;
  const { pack, sample } = await readSample(viewer, database, id, sampleId).catch(missing);
  const all = sample.selected ?? [];
  const pages = Math.max(1, Math.ceil(all.length / PAGE));
  const page = Math.min(pages, Math.max(1, Number(last((await searchParams).page)) || 1));
  const rows = all.slice((page - 1) * PAGE, page * PAGE);
  const pasts = await readPasts(database, pack, [...new Set(rows.flatMap((row) => row.credentialIds))]);
  const href = `/evidence/${pack.id}/samples/${sample.id}`;
  return (
    <>
      <PageHeader
        title={`Sample of ${sample.file}`}
        description="Each row leads to all that the pack says of its credential."
        actions={
          <>
            {sample.selected && (
              <CsvLink
                viewer={viewer}
                table="sample-rows"
                params={new URLSearchParams({ pack: pack.id, sample: sample.id })}
                label="Rows of the sample"
              />
            )}
            <Button asChild>
              <Link href={`/evidence/${pack.id}`}>The pack</Link>
            </Button>
          </>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <DrawnCard pack={pack} sample={sample} now={clock.now()} />
        <AgainCard sample={sample} />
      </div>
      <Card title="What was drawn" flush className="mt-4">
        {sample.selected ? (
          <DrawnTable packId={pack.id} rows={rows} pasts={pasts} />
        ) : (
          <p className="px-4 pb-4 text-muted">
            Every row of the file; there are {countText(sample.rows)}, so they are not listed here. The file
            is in the pack.
          </p>
        )}
      </Card>
      <Pager
        previous={page > 1 ? String(page - 1) : null}
        next={page < pages ? String(page + 1) : null}
        href={(to) => `${href}?page=${to}`}
      />
    </>
  );
}

function DrawnCard({ pack, sample, now }: { pack: PackRow; sample: Sample; now: Date }) {
  return (
    <Card title="The draw">
      <KeyValue
        items={[
          {
            label: 'Pack',
            value: (
              <Link href={`/evidence/${pack.id}`} className="hover:underline">
                {frameworksText(pack.frameworks)}, {periodText(pack)}
              </Link>
            ),
          },
          {
            label: 'Drawn',
            value: `${countText(countOf(sample))} of ${countText(sample.rows)} rows`,
            hint: `Asked for: ${sample.size === null ? 'all' : countText(sample.size)}`,
          },
          { label: 'Seed', value: <code className="font-mono text-xs">{sample.seed}</code> },
          {
            label: 'Drawn by',
            value: (
              <>
                <NameText>{sample.drawnBy}</NameText> <RelativeTime at={sample.drawnAt} now={now} />
              </>
            ),
          },
          { label: 'Sample', value: <code className="font-mono text-xs">{sample.id}</code> },
        ]}
      />
    </Card>
  );
}

function AgainCard({ sample }: { sample: Sample }) {
  return (
    <Card
      title="How to draw it again"
      description="Number the rows of the file from 1, the header not counted. The place of a row is the SHA-256 of the seed, a line feed and its number. The rows with the lowest places are the sample."
    >
      <KeyValue
        items={[
          { label: 'Method', value: <code className="font-mono text-xs">{sample.method}</code> },
          { label: 'File', value: <code className="font-mono text-xs">{sample.file}</code> },
          {
            label: 'Its SHA-256',
            value: <code className="font-mono text-xs wrap-anywhere">{sample.fileSha256}</code>,
            hint: 'As integrity/manifest.json of the pack has it',
          },
          {
            label: 'Place of row 1',
            value: (
              <code className="font-mono text-xs wrap-anywhere">
                printf &apos;{sample.seed.replaceAll('%', '%%').replaceAll("'", "'\\''")}\n1&apos; | sha256sum
              </code>
            ),
            hint: 'docs/evidence.md has a script of five lines that draws the whole sample',
          },
        ]}
      />
    </Card>
  );
}
