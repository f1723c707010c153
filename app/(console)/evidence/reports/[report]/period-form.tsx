import Form from 'next/form';
import { Button } from '@/app/_ui/button';
import { Field, Input, Select } from '@/app/_ui/form';
import type { ReportSearch } from '@/lib/reports/search';

interface PeriodFormProps {
  action: string;
  search: ReportSearch;
  problems: Readonly<Record<string, string>>;
  environments: readonly string[];
  owners: readonly string[];
  /** The period begins with a review, so its first day is not asked for. */
  hasFrom: boolean;
}

/** What the report is about; it goes into the address. */
export function PeriodForm({ action, search, problems, environments, owners, hasFrom }: PeriodFormProps) {
  return (
    <Form
      action={action}
      role="search"
      aria-label="Period and scope"
      key={JSON.stringify(search)}
      className="flex flex-wrap items-end gap-3"
    >
      {hasFrom && (
        <Field label="First day (UTC)" error={problems.from} className="w-44">
          <Input type="date" name="from" required defaultValue={search.from} />
        </Field>
      )}
      <Field label="Last day (UTC)" error={problems.to} className="w-44">
        <Input type="date" name="to" required defaultValue={search.to} />
      </Field>
      <Field label="Environment" className="w-40">
        <Select name="environment" defaultValue={search.environment ?? ''}>
          <option value="">All</option>
          {environments.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      </Field>
      <Field label="Owner" className="w-40">
        <Select name="owner" defaultValue={search.owner ?? ''}>
          <option value="">All</option>
          {owners.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      </Field>
      {search.by !== 'kind' && <input type="hidden" name="by" value={search.by} />}
      <Button type="submit">Show</Button>
    </Form>
  );
}
