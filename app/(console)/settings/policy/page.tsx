import type { Metadata } from 'next';
import { Card } from '@/app/_ui/card';
import { PageHeader } from '@/app/_ui/page-header';
import { getRuntime } from '@/lib/platform/runtime';
import { policyInForce } from '@/lib/policies/in-force';
import { requireViewer } from '@/lib/web/session';
import { LimitTable } from './limit-table';
import { classRows, idleRows, kindRows, otherRows, ruleRows } from './rows';
import { RuleTable } from './rule-table';

export const metadata: Metadata = { title: 'Policy in force' };

export default async function PolicyPage() {
  await requireViewer('policy:read');
  const policy = await policyInForce(getRuntime().database);
  return (
    <>
      <PageHeader
        title="Policy in force"
        description={`${policy.name}, version ${policy.version}. Days are days of 24 hours. Among the limits that apply to a credential the strictest wins, except that class D replaces the limit of its kind. Each number says where it comes from.`}
      />
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
      <Card flush title="Other limits">
        <LimitTable label="Further limits" subject="Limit" rows={otherRows(policy)} />
      </Card>
      <Card flush title="Rules">
        <RuleTable rows={ruleRows(policy)} />
      </Card>
    </>
  );
}
