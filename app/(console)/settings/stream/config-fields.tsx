import { Field, Input, Select } from '@/app/_ui/form';
import { CONFIG_FIELDS } from '@/lib/stream/labels';
import type { DestinationKind } from '@/lib/stream/model';

interface ConfigFieldsProps {
  kind: DestinationKind;
  wrong: Record<string, string>;
}

/** What a kind of destination asks for. */
export function ConfigFields({ kind, wrong }: ConfigFieldsProps) {
  return CONFIG_FIELDS[kind].map(({ name, label, hint, isRequired, choices, initial }) => (
    <Field key={name} label={label} hint={hint} error={wrong[`config.${name}`]}>
      {choices ? (
        <Select name={`config.${name}`}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          name={`config.${name}`}
          required={isRequired}
          defaultValue={initial}
          maxLength={2_000}
          autoComplete="off"
          spellCheck={false}
        />
      )}
    </Field>
  ));
}
