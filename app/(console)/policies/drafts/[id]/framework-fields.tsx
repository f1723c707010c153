import { Card } from '@/app/_ui/card';
import { Field, Input, Select } from '@/app/_ui/form';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { BASIS_LABELS } from '@/lib/policies/labels';
import { BASES, type FrameworkClause } from '@/lib/policies/model';

export interface FrameworkField {
  id: string;
  title: string;
  /** What its text says of numbers. */
  numbers: string;
  versions: readonly string[];
  /** The version in scope; empty: not in scope. */
  chosen: string;
  clauses: readonly (FrameworkClause & { subject: string })[];
}

interface Props {
  fields: readonly FrameworkField[];
  /** Wrong inputs, by path. */
  wrong: Readonly<Record<string, string>>;
}

/** Which frameworks are in scope, and the numbers of those that are. */
export function FrameworkFields({ fields, wrong }: Props) {
  return (
    <Card
      title="Frameworks in scope"
      description="One that comes into scope brings its preset limits when the draft is saved; they can be changed then. Dropping one loosens the policy."
    >
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {fields.map(({ id, title, versions, chosen }) => (
          <Field
            key={id}
            label={title}
            error={wrong[`frameworks.${id}`] ?? wrong[`frameworks.${id}.version`]}
          >
            <Select name={`frameworks.${id}`} defaultValue={chosen}>
              <option value="">Not in scope</option>
              {versions.map((version) => (
                <option key={version} value={version}>
                  {version}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
      {fields
        .filter(({ clauses }) => clauses.length > 0)
        .map((field) => (
          <details key={field.id} className="mt-4">
            <summary className="cursor-pointer font-medium">
              Limits of {field.title} {field.chosen} ({field.clauses.length})
            </summary>
            <p className="my-1 text-xs text-muted">{field.numbers}</p>
            <ClauseFields field={field} wrong={wrong} />
          </details>
        ))}
    </Card>
  );
}

function ClauseFields({
  field: { id, title, clauses },
  wrong,
}: {
  field: FrameworkField;
  wrong: Props['wrong'];
}) {
  return (
    <Table label={`Limits of ${title}`} stack>
      <THead>
        <tr>
          <Th>Of</Th>
          <Th>Days</Th>
          <Th>Rests on</Th>
          <Th>Where the number comes from</Th>
        </tr>
      </THead>
      <TBody>
        {clauses.map(({ subject, days, basis, source, control }, at) => {
          const path = `frameworks.${id}.clauses.${at}`;
          const problem = wrong[`${path}.days`] ?? wrong[`${path}.basis`] ?? wrong[path];
          return (
            <Tr key={`${control} ${subject}`}>
              <Th scope="row">
                {subject}
                <span className="block text-xs font-normal text-faint">{control}</span>
              </Th>
              <Td label="Days">
                <Input
                  name={`${path}.days`}
                  type="number"
                  required
                  min={1}
                  max={3650}
                  defaultValue={days}
                  aria-label={`${title}, ${subject}, days`}
                  aria-invalid={problem !== undefined}
                  className="w-24 tabular-nums"
                />
                {problem && <p className="mt-1 text-xs text-bad">{problem}</p>}
              </Td>
              <Td label="Rests on">
                <Select
                  name={`${path}.basis`}
                  defaultValue={basis}
                  aria-label={`${title}, ${subject}, rests on`}
                  className="w-60"
                >
                  {BASES.map((each) => (
                    <option key={each} value={each}>
                      {BASIS_LABELS[each]}
                    </option>
                  ))}
                </Select>
              </Td>
              <Td label="Source" className="min-w-64">
                <Input
                  name={`${path}.source`}
                  required
                  maxLength={1000}
                  defaultValue={source}
                  aria-label={`${title}, ${subject}, source of the number`}
                />
              </Td>
            </Tr>
          );
        })}
      </TBody>
    </Table>
  );
}
