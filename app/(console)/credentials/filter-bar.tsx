import Form from 'next/form';
import { Button } from '@/app/_ui/button';
import { Input } from '@/app/_ui/form';
import { isAsOfFilter } from '@/lib/credentials/as-of/search';
import { searchParamsOf } from '@/lib/credentials/filters-href';
import { FILTER_TITLES, FIXED_CHOICES, filterValueTitle } from '@/lib/credentials/labels';
import type { FilterOption, OptionDimension } from '@/lib/credentials/queries';
import type { CredentialSearch, MULTI_FILTERS } from '@/lib/credentials/schema';
import { instantParam } from '@/lib/kernel/instants';
import { RULES } from '@/lib/policies/registry';
import { ExpirySpan, isSpanned } from './expiry-span';
import { FilterMenu } from './filter-menu';

type Name = (typeof MULTI_FILTERS)[number];
const SHOWN: readonly Name[] = [
  'kind',
  'provider',
  'account',
  'owner',
  'ownership',
  'class',
  'environment',
  'standing',
  'age',
  'expiry',
  'rule',
  'severity',
  'status',
];
/** Filters that come from links only; the form hands them on. */
const HANDED_ON: readonly Name[] = ['region', 'passes', 'holder', 'known', 'source', 'cell'];

function choicesOf(name: Name, options: Record<OptionDimension, FilterOption[]>) {
  if (name === 'rule') return RULES.map((rule) => ({ value: rule.id, title: rule.title }));
  const fixed = FIXED_CHOICES[name];
  if (fixed) return fixed.map((value) => ({ value, title: filterValueTitle(name, value) }));
  const values = options[name as OptionDimension].map(({ value, count }) => ({
    value: value === '' ? 'none' : value,
    title: filterValueTitle(name, value === '' ? 'none' : value),
    count,
  }));
  return name === 'owner' ? [{ value: 'any', title: filterValueTitle(name, 'any') }, ...values] : values;
}

const uncounted = ({ value, title }: { value: string; title: string }) => ({ value, title });

interface FilterBarProps {
  search: CredentialSearch;
  options: Record<OptionDimension, FilterOption[]>;
  /** The page that shows what is chosen; the list unless said otherwise. */
  action?: string;
  /** Whether credentials that are gone can be asked for. */
  hasGone?: boolean;
  /** Where the list is of the past: of when. It knows fewer filters, and counts of now would say nothing of it. */
  asOf?: Date | null;
}

/** A filter for every column in one form: works without script, and what is chosen is in the address. */
export function FilterBar({
  search,
  options,
  action = '/credentials',
  hasGone = true,
  asOf = null,
}: FilterBarProps) {
  const { filters, sort, direction, columns } = search;
  const shown = asOf ? SHOWN.filter(isAsOfFilter) : SHOWN;
  return (
    <Form
      action={action}
      key={searchParamsOf(search).toString()}
      role="search"
      aria-label="Filter credentials"
      className="max-sm:relative mb-2 flex flex-wrap items-center gap-1.5"
    >
      <Input
        name="q"
        type="search"
        defaultValue={filters.q ?? ''}
        maxLength={500}
        placeholder="Name, identifier, holder, account"
        aria-label="Search credentials"
        className="w-full sm:w-64"
      />
      {asOf && <input type="hidden" name="asOf" value={instantParam(asOf)} />}
      {shown.map((name) => (
        <FilterMenu
          key={name}
          name={name}
          title={FILTER_TITLES[name]}
          choices={asOf ? choicesOf(name, options).map(uncounted) : choicesOf(name, options)}
          selected={filters[name].map(String)}
          {...(name === 'expiry' && {
            more: <ExpirySpan filters={filters} />,
            moreChosen: isSpanned(filters),
          })}
        />
      ))}
      {HANDED_ON.flatMap((name) =>
        filters[name].map((value) => (
          <input
            key={`${name}-${value}`}
            type="hidden"
            name={name}
            value={String(value).replaceAll(',', '\\,')}
          />
        )),
      )}
      {hasGone && (
        <label className="flex items-center gap-1.5 px-1">
          <input
            type="checkbox"
            name="gone"
            value="1"
            defaultChecked={filters.gone}
            className="accent-accent"
          />{' '}
          Gone
        </label>
      )}
      {sort !== 'severity' && <input type="hidden" name="sort" value={sort} />}
      {searchParamsOf({ sort, direction }).has('direction') && (
        <input type="hidden" name="direction" value={direction} />
      )}
      {columns && <input type="hidden" name="columns" value={columns.join(',')} />}
      <Button type="submit" variant="secondary" size="sm">
        Apply
      </Button>
    </Form>
  );
}
