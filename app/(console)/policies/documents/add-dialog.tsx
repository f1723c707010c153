'use client';

import { useRouter } from 'next/navigation';
import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field, Select } from '@/app/_ui/form';
import {
  ANALYSED_REQUIREMENTS,
  DOCUMENT_KINDS,
  type DocumentKind,
  KIND_TITLES,
  REQUIREMENT_TITLES,
} from '@/lib/documents/model';
import { FailureNotice } from '../../_action/failure-notice';
import { useAction } from '../../_action/use-action';
import { add } from './actions';
import { DocumentFields } from './document-form';
import { addOf } from './read-form';

/** Adds an analysis or a policy, which then waits for somebody else. */
export function AddDialog() {
  const [kind, setKind] = useState<DocumentKind>('analysis');
  const router = useRouter();
  const { send, failure, isPending } = useAction<{ id: number }>({
    said: 'Added. Somebody else has to approve it.',
    onDone: ({ id }) => router.push(`/policies/documents/${id}`),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    send(() => add(addOf(kind, form)));
  };
  const wrong = failure?.fields ?? {};
  return (
    <Dialog
      trigger={<Button variant="primary">Add a document</Button>}
      title="Add a document"
      description="It is in force when somebody else with the role security has approved it."
      wide
    >
      <form onSubmit={submit} className="space-y-3">
        <FailureNotice failure={failure} />
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label="Kind">
            <Select value={kind} onChange={(event) => setKind(event.target.value as DocumentKind)}>
              {DOCUMENT_KINDS.map((each) => (
                <option key={each} value={each}>
                  {KIND_TITLES[each]}
                </option>
              ))}
            </Select>
          </Field>
          {kind === 'analysis' && (
            <Field label="Sets the frequency of" error={wrong.requirement}>
              <Select name="requirement">
                {ANALYSED_REQUIREMENTS.map((each) => (
                  <option key={each} value={each}>
                    PCI DSS {each}: {REQUIREMENT_TITLES[each]}
                  </option>
                ))}
              </Select>
            </Field>
          )}
        </div>
        <DocumentFields key={kind} kind={kind} seed={null} wrong={wrong} />
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? 'Adding…' : 'Add it'}
        </Button>
      </form>
    </Dialog>
  );
}
