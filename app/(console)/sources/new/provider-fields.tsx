import { Checkbox, Field, Input, Select } from '@/app/_ui/form';
import type { SourceField } from '@/lib/sources/fields';

interface ProviderFieldsProps {
  fields: readonly SourceField[];
  errors: Readonly<Record<string, string>>;
}

/** Inputs derived from the provider's schema. */
export function ProviderFields({ fields, errors }: ProviderFieldsProps) {
  return fields.map((field) =>
    field.input === 'switch' ? (
      <Checkbox
        key={field.name}
        name={`config.${field.name}`}
        label={field.title}
        hint={field.description}
        defaultChecked={field.initial === 'true'}
      />
    ) : (
      <Field key={field.name} label={field.title} hint={hintOf(field)} error={errors[field.name]}>
        {controlOf(field)}
      </Field>
    ),
  );
}

function hintOf(field: SourceField): string | null {
  const isSaid = field.description?.includes('comma');
  const list = field.input === 'list' && !isSaid ? 'Several are separated by commas.' : null;
  return [field.description, list].filter(Boolean).join(' ') || null;
}

function controlOf(field: SourceField) {
  const name = `config.${field.name}`;
  if (field.input === 'choice') {
    return (
      <Select name={name} defaultValue={field.initial} required={field.required}>
        {!field.required && field.initial === '' && <option value="">not set</option>}
        {field.choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </Select>
    );
  }
  return (
    <Input
      name={name}
      required={field.required}
      defaultValue={field.initial}
      placeholder={field.placeholder ?? undefined}
      inputMode={field.input === 'number' ? 'numeric' : undefined}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
