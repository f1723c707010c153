import Form from 'next/form';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Select } from '@/app/_ui/form';
import { DUTY_KINDS, DUTY_WORDS } from '@/lib/duties/model';
import { type DutySearch, dutiesHref, dutyParamsOf, SHOWN, type Shown } from '@/lib/duties/search';
import { STATE_TITLES } from '@/lib/duties/states';

const STATES: Record<Shown, string> = {
  ...STATE_TITLES,
  waiting: 'Waiting',
  ended: 'Ended',
  any: 'Any state',
  skipped: 'Missed',
};

/** What the list is narrowed to; it is in the address. */
export function DutyFilters({ search, names }: { search: DutySearch; names: readonly string[] }) {
  return (
    <Form
      action="/owners/duties"
      key={dutyParamsOf(search).toString()}
      role="search"
      aria-label="Filter duties"
      className="flex flex-wrap items-center gap-1.5 px-4 pb-3"
    >
      <Select name="state" defaultValue={search.state} aria-label="State" className="w-auto">
        {SHOWN.map((value) => (
          <option key={value} value={value}>
            {STATES[value]}
          </option>
        ))}
      </Select>
      <Select
        name="kind"
        defaultValue={search.kind ?? ''}
        aria-label="Kind of duty"
        className="w-auto max-w-full"
      >
        <option value="">Any duty</option>
        {DUTY_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {DUTY_WORDS[kind].title}
          </option>
        ))}
      </Select>
      <Select name="owner" defaultValue={search.owner ?? ''} aria-label="Owner" className="w-auto max-w-full">
        <option value="">Any owner</option>
        <option value="none">Security leads</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
      {search.version !== null && <input type="hidden" name="version" value={search.version} />}
      {search.verdict !== null && <input type="hidden" name="verdict" value={search.verdict} />}
      <Button type="submit" size="sm">
        Apply
      </Button>
      {dutyParamsOf({ ...search, after: 0 }).size > 0 && (
        <Link href={dutiesHref({})} className="px-1 text-xs text-muted underline hover:text-ink">
          Clear all
        </Link>
      )}
    </Form>
  );
}
