import Link from 'next/link';
import { LinkedCount } from '@/app/_ui/linked-count';
import { Count, Share } from '@/app/_ui/number';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Severity } from '@/app/_ui/severity';
import { StateText } from '@/app/_ui/state-text';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { SubjectRuleCounts } from '@/lib/findings/queries';
import { findingsHref } from '@/lib/findings/schema';
import { findRule } from '@/lib/policies/registry';

const WORDS = {
  sources: { title: 'Sources', href: '/sources' },
  owners: { title: 'Owners', href: '/owners' },
} as const;

interface SubjectRulesTableProps {
  rules: readonly SubjectRuleCounts[];
  /** What the rules are over. */
  over: keyof typeof WORDS;
}

/** Each rule over sources or owners with its findings, and how many of them have one. */
export function SubjectRulesTable({ rules, over }: SubjectRulesTableProps) {
  const { title, href: all } = WORDS[over];
  return (
    <Table label={`Findings on ${over} by rule`} stack>
      <THead>
        <Tr>
          <Th>Rule</Th>
          <Th>Severity</Th>
          <Th numeric>Findings</Th>
          <Th numeric>{title} with any</Th>
          <Th numeric>Of</Th>
          <Th numeric>Share</Th>
          <Th>Oldest open</Th>
        </Tr>
      </THead>
      <TBody>
        {rules.map((counts) => {
          const rule = findRule(counts.rule);
          const href = findingsHref({ view: 'credential', filters: { rule: [counts.rule] } });
          return (
            <Tr key={counts.rule} data-row className="align-top focus-within:bg-surface-2">
              <Th scope="row" className="lg:max-w-md">
                <Link href={href} data-row-link className="rounded-xs font-medium hover:underline">
                  {rule?.title ?? counts.rule}
                </Link>{' '}
                <code className="text-xs text-muted">{rule?.code}</code>
                {rule && <span className="mt-0.5 block text-xs text-muted">{rule.remedy}</span>}
              </Th>
              <Td label="Severity">{rule && <Severity level={rule.severity} />}</Td>
              <Td numeric label="Findings" short>
                <LinkedCount value={counts.findings} href={href} />
              </Td>
              <Td numeric label={title} short>
                <Count value={counts.subjects} />
              </Td>
              <Td numeric label="Of" short>
                <LinkedCount value={counts.of} href={all} />
              </Td>
              <Td numeric label="Share" short>
                <Share part={counts.subjects} whole={counts.of} />
              </Td>
              <Td label="Oldest open" short>
                {counts.oldestOpenedAt ? (
                  <RelativeTime at={counts.oldestOpenedAt} />
                ) : (
                  <StateText state="none" />
                )}
              </Td>
            </Tr>
          );
        })}
      </TBody>
    </Table>
  );
}
