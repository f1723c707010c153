import Link from 'next/link';
import { LinkedCount } from '@/app/_ui/linked-count';
import { Count, Share } from '@/app/_ui/number';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Severity } from '@/app/_ui/severity';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { credentialsHref } from '@/lib/credentials/filters-href';
import type { RuleCounts } from '@/lib/findings/queries';
import { findingsHref } from '@/lib/findings/schema';
import { findRule } from '@/lib/policies/registry';

/** Each rule with how many credentials fail, cannot be judged and pass; the three are what it applies to. */
export function RulesTable({ rules }: { rules: readonly RuleCounts[] }) {
  return (
    <Table label="Findings by rule" stack>
      <THead>
        <Tr>
          <Th>Rule</Th>
          <Th>Severity</Th>
          <Th numeric>Fail</Th>
          <Th numeric>Cannot be judged</Th>
          <Th numeric>Pass</Th>
          <Th numeric>Of</Th>
          <Th numeric>Failing</Th>
          <Th>Oldest open</Th>
        </Tr>
      </THead>
      <TBody>
        {rules.map((counts) => {
          const rule = findRule(counts.rule);
          const whole = counts.fail + counts.unknown + counts.pass;
          return (
            <Tr key={counts.rule} data-row className="align-top focus-within:bg-surface-2">
              <Th scope="row" className="lg:max-w-md">
                <Link
                  href={findingsHref({ view: 'credential', filters: { rule: [counts.rule] } })}
                  data-row-link
                  className="rounded-xs font-medium hover:underline"
                >
                  {rule?.title ?? counts.rule}
                </Link>{' '}
                <code className="text-xs text-muted">{rule?.code}</code>
                {rule && <span className="mt-0.5 block text-xs text-muted">{rule.remedy}</span>}
              </Th>
              <Td label="Severity">{rule && <Severity level={rule.severity} />}</Td>
              <Td numeric label="Fail" short>
                <LinkedCount
                  value={counts.fail}
                  href={credentialsHref({ filters: { rule: [counts.rule] } })}
                />
              </Td>
              <Td numeric label="Not judged" short>
                <LinkedCount
                  value={counts.unknown}
                  href={findingsHref({ filters: { rule: [counts.rule], verdict: ['unknown'] } })}
                />
              </Td>
              <Td numeric label="Pass" short>
                <LinkedCount
                  value={counts.pass}
                  href={credentialsHref({ filters: { passes: [counts.rule] } })}
                />
              </Td>
              <Td numeric label="Of" short>
                <Count value={whole} />
              </Td>
              <Td numeric label="Failing" short>
                <Share part={counts.fail} whole={whole} />
              </Td>
              <Td label="Oldest open" short>
                {counts.oldestOpenedAt ? (
                  <RelativeTime at={counts.oldestOpenedAt} />
                ) : (
                  <span className="text-muted">none</span>
                )}
              </Td>
            </Tr>
          );
        })}
      </TBody>
    </Table>
  );
}
