import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { Button } from '@/app/_ui/button';
import { Checkbox, Field, Input, Select } from '@/app/_ui/form';
import { CLASS_TITLES } from '@/lib/credentials/labels';
import { CLASSES } from '@/lib/credentials/model';
import type { RuleRow } from './rule-row';

const PRIVILEGES = ['administrative', 'write', 'read'] as const;
const n = new Intl.NumberFormat('en');

interface Props {
  row: RuleRow;
  at: number;
  count: number;
  wrong: Readonly<Record<string, string>>;
  counted: { matches: number; decides: number } | null;
  onChange: (over: Partial<RuleRow>) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** One rule: what it looks at, what it decides, and why. */
export function RuleRowFields({ row, at, count, wrong, counted, onChange, onMove, onRemove }: Props) {
  const name = row.id.trim() === '' ? `rule ${at + 1}` : row.id;
  const path = `classification.${at}`;
  const text = (field: keyof RuleRow) => ({
    value: String(row[field]),
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => onChange({ [field]: event.target.value }),
  });
  const within = Object.entries(wrong).filter(([key]) => key === path || key.startsWith(`${path}.when`));
  return (
    <li className="rounded border border-line p-3">
      <fieldset className="min-w-0">
        <legend className="sr-only">Classification {name}</legend>
        <div className="mb-2 flex flex-wrap items-center gap-2">
          <strong className="tabular-nums">{at + 1}.</strong>
          <span className="flex-1 text-xs text-muted tabular-nums">
            {counted && `matches ${n.format(counted.matches)}, decides ${n.format(counted.decides)}`}
          </span>
          <Button
            square
            size="sm"
            variant="ghost"
            aria-label={`Move ${name} up`}
            disabled={at === 0}
            onClick={() => onMove(at - 1)}
          >
            <ArrowUp aria-hidden className="size-4" />
          </Button>
          <Button
            square
            size="sm"
            variant="ghost"
            aria-label={`Move ${name} down`}
            disabled={at === count - 1}
            onClick={() => onMove(at + 1)}
          >
            <ArrowDown aria-hidden className="size-4" />
          </Button>
          <Button square size="sm" variant="ghost" aria-label={`Remove ${name}`} onClick={onRemove}>
            <X aria-hidden className="size-4" />
          </Button>
        </div>
        {within.map(([key, message]) => (
          <p key={key} className="mb-2 text-xs font-medium text-bad">
            {message}
          </p>
        ))}
        <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
          <Field label="Name of the rule" hint="In kebab-case." error={wrong[`${path}.id`]}>
            <Input required maxLength={60} {...text('id')} />
          </Field>
          <Field label="Where the name is" hint="* stands for any text.">
            <Input maxLength={200} {...text('name')} />
          </Field>
          <Field label="Where there is the tag">
            <Input maxLength={128} {...text('tagName')} />
          </Field>
          <Field label="with the value" hint="* is any.">
            <Input maxLength={200} disabled={row.tagName.trim() === ''} {...text('tagValue')} />
          </Field>
          <Field label="In accounts" hint="Ids or names, separated by commas.">
            <Input {...text('accounts')} />
          </Field>
          <Field label="In environments" hint="Separated by commas.">
            <Input {...text('environments')} />
          </Field>
          <div className="sm:col-span-2">
            <p className="mb-1 text-xs font-medium text-muted">With the privilege</p>
            <div className="flex flex-wrap gap-x-4">
              {PRIVILEGES.map((privilege) => (
                <Checkbox
                  key={privilege}
                  label={privilege}
                  checked={row.privileges.includes(privilege)}
                  onChange={(event) =>
                    onChange({
                      privileges: PRIVILEGES.filter((each) =>
                        each === privilege ? event.target.checked : row.privileges.includes(each),
                      ),
                    })
                  }
                />
              ))}
            </div>
          </div>
          <Field label="Class" error={wrong[`${path}.class`]}>
            <Select {...text('class')}>
              <option value="">Leave to later rules and tags</option>
              {CLASSES.map((letter) => (
                <option key={letter} value={letter}>
                  {CLASS_TITLES[letter]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label="Environment" hint="Empty leaves it." error={wrong[`${path}.environment`]}>
            <Input maxLength={40} {...text('environment')} />
          </Field>
          <Field label="Why" className="sm:col-span-2" error={wrong[`${path}.reason`]}>
            <Input required minLength={3} maxLength={500} {...text('reason')} />
          </Field>
        </div>
      </fieldset>
    </li>
  );
}
