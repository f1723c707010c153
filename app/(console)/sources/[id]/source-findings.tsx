import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { Sentence } from '@/app/_ui/sentence';
import type { FindingRow } from '@/lib/findings/queries';
import { findRule } from '@/lib/policies/registry';
import { FindingLevel, FindingLife, sentenceOf } from '../../findings/finding-words';
import { coverageHref } from '../coverage/coverage-href';

interface SourceFindingsProps {
  sourceId: number;
  findings: readonly FindingRow[];
}

/** What is wrong with the source itself; nothing where nothing is. */
export function SourceFindings({ sourceId, findings }: SourceFindingsProps) {
  if (findings.length === 0) return null;
  return (
    <Card title="Findings on this source" flush>
      <ul className="divide-y divide-line">
        {findings.map((finding) => {
          const rule = findRule(finding.rule);
          const { permission } = finding.data;
          const cells = coverageHref({
            source: sourceId,
            ...(typeof permission === 'string' ? { permission } : { show: 'dark' }),
          });
          return (
            <li key={finding.id} className="space-y-1 px-4 py-2">
              <p className="flex flex-wrap items-center gap-2">
                <FindingLevel verdict={finding.verdict} severity={finding.severity} />
                <span className="font-medium">{rule?.title ?? finding.rule}</span>
                <code className="text-xs text-muted">{finding.code}</code>
              </p>
              <p>
                <Sentence>{sentenceOf(finding)}</Sentence>{' '}
                <Link href={cells} className="link">
                  Which cells
                </Link>
              </p>
              <p className="text-xs text-muted">
                {rule?.remedy} <FindingLife finding={finding} />
              </p>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
