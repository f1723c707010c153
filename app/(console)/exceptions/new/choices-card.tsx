import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { Field, Input } from '@/app/_ui/form';
import { NameText } from '@/app/_ui/name-text';
import { countText } from '@/app/_ui/number-text';
import { Severity } from '@/app/_ui/severity';
import { MOST_COVERED } from '@/lib/exceptions/model';
import type { Choice, RequestForm as Form } from '@/lib/exceptions/queries-form';
import type { Wrong } from './read-form';

interface Props {
  form: Form;
  limit: string;
  wrong: Wrong;
}

/** Of what a filter matches; its link leads to all of it. */
const SAMPLE = 10;

/** What it is asked for: findings one by one, or all that a filter leaves, up to a limit. */
export function ChoicesCard({ form, limit, wrong }: Props) {
  const { choices, filter, quorum } = form;
  const shown = filter ? choices.slice(0, SAMPLE) : choices;
  return (
    <Card
      title={filter ? `${countText(filter.matches)} findings match now` : 'Findings'}
      description={
        quorum === 1
          ? 'One approval from outside the owning team is enough.'
          : 'Two have to approve, as some of it is class A or critical.'
      }
    >
      {filter && (
        <div className="mb-3 grid gap-3 sm:grid-cols-2">
          <p className="text-muted">
            <Link href={`/findings?view=credential&${filter.query}`} className="link wrap-anywhere">
              {decodeURIComponent(filter.query)}
            </Link>
          </p>
          <Field
            label="Findings it may cover at most"
            hint="Empty: only those that match now. What comes to match later is covered while there is room."
            error={wrong.limit ?? wrong['target.limit']}
          >
            <Input name="limit" type="number" min={1} max={MOST_COVERED} defaultValue={limit} />
          </Field>
        </div>
      )}
      <ul className={filter ? 'divide-y divide-line' : 'max-h-80 divide-y divide-line overflow-y-auto'}>
        {shown.map((choice) => (
          <li key={choice.id}>
            {filter ? (
              <span className="flex items-start gap-2 py-1.5">
                <ChoiceText choice={choice} />
              </span>
            ) : (
              <label className="flex min-h-8 cursor-pointer items-start gap-2 py-1.5">
                <input
                  type="checkbox"
                  name="finding"
                  value={choice.id}
                  defaultChecked
                  className="mt-0.5 size-4 shrink-0 accent-accent"
                />
                <ChoiceText choice={choice} />
              </label>
            )}
          </li>
        ))}
      </ul>
      {choices.length > shown.length && (
        <p className="mt-1 text-xs text-muted">and {countText(choices.length - shown.length)} more</p>
      )}
      {(wrong.target ?? wrong['target.findings']) && (
        <p className="mt-1 text-xs font-medium text-bad">{wrong.target ?? wrong['target.findings']}</p>
      )}
    </Card>
  );
}

function ChoiceText({ choice }: { choice: Choice }) {
  return (
    <>
      <Severity level={choice.severity} />
      <span className="min-w-0">
        {choice.title}: <NameText className="wrap-anywhere">{choice.credential}</NameText>
        <span className="text-xs text-muted"> {choice.owner ?? 'no owner'}</span>
      </span>
    </>
  );
}
