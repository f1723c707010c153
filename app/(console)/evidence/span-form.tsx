import Form from 'next/form';
import { Button } from '@/app/_ui/button';
import { Input, Select } from '@/app/_ui/form';
import { FRAMEWORKS } from '@/lib/frameworks/registry';

interface SpanFormProps {
  /** The page itself. */
  action: string;
  /** Id of the framework; null: every one. */
  framework: string | null;
  /** Whether the page can be asked about every framework together. */
  takesAll?: boolean;
  firstDay: string | undefined;
  lastDay: string | undefined;
}

/** For which framework, and over which days. */
export function SpanForm({ action, framework, takesAll, firstDay, lastDay }: SpanFormProps) {
  return (
    <Form
      action={action}
      key={`${framework}-${firstDay}-${lastDay}`}
      role="search"
      aria-label="Framework and period"
      className="flex flex-wrap items-center gap-x-2 gap-y-2"
    >
      <label htmlFor="span-framework">Framework</label>
      <Select id="span-framework" name="framework" defaultValue={framework ?? ''} className="w-auto">
        {takesAll && <option value="">Every framework</option>}
        {FRAMEWORKS.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      <label htmlFor="span-from">from</label>
      <Input id="span-from" type="date" name="from" required defaultValue={firstDay} className="w-auto" />
      <label htmlFor="span-to">to</label>
      <Input id="span-to" type="date" name="to" required defaultValue={lastDay} className="w-auto" />
      <Button type="submit" size="sm">
        Show
      </Button>
    </Form>
  );
}
