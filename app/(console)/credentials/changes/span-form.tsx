import Form from 'next/form';
import { Button } from '@/app/_ui/button';
import { Input } from '@/app/_ui/form';
import { LinkTabs } from '@/app/_ui/link-tabs';
import { type ChangeSearch, changeParams, changesHref, presetsOf } from '@/lib/credentials/changes/model';

interface SpanFormProps {
  search: ChangeSearch;
  /** An end of null: until now. */
  span: { from: Date; to: Date | null };
  now: Date;
}

const day = (at: Date | null) => at?.toISOString().slice(0, 10);

/** Which two moments are compared: those asked for most, or any two days. */
export function SpanForm({ search: { filters, by }, span, now }: SpanFormProps) {
  const presets = presetsOf(now);
  const isOf = (from: string) => span.to === null && day(span.from) === from;
  const others = [...changeParams({ ...filters, from: span.from, to: null }, { by })].filter(
    ([name]) => name !== 'from',
  );
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <LinkTabs
        label="Since when"
        items={presets.map(({ title, from }) => ({
          href: changesHref({ ...filters, from, to: null }, { by }),
          label: title,
          active: isOf(from),
        }))}
      />
      <Form
        action="/credentials/changes"
        key={`${day(span.from)}-${day(span.to)}`}
        role="search"
        aria-label="Compare two dates"
        className="flex flex-wrap items-center gap-1.5"
      >
        {others.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label htmlFor="changes-from">From</label>
        <Input
          id="changes-from"
          type="date"
          name="from"
          required
          defaultValue={day(span.from)}
          className="w-auto"
        />
        <label htmlFor="changes-to">until</label>
        <Input id="changes-to" type="date" name="to" defaultValue={day(span.to)} className="w-auto" />
        <Button type="submit" size="sm">
          Compare
        </Button>
      </Form>
    </div>
  );
}
