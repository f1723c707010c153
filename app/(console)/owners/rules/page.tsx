import type { Metadata } from 'next';
import { Card } from '@/app/_ui/card';
import { NameText } from '@/app/_ui/name-text';
import { PageHeader } from '@/app/_ui/page-header';
import { RelativeTime } from '@/app/_ui/relative-time';
import { RULE_FIELDS } from '@/lib/owners/rules/parse';
import { readRules } from '@/lib/owners/surroundings';
import { getRuntime } from '@/lib/platform/runtime';
import { requireViewer } from '@/lib/web/session';
import { OwnerTabs } from '../owner-tabs';
import { RulesForm } from './rules-form';

export const metadata: Metadata = { title: 'Rules file' };

export default async function RulesPage() {
  const viewer = await requireViewer('owner:edit');
  const rules = await readRules(getRuntime().database);
  return (
    <>
      <PageHeader
        title="Rules file"
        description="Says in the manner of CODEOWNERS whom to ask. Its proposals come before all others."
      />
      <OwnerTabs viewer={viewer} active="rules" />
      <div className="grid gap-4 lg:grid-cols-[2fr_1fr]">
        <Card
          title={rules.version === 0 ? 'No rules yet' : `Version ${rules.version}`}
          description={
            rules.savedAt && (
              <>
                saved <RelativeTime at={rules.savedAt} /> by <NameText>{rules.savedBy ?? ''}</NameText>
              </>
            )
          }
        >
          <RulesForm key={rules.version} version={rules.version} text={rules.text} />
        </Card>
        <Card title="How to write one">
          <ul className="list-disc space-y-1 pl-4">
            <li>
              One rule a line: <code>*-checkout-* @payments</code>. The last rule that matches counts.
            </li>
            <li>
              A pattern is of the name unless it begins with one of{' '}
              {RULE_FIELDS.map((field) => (
                <code key={field} className="mr-1">
                  {field}:
                </code>
              ))}
              , as in <code>account:prod-* kind:database-* @data</code>. All patterns of a line must match.
            </li>
            <li>
              <code>*</code> is any text, <code>?</code> one character; the case does not matter.
            </li>
            <li>
              <code>#</code> begins a comment.
            </li>
          </ul>
        </Card>
      </div>
    </>
  );
}
