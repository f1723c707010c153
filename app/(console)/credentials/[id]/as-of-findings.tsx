import { Card } from '@/app/_ui/card';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Sentence } from '@/app/_ui/sentence';
import type { FindingThen } from '@/lib/findings/as-of';
import { findRule } from '@/lib/policies/registry';
import { ExceptedThen } from '../../findings/excepted-then';
import { FindingLevel, sentenceOf, WITHHELD } from '../../findings/finding-words';

/** What the policy found wrong then; where a finding has moved since, in its latest words, and saying so. */
export function FindingsThen({ findings, at }: { findings: readonly FindingThen[]; at: Date }) {
  return (
    <Card title="Findings open then">
      {findings.length === 0 && <p className="text-muted">None.</p>}
      <ul>
        {findings.map((finding) => (
          <li key={finding.id} className="border-t border-line py-3 first:border-t-0 first:pt-0 last:pb-0">
            <div className="flex flex-wrap items-center gap-2">
              <FindingLevel verdict={finding.verdict} severity={finding.severity} />
              <span className="font-medium">{findRule(finding.rule)?.title ?? finding.rule}</span>
              <code className="text-xs text-muted">{finding.code}</code>
              <ExceptedThen exceptionId={finding.exceptionId} at={at} />
            </div>
            <p className="mt-1">
              <Sentence>{finding.isWithheld ? WITHHELD : sentenceOf(finding)}</Sentence>
            </p>
            <p className="mt-1 text-xs text-muted">
              Opened <RelativeTime at={finding.openedAt} now={at} />
              {!finding.isAsThen &&
                !finding.isWithheld &&
                '. It has moved since: level and numbers are its latest, those of then are not recorded.'}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
