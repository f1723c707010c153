import { History } from 'lucide-react';
import Form from 'next/form';
import { Button } from '@/app/_ui/button';
import { Input } from '@/app/_ui/form';

interface AsOfFormProps {
  /** The page itself. */
  action: string;
  at?: Date | null;
  /** What else its address says, and is to go on saying. */
  others?: readonly (readonly [string, string])[];
}

/** Leads to the same page as it was at the beginning of a day, in UTC. */
export function AsOfForm({ action, at = null, others = [] }: AsOfFormProps) {
  return (
    <Form
      action={action}
      role="search"
      aria-label="Look at the past"
      key={at?.toISOString() ?? 'now'}
      className="flex items-center gap-1"
    >
      {others.map(([name, value]) => (
        <input key={`${name}-${value}`} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="as-of-day" className="flex items-center gap-1 text-xs whitespace-nowrap text-muted">
        <History aria-hidden className="size-4" /> As of
      </label>
      <Input
        id="as-of-day"
        type="date"
        name="asOf"
        required
        defaultValue={at?.toISOString().slice(0, 10)}
        className="h-7! w-32 text-xs text-ink"
      />
      <Button type="submit" variant="secondary" size="sm">
        Show
      </Button>
    </Form>
  );
}
