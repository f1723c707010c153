import type { Metadata } from 'next';
import { PageHeader } from '@/app/_ui/page-header';
import { can } from '@/lib/access/can';
import { listApprovals } from '@/lib/duties/queries';
import { getRuntime } from '@/lib/platform/runtime';
import { policyInForce } from '@/lib/policies/in-force';
import { listDrafts, listVersions } from '@/lib/policies/queries';
import { requireEntry } from '@/lib/web/session';
import { AsOfForm } from '../_as-of/as-of-form';
import { AsOfRefused } from '../_as-of/as-of-refused';
import { loadInstant } from '../_as-of/load-instant';
import { CsvLink } from '../_table/csv-link';
import { PolicyAsOf } from './as-of-policy';
import { DraftsCard } from './drafts-card';
import { NewDraftDialog } from './new-draft-dialog';
import { PolicyCards } from './policy-cards';
import { PolicyTabs } from './policy-tabs';
import { VersionsCard } from './versions-card';

export const metadata: Metadata = { title: 'Policies' };

export default async function PolicyPage({
  searchParams,
}: {
  searchParams: Promise<{ draft?: string | string[]; asOf?: string | string[] }>;
}) {
  const viewer = await requireEntry('policy:read');
  const { draft, asOf } = await searchParams;
  const asked = await loadInstant(viewer, { asOf });
  if (asked.refusal !== null)
    return <AsOfRefused title="Policies" path="/policies" refusal={asked.refusal} others={[]} />;
  if (asked.at) return <PolicyAsOf viewer={viewer} at={asked.at} />;
  const { database, clock } = getRuntime();
  const [policy, versions, drafts, approvals] = await Promise.all([
    policyInForce(database),
    listVersions(viewer, database),
    listDrafts(viewer, database),
    listApprovals(viewer, database),
  ]);
  const now = clock.now();
  const { version: _, ...document } = policy;
  return (
    <>
      <PageHeader
        title="Policies"
        actions={
          <>
            <AsOfForm action="/policies" />
            <CsvLink viewer={viewer} table="limits" label="Limits" />
            {can(viewer, 'policy:draft') && <NewDraftDialog document={document} isOpened={draft === 'new'} />}
          </>
        }
        description={`In force: ${policy.name}, version ${policy.version}. Days are days of 24 hours. Among the limits that apply to a credential the strictest wins, except that class D replaces the limit of its kind. Each number says where it comes from.`}
      />
      <PolicyTabs viewer={viewer} active="limits" />
      {drafts.length > 0 && <DraftsCard rows={drafts} now={now} />}
      <PolicyCards policy={policy} rulesCsv={<CsvLink viewer={viewer} table="rules" label="Rules" />} />
      <VersionsCard rows={versions} approvals={approvals} now={now} />
    </>
  );
}
