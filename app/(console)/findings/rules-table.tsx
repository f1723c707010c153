import Link from 'next/link';
import { LinkedCount } from '@/app/_ui/linked-count';
import { Count, Share } from '@/app/_ui/number';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Severity } from '@/app/_ui/severity';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { credentialsHref } from '@/lib/credentials/filters-href';
import type { RuleCounts } from '@/lib/findings/queries';
import { findingsHref } from '@/lib/findings/schema';
import { findRule, judgesSources } from '@/lib/policies/registry';

/** Where the counts of a rule lead: to credentials, or to the findings on sources; no list has those without any. */
function hrefsOf(rule: string): { fail: string; pass: string | null } {
  if (judgesSources(rule)) return { fail: findingsHref({ filters: { rule: [rule] } }), pass: null };
  return {
    fail: credentialsHref({ filters: { rule: [rule] } }),
    pass: credentialsHref({ filters: { passes: [rule] } }),
  };
}

/** Each rule with how much fails, cannot be judged and passes, of what it applies to: credentials, or sources. */
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
          const hrefs = hrefsOf(counts.rule);
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
                <LinkedCount value={counts.fail} href={hrefs.fail} />
              </Td>
              <Td numeric label="Not judged" short>
                <LinkedCount
                  value={counts.unknown}
                  href={findingsHref({ filters: { rule: [counts.rule], verdict: ['unknown'] } })}
                />
              </Td>
              <Td numeric label="Pass" short>
                {hrefs.pass ? (
                  <LinkedCount value={counts.pass} href={hrefs.pass} />
                ) : (
                  <Count value={counts.pass} />
                )}
              </Td>
              <Td numeric label="Of" short>
                <Count value={counts.whole} />{' '}
                {judgesSources(counts.rule) && (counts.whole === 1 ? 'source' : 'sources')}
              </Td>
              <Td numeric label="Failing" short>
                <Share part={counts.failing} whole={counts.whole} />
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
