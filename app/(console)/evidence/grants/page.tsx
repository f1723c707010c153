import type { Metadata } from 'next';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { PageHeader } from '@/app/_ui/page-header';
import { can } from '@/lib/access/can';
import { listFilterOptions } from '@/lib/credentials/queries';
import { FRAMEWORKS } from '@/lib/frameworks/registry';
import { listGrants } from '@/lib/grants/queries';
import { getRuntime } from '@/lib/platform/runtime';
import { requireViewer } from '@/lib/web/session';
import { CsvLink } from '../../_table/csv-link';
import { GiveDialog } from './give-dialog';
import { GrantTable } from './grant-table';

export const metadata: Metadata = { title: 'Grants' };

export default async function GrantsPage() {
  const viewer = await requireViewer('grant:read');
  const { database, clock } = getRuntime();
  const now = clock.now();
  const canEdit = can(viewer, 'grant:edit');
  const grants = await listGrants(viewer, database, now);
  const { environment, owner } = canEdit
    ? await listFilterOptions(viewer, database)
    : { environment: [], owner: [] };
  const year = now.getUTCFullYear();
  return (
    <>
      <PageHeader
        title="Grants"
        description="What auditors are let in for. An auditor sees the granted periods and parts of the estate, and nothing after a period’s end; packs are built inside one grant. It is looked up on every request, so a change takes effect at once."
        actions={
          <>
            <CsvLink viewer={viewer} table="grants" />
            {canEdit && (
              <GiveDialog
                frameworks={FRAMEWORKS.map(({ id, title }) => ({ id, title }))}
                environments={named(environment)}
                owners={named(owner)}
                from={`${year}-01-01`}
                to={`${year}-12-31`}
              />
            )}
          </>
        }
      />
      <Card flush>
        {grants.length === 0 ? (
          <EmptyState title="Nothing is granted">
            {canEdit
              ? 'Auditors see nothing of the estate until a period is granted to them.'
              : 'A security lead of your organisation grants a period here. Packs that you were given can be checked under Verify.'}
          </EmptyState>
        ) : (
          <GrantTable grants={grants} canEdit={canEdit} now={now} />
        )}
      </Card>
    </>
  );
}

/** Values to choose; `''` is what has none. */
const named = (options: readonly { value: string }[]) =>
  options.flatMap(({ value }) => (value === '' ? [] : [value]));
