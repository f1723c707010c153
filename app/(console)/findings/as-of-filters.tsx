import Form from 'next/form';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Input } from '@/app/_ui/form';
import { type FindingFilters, findingParamsOf } from '@/lib/findings/schema';
import { atInstant, instantParam } from '@/lib/kernel/instants';
import { FilterMenu } from '../credentials/filter-menu';
import { CODE_CHOICES, KIND_CHOICES, RULE_CHOICES } from './filter-bar';

/** What findings of the past can be narrowed by. */
export function AsOfFindingFilters({ filters, at }: { filters: FindingFilters; at: Date }) {
  const params = findingParamsOf({ filters });
  return (
    <Form
      action="/findings"
      key={params.toString()}
      role="search"
      aria-label="Filter findings"
      className="max-sm:relative mb-3 flex flex-wrap items-center gap-1.5"
    >
      <input type="hidden" name="asOf" value={instantParam(at)} />
      <FilterMenu name="rule" title="Rule" choices={RULE_CHOICES} selected={filters.rule} />
      <FilterMenu name="code" title="Code" choices={CODE_CHOICES} selected={filters.code} />
      <FilterMenu name="kind" title="Kind" choices={KIND_CHOICES} selected={filters.kind} />
      <Input
        name="owner"
        defaultValue={filters.owner.map((owner) => owner.replaceAll(',', '\\,')).join(',')}
        maxLength={500}
        placeholder="Owner: a team, any or none"
        aria-label="Owner"
        className="w-full sm:w-52"
      />
      <Button type="submit" size="sm">
        Apply
      </Button>
      {params.size > 0 && (
        <Link href={atInstant('/findings', at)} className="px-1 text-xs text-muted underline hover:text-ink">
          Clear all
        </Link>
      )}
    </Form>
  );
}
