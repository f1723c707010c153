import { Checkbox } from '@/app/_ui/form';
import type { Choice } from '@/lib/profile/catalogue';

interface Props {
  name: string;
  legend: string;
  hint?: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  error?: string | undefined;
  disabled?: boolean;
}

/** A question of which any number of answers may be ticked; none ticked is an answer too. */
export function ChoiceList({ name, legend, hint, choices, chosen, error, disabled = false }: Props) {
  return (
    <fieldset disabled={disabled} className="min-w-0 border-t border-line pt-3 first:border-0 first:pt-0">
      <legend className="float-left mb-1 w-full font-medium">{legend}</legend>
      {hint && <p className="clear-both mb-2 text-xs text-muted">{hint}</p>}
      <div className="clear-both grid gap-x-4 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
        {choices.map(({ id, title }) => (
          <Checkbox key={id} name={name} value={id} label={title} defaultChecked={chosen.includes(id)} />
        ))}
      </div>
      {error && <p className="mt-1 text-xs font-medium text-bad">{error}</p>}
    </fieldset>
  );
}
