import type { Metadata } from 'next';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { KeyValue } from '@/app/_ui/key-value';
import { NameText } from '@/app/_ui/name-text';
import { PageHeader } from '@/app/_ui/page-header';
import { can } from '@/lib/access/can';
import { CREDENTIAL_KINDS } from '@/lib/credentials/model';
import type { CsvRow } from '@/lib/evidence/files/read-csv';
import { readOneCredential } from '@/lib/evidence/samples/one-credential';
import { getRuntime } from '@/lib/platform/runtime';
import { requireViewer } from '@/lib/web/session';
import { missing } from '../../../missing';
import { frameworksText, periodText } from '../../../words';
import { Cell, FileCard, NothingCard, titleOfColumn } from './file-card';
import { SECTIONS } from './sections';
import { TestsCard } from './tests-card';

export const metadata: Metadata = { title: 'Credential in a pack' };

const CREDENTIALS = 'population/credentials.csv';
const COUNTS = 'testing/test_counts.csv';
/** Shown at once; the other columns fold out. */
const FIRST = [
  'credential_id',
  'identifier',
  'account',
  'owner_id',
  'class',
  'status_at_period_start',
  'status_at_period_end',
  'created_at',
  'last_rotated_at',
  'last_used_at',
  'expires_at',
  'retired_at',
];

interface Props {
  params: Promise<{ id: string; credential: string }>;
}

export default async function PackCredentialPage({ params }: Props) {
  const viewer = await requireViewer('evidence:read');
  const { id, credential } = await params;
  const wanted = /^\d{1,15}$/.test(credential) ? Number(credential) : 0;
  const { pack, past, files } = await readOneCredential(viewer, getRuntime(), id, wanted).catch(missing);
  const rowsOf = (path: string) => files.find((file) => file.path === path)?.rows ?? [];
  const [own = {}] = rowsOf(CREDENTIALS);
  const paths = Object.keys(SECTIONS);
  return (
    <>
      <PageHeader
        title={<NameText>{past.last.name}</NameText>}
        description={`${CREDENTIAL_KINDS[past.last.kind] ?? past.last.kind}, as the pack ${frameworksText(pack.frameworks)}, ${periodText(pack)} has it. Nothing that became known later is here.`}
        actions={
          <>
            {can(viewer, 'credential:read') && (
              <Button asChild>
                <Link href={`/credentials/${past.id}`}>As it is now</Link>
              </Button>
            )}
            <Button asChild>
              <Link href={`/evidence/${pack.id}`}>The pack</Link>
            </Button>
          </>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <OwnCard row={own} />
        <TestsCard rows={rowsOf(COUNTS)} />
      </div>
      <div className="mt-4 space-y-4">
        {paths.map(
          (path) => rowsOf(path).length > 0 && <FileCard key={path} path={path} rows={rowsOf(path)} />,
        )}
        <NothingCard paths={paths.filter((path) => rowsOf(path).length === 0)} />
      </div>
    </>
  );
}

/** Its row of the population. */
function OwnCard({ row }: { row: CsvRow }) {
  const item = (column: string) => ({
    label: titleOfColumn(column),
    value: <Cell column={column} value={row[column] ?? 'unknown'} />,
  });
  const rest = Object.keys(row).filter((column) => !FIRST.includes(column));
  return (
    <Card title="The credential" description={<code className="font-mono">{CREDENTIALS}</code>}>
      <KeyValue items={FIRST.map(item)} />
      <details className="mt-2">
        <summary className="cursor-pointer text-muted">{rest.length} more columns</summary>
        <KeyValue items={rest.map(item)} />
      </details>
    </Card>
  );
}
