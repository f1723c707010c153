import { Card } from '@/app/_ui/card';
import { Checkbox, Field, Input } from '@/app/_ui/form';
import { conditionWords } from '@/lib/exceptions/conditions';
import { ALWAYS, USE_WINDOW_DAYS } from '@/lib/exceptions/model';
import type { RequestForm as Form } from '@/lib/exceptions/queries-form';
import type { Initial } from './load';
import type { Wrong } from './read-form';

/** What has to stay as it is; a condition that nobody could check is not offered. */
export function ConditionsCard({ form, initial, wrong }: { form: Form; initial: Initial; wrong: Wrong }) {
  return (
    <Card
      title="Holds only while"
      description="Checked at every collection. When one is broken, the finding is plainly open again, and everybody concerned is told why."
    >
      <div className="space-y-3">
        {ALWAYS.map((condition) => (
          <Checkbox key={condition.kind} label={conditionWords(condition, null)} checked disabled readOnly />
        ))}
        <Checkbox
          name="network"
          defaultChecked={initial.network && form.network === null}
          disabled={form.network !== null}
          label={conditionWords({ kind: 'network' }, null)}
          hint={wrong.network ?? (form.network && `Cannot be asked for: ${form.network}.`)}
        />
        <Field
          label={`Used on at most so many of any ${USE_WINDOW_DAYS} days`}
          hint={form.use ? `Cannot be asked for: ${form.use}.` : 'Empty: however often. 0: not at all.'}
          error={wrong.useDays}
          className="max-w-80"
        >
          <Input
            name="useDays"
            type="number"
            min={0}
            max={USE_WINDOW_DAYS - 1}
            disabled={form.use !== null}
            defaultValue={initial.useDays}
          />
        </Field>
      </div>
    </Card>
  );
}
