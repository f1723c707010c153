import type { Metadata } from 'next';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { LinkedCount } from '@/app/_ui/linked-count';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { can } from '@/lib/access/can';
import { credentialsHref } from '@/lib/credentials/filters-href';
import { countUnowned, listOwnerNames, listOwners } from '@/lib/owners/queries';
import { getRuntime } from '@/lib/platform/runtime';
import { requireEntry } from '@/lib/web/session';
import { AsOfForm } from '../_as-of/as-of-form';
import { AsOfRefused } from '../_as-of/as-of-refused';
import { loadInstant } from '../_as-of/load-instant';
import { CsvLink } from '../_table/csv-link';
import { OwnersAsOf } from './as-of-list';
import { CoverageSummary } from './coverage-summary';
import { OwnerDialog } from './owner-dialog';
import { OwnerTabs } from './owner-tabs';
import { OwnersTable } from './owners-table';

export const metadata: Metadata = { title: 'Owners' };

interface Props {
  searchParams: Promise<Record<'asOf', string | string[] | undefined>>;
}

export default async function OwnersPage({ searchParams }: Props) {
  const viewer = await requireEntry('owner:read');
  const asked = await loadInstant(viewer, await searchParams);
  if (asked.refusal !== null)
    return <AsOfRefused title="Owners" path="/owners" refusal={asked.refusal} others={[]} />;
  if (asked.at) return <OwnersAsOf viewer={viewer} at={asked.at} />;
  const { database } = getRuntime();
  const [owners, unowned, names] = await Promise.all([
    listOwners(viewer, database),
    countUnowned(viewer, database),
    listOwnerNames(viewer, database),
  ]);
  const canEdit = can(viewer, 'owner:edit');
  return (
    <>
      <PageHeader
        title="Owners"
        description="Teams and roles that answer for credentials. A name in a tag says who should; accepted means that somebody of that team said yes. A person is never an owner."
        actions={
          <>
            <AsOfForm action="/owners" />
            <CsvLink viewer={viewer} table="owners" />
            {canEdit && <OwnerDialog owners={names} />}
          </>
        }
      />
      <OwnerTabs viewer={viewer} active="coverage" />
      <CoverageSummary owners={owners} unowned={unowned} />
      {unowned > 0 && (
        <Notice
          tone="warn"
          title={
            <>
              <LinkedCount value={unowned} href={credentialsHref({ filters: { owner: ['none'] } })} />{' '}
              {unowned === 1 ? 'credential has' : 'credentials have'} no owner
            </>
          }
        >
          Neither a tag nor anybody here names one.
        </Notice>
      )}
      <Card flush>
        {owners.length === 0 ? (
          <EmptyState title="No owners yet">
            Register a team, map a group of the identity provider to one, or tag credentials with an owner.
          </EmptyState>
        ) : (
          <OwnersTable owners={owners} names={names} canEdit={canEdit} />
        )}
      </Card>
    </>
  );
}
