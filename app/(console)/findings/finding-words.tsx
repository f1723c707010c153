import { CircleHelp } from 'lucide-react';
import { Badge } from '@/app/_ui/badge';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Severity } from '@/app/_ui/severity';
import type { JsonObject } from '@/lib/kernel/json';
import { STANDING_LABELS } from '@/lib/policies/labels';
import { findRule } from '@/lib/policies/registry';

export const CLOSE_WORDS: Record<string, string> = {
  fixed: 'fixed',
  gone: 'what it is about is gone',
  'policy-changed': 'the policy changed',
};

/** In place of the sentence of a finding that changed after the period an auditor was let in for. */
export const WITHHELD = 'Its numbers changed after the period granted to you, and are not shown.';

/** The finding in one sentence; a rule of another version of Muster is named as it is. */
export function sentenceOf({
  rule,
  verdict,
  data,
}: {
  rule: string;
  verdict: string;
  data: JsonObject;
}): string {
  const known = findRule(rule);
  if (!known) return `Rule ${rule}, which this version of Muster does not know.`;
  const sentence = known.sentence(data);
  return verdict === 'unknown' ? `Cannot be judged yet. ${sentence}` : sentence;
}

/** How bad it is, or that nobody can tell. */
export function FindingLevel({ verdict, severity }: { verdict: string; severity: number }) {
  if (verdict !== 'unknown') return <Severity level={severity} />;
  return (
    <Badge tone="unknown" icon={CircleHelp}>
      {STANDING_LABELS.unknown}
    </Badge>
  );
}

interface Life {
  openedAt: Date;
  firstOpenedAt: Date;
  closedAt: Date | null;
  closeReason: string | null;
  reopened: number;
  cleanDays: number | null;
}

/** When it was opened, how often it came back and after how long, and why it was closed. */
export function FindingLife({ finding: f }: { finding: Life }) {
  return (
    <>
      Opened <RelativeTime at={f.openedAt} />
      {f.reopened > 0 && (
        <>
          ; reopened {f.reopened === 1 ? 'once' : `${f.reopened} times`}
          {f.cleanDays !== null && (
            <>, last after {f.cleanDays < 1 ? 'less than a day' : `${Math.floor(f.cleanDays)} days`} clean</>
          )}
          , first opened <RelativeTime at={f.firstOpenedAt} />
        </>
      )}
      {f.closedAt && (
        <>
          ; closed <RelativeTime at={f.closedAt} />: {CLOSE_WORDS[f.closeReason ?? ''] ?? 'no reason given'}
        </>
      )}
    </>
  );
}
