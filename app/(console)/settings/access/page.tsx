import type { Metadata } from 'next';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { can } from '@/lib/access/can';
import { listMappings } from '@/lib/people/queries';
import { getRuntime } from '@/lib/platform/runtime';
import { findAccess, requireViewer } from '@/lib/web/session';
import { CsvLink } from '../../_table/csv-link';
import { AddMappingDialog } from './add-mapping-dialog';
import { MappingTable } from './mapping-table';

export const metadata: Metadata = { title: 'Access' };

export default async function AccessPage() {
  const viewer = await requireViewer('mapping:read');
  const { database, env, clock } = getRuntime();
  const [mappings, access] = await Promise.all([listMappings(viewer, database), findAccess()]);
  const canEdit = can(viewer, 'mapping:edit');
  const groups = access.kind === 'viewer' ? access.person.groups.slice(0, 200) : [];
  const bootstrap = env.MUSTER_BOOTSTRAP_GROUP;
  return (
    <>
      <PageHeader
        title="Access"
        description="Which group of the identity provider gives which role. A role is looked up on every request, so a change takes effect at once. Whoever has several roles acts in the first of: security lead, platform engineer, auditor, owner, viewer."
        actions={
          <>
            <CsvLink viewer={viewer} table="mappings" />
            {canEdit && <AddMappingDialog groups={groups} isFirst={mappings.length === 0} />}
          </>
        }
      />
      {mappings.length === 0 && bootstrap && (
        <Notice tone="warn" title={`Everybody in the group ${bootstrap} is a security lead`}>
          So says MUSTER_BOOTSTRAP_GROUP while there is no mapping. The first mapping ends that, so it must
          map one of your own groups to security lead.
        </Notice>
      )}
      <Card flush>
        {mappings.length === 0 ? (
          <EmptyState title="No group is mapped">Nobody but the bootstrap group has a role yet.</EmptyState>
        ) : (
          <MappingTable rows={mappings} canEdit={canEdit} now={clock.now()} />
        )}
      </Card>
    </>
  );
}
