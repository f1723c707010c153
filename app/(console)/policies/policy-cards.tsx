import type { ReactNode } from 'react';
import { Card } from '@/app/_ui/card';
import type { Policy } from '@/lib/policies/model';
import { ClassificationCard } from './classification-card';
import { frameworkRows } from './framework-rows';
import { FrameworksCard } from './frameworks-card';
import { LimitTable } from './limit-table';
import { classRows, exceptionRows, idleRows, kindRows, otherRows, ruleRows } from './rows';
import { RuleTable } from './rule-table';

/** Everything a policy says: frameworks, limits, classification and rules. */
export function PolicyCards({ policy, rulesCsv }: { policy: Policy; rulesCsv?: ReactNode }) {
  return (
    <>
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
      <Card flush title="Rules" actions={rulesCsv}>
        <RuleTable rows={ruleRows(policy)} />
      </Card>
    </>
  );
}
