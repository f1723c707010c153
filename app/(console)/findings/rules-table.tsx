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
    <Table label="Findings by rule">
      <THead>
        <Tr>
          <Th>Rule</Th>
          <Th>Severity</Th>
          <Th numeric>Fail</Th>
          <Th numeric>Unknown</Th>
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
            <Tr key={counts.rule} className="align-top">
              <Th scope="row" className="max-w-md min-w-56">
                <Link
                  href={findingsHref({ view: 'credential', filters: { rule: [counts.rule] } })}
                  className="font-medium hover:underline"
                >
                  {rule?.title ?? counts.rule}
                </Link>{' '}
                <code className="text-xs text-muted">{rule?.code}</code>
                {rule && <span className="mt-0.5 block text-xs text-muted">{rule.remedy}</span>}
              </Th>
              <Td>{rule && <Severity level={rule.severity} />}</Td>
              <Td numeric>
                <LinkedCount
                  value={counts.fail}
                  href={credentialsHref({ filters: { rule: [counts.rule] } })}
                />
              </Td>
              <Td numeric>
                <LinkedCount
                  value={counts.unknown}
                  href={findingsHref({ filters: { rule: [counts.rule], verdict: ['unknown'] } })}
                />
              </Td>
              <Td numeric>
                <LinkedCount
                  value={counts.pass}
                  href={credentialsHref({ filters: { passes: [counts.rule] } })}
                />
              </Td>
              <Td numeric>
                <Count value={whole} />
              </Td>
              <Td numeric>
                <Share part={counts.fail} whole={whole} />
              </Td>
              <Td>
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
