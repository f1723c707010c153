import type { Metadata } from 'next';
import { Card } from '@/app/_ui/card';
import { PageHeader } from '@/app/_ui/page-header';
import { can } from '@/lib/access/can';
import { listApprovals } from '@/lib/duties/queries';
import { getRuntime } from '@/lib/platform/runtime';
import { policyInForce } from '@/lib/policies/in-force';
import { listDrafts, listVersions } from '@/lib/policies/queries';
import { requireViewer } from '@/lib/web/session';
import { CsvLink } from '../_table/csv-link';
import { ClassificationCard } from './classification-card';
import { DraftsCard } from './drafts-card';
import { frameworkRows } from './framework-rows';
import { FrameworksCard } from './frameworks-card';
import { LimitTable } from './limit-table';
import { NewDraftDialog } from './new-draft-dialog';
import { PolicyTabs } from './policy-tabs';
import { classRows, exceptionRows, idleRows, kindRows, otherRows, ruleRows } from './rows';
import { RuleTable } from './rule-table';
import { VersionsCard } from './versions-card';

export const metadata: Metadata = { title: 'Policies' };

export default async function PolicyPage({
  searchParams,
}: {
  searchParams: Promise<{ draft?: string | string[] }>;
}) {
  const viewer = await requireViewer('policy:read');
  const { draft } = await searchParams;
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
            <CsvLink viewer={viewer} table="limits" label="Limits" />
            {can(viewer, 'policy:draft') && <NewDraftDialog document={document} isOpened={draft === 'new'} />}
          </>
        }
        description={`In force: ${policy.name}, version ${policy.version}. Days are days of 24 hours. Among the limits that apply to a credential the strictest wins, except that class D replaces the limit of its kind. Each number says where it comes from.`}
      />
      <PolicyTabs viewer={viewer} active="limits" />
      {drafts.length > 0 && <DraftsCard rows={drafts} now={now} />}
      <FrameworksCard rows={frameworkRows(policy)} />
      <Card
        flush
        title="Greatest age by kind"
        description="Age of the current value, from when it was made or last replaced."
      >
        <LimitTable
          label="Age limits by kind"
          subject="Kind"
          rows={kindRows(policy)}
          noun="Class counts too"
        />
      </Card>
      <Card flush title="Greatest age by class" description="For the kinds marked above.">
        <LimitTable label="Age limits by class" subject="Class" rows={classRows(policy)} />
      </Card>
      <Card
        flush
        title="Unused for too long"
        description="Since the last use; a credential that was never used counts from its creation."
      >
        <LimitTable label="Longest time without use" subject="Kind" rows={idleRows(policy)} />
      </Card>
      <ClassificationCard rules={policy.classification} tags={policy.tags} />
      <Card flush title="Longest exception" description="By the gravest finding it covers.">
        <LimitTable label="Longest exceptions" subject="Severity" rows={exceptionRows(policy)} />
      </Card>
      <Card flush title="Other limits">
        <LimitTable label="Further limits" subject="Limit" rows={otherRows(policy)} />
      </Card>
      <Card flush title="Rules" actions={<CsvLink viewer={viewer} table="rules" label="Rules" />}>
        <RuleTable rows={ruleRows(policy)} />
      </Card>
      <VersionsCard rows={versions} approvals={approvals} now={now} />
    </>
  );
}
