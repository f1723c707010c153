import type { Metadata } from 'next';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { LinkTabs } from '@/app/_ui/link-tabs';
import { PageHeader } from '@/app/_ui/page-header';
import { can } from '@/lib/access/can';
import { DOCUMENT_KINDS } from '@/lib/documents/model';
import { listDocuments } from '@/lib/documents/queries';
import { documentsHref, isAskedFor, parseDocumentSearch } from '@/lib/documents/search';
import { STANDING_TITLES, STANDINGS } from '@/lib/documents/states';
import { getRuntime } from '@/lib/platform/runtime';
import { requireViewer } from '@/lib/web/session';
import { CsvLink } from '../../_table/csv-link';
import { last } from '../../owners/search';
import { PolicyTabs } from '../policy-tabs';
import { AddDialog } from './add-dialog';
import { DocumentsTable } from './documents-table';

export const metadata: Metadata = { title: 'Documents' };

const PLURALS = { analysis: 'Risk analyses', policy: 'Policies' } as const;
type Raw = Record<'kind' | 'standing', string | string[] | undefined>;

export default async function DocumentsPage({ searchParams }: { searchParams: Promise<Raw> }) {
  const viewer = await requireViewer('document:read');
  const { database, clock } = getRuntime();
  const now = clock.now();
  const raw = await searchParams;
  const { search } = parseDocumentSearch({ kind: last(raw.kind), standing: last(raw.standing) });
  const all = await listDocuments(viewer, database, now);
  const rows = all.filter((row) => isAskedFor(row, search));
  const count = (part: Partial<typeof search>) =>
    all.filter((row) => isAskedFor(row, { ...search, ...part })).length;
  return (
    <>
      <PageHeader
        title="Documents"
        description="Targeted risk analyses and policy documents: what the limits rest on. Each version is approved by somebody other than its author, and none is ever changed or deleted."
        actions={
          <>
            <CsvLink
              viewer={viewer}
              table="documents"
              params={new URLSearchParams(documentsHref(search).split('?')[1])}
              label="Documents"
            />
            {can(viewer, 'document:edit') && <AddDialog />}
          </>
        }
      />
      <PolicyTabs viewer={viewer} active="documents" />
      {all.length > 0 && (
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          <LinkTabs
            label="Kind"
            items={[null, ...DOCUMENT_KINDS].map((kind) => ({
              href: documentsHref({ ...search, kind }),
              label: `${kind ? PLURALS[kind] : 'All kinds'} ${count({ kind })}`,
              active: search.kind === kind,
            }))}
          />
          <LinkTabs
            label="State"
            items={[null, ...STANDINGS].map((standing) => ({
              href: documentsHref({ ...search, standing }),
              label: `${standing ? STANDING_TITLES[standing] : 'All states'} ${count({ standing })}`,
              active: search.standing === standing,
            }))}
          />
        </div>
      )}
      <Card flush>
        {rows.length === 0 ? (
          <EmptyState title={all.length === 0 ? 'No documents yet' : 'No such documents'}>
            {all.length === 0
              ? 'Where PCI DSS leaves a frequency to a targeted risk analysis, add that analysis; for the policies that your limits follow, add where they are and their SHA-256. Packs show what was in force on each date.'
              : 'Choose another kind or state above.'}
          </EmptyState>
        ) : (
          <DocumentsTable rows={rows} now={now} />
        )}
      </Card>
    </>
  );
}
