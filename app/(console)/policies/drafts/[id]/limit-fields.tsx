import { Input } from '@/app/_ui/form';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';

export interface LimitField {
  /** Path in the policy, e.g. `kindLimits.ssh-key`. */
  path: string;
  subject: string;
  /** null: no limit. */
  days: number | null;
  source: string;
  /** Whether the class counts too; absent where that is no question. */
  byClass?: boolean;
}

interface Props {
  label: string;
  fields: readonly LimitField[];
  /** What an empty field means; absent where a number must be there. */
  empty?: string;
  /** Wrong inputs, by path. */
  wrong: Readonly<Record<string, string>>;
}

/** Limits in days, each with where its number comes from. */
export function LimitFields({ label, fields, empty, wrong }: Props) {
  const hasClass = fields.some((field) => field.byClass !== undefined);
  return (
    <Table label={label} stack>
      <THead>
        <tr>
          <Th>Of</Th>
          <Th>Days</Th>
          {hasClass && <Th>Class counts too</Th>}
          <Th>Where the number comes from</Th>
        </tr>
      </THead>
      <TBody>
        {fields.map(({ path, subject, days, source, byClass }) => (
          <Tr key={path}>
            <Th scope="row">{subject}</Th>
            <Td label="Days">
              <Input
                name={`${path}.days`}
                type="number"
                min={1}
                max={3650}
                required={empty === undefined}
                placeholder={empty}
                defaultValue={days ?? ''}
                aria-label={`${subject}, days`}
                aria-invalid={wrong[`${path}.days`] !== undefined}
                className="w-28 tabular-nums"
              />
              {wrong[`${path}.days`] && <p className="mt-1 text-xs text-bad">{wrong[`${path}.days`]}</p>}
            </Td>
            {hasClass && (
              <Td label="Class counts too">
                {byClass !== undefined && (
                  <input
                    type="checkbox"
                    name={`${path}.byClass`}
                    defaultChecked={byClass}
                    aria-label={`${subject}: class counts too`}
                    className="size-4 accent-accent"
                  />
                )}
              </Td>
            )}
            <Td label="Source" className="min-w-64">
              <Input
                name={`${path}.source`}
                required
                maxLength={1000}
                defaultValue={source}
                aria-label={`${subject}, source of the number`}
              />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
