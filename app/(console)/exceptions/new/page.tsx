import type { Metadata } from 'next';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { findingsHref } from '@/lib/findings/schema';
import { requireViewer } from '@/lib/web/session';
import { loadRequest, type RawRequest } from './load';
import { RequestForm } from './request-form';

export const metadata: Metadata = { title: 'Ask for an exception' };

const TO_CHOOSE = findingsHref({ view: 'credential', filters: { excepted: ['no'] } });

export default async function NewExceptionPage({ searchParams }: { searchParams: Promise<RawRequest> }) {
  const viewer = await requireViewer('exception:request');
  const loaded = await loadRequest(viewer, await searchParams);
  const form = loaded?.form;
  const refusal = form?.filter?.refusal;
  return (
    <>
      <PageHeader
        title="Ask for an exception"
        description={
          loaded?.initial.renewsId
            ? `Follows exception ${loaded.initial.renewsId}, which holds until this one is approved.`
            : 'For findings that cannot be fixed in time. Somebody else decides, nothing is for ever, and what it rests on is checked at every collection.'
        }
      />
      {form && form.leftOut.length > 0 && (
        <Notice tone="warn" title={`Left out: ${form.leftOut.length}`}>
          {form.leftOut.slice(0, 5).join('; ')}
        </Notice>
      )}
      {refusal && (
        <Notice tone="bad" title="This filter cannot be asked for">
          {refusal}
        </Notice>
      )}
      {form && form.choices.length > 0 ? (
        <RequestForm form={form} initial={loaded.initial} />
      ) : (
        <Card>
          <EmptyState
            title={form ? 'Nothing of this can be asked for' : 'Choose what it is for'}
            action={
              <Button asChild variant="primary">
                <Link href={TO_CHOOSE}>Choose findings</Link>
              </Button>
            }
          >
            Select findings in their list, or narrow the list to one rule and ask for all that match.
          </EmptyState>
        </Card>
      )}
    </>
  );
}
