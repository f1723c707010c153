import Form from 'next/form';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Input, Select } from '@/app/_ui/form';
import { CREDENTIAL_KINDS } from '@/lib/credentials/model';
import { type FindingSearch, findingParamsOf, findingsHref } from '@/lib/findings/schema';
import { FINDING_TITLES, SEVERITY_LABELS } from '@/lib/policies/labels';
import { SEVERITIES } from '@/lib/policies/model';
import { ALL_RULES } from '@/lib/policies/registry';
import { FilterMenu } from '../credentials/filter-menu';

export const RULE_CHOICES = ALL_RULES.map((rule) => ({ value: rule.id, title: rule.title }));
export const CODE_CHOICES = [...new Set(ALL_RULES.map((rule) => rule.code))].map((value) => ({
  value,
  title: `${value} · ${FINDING_TITLES[value]}`,
}));
const SEVERITY_CHOICES = [...SEVERITIES].reverse().map((value) => ({ value, title: SEVERITY_LABELS[value] }));
export const KIND_CHOICES = Object.entries(CREDENTIAL_KINDS).map(([value, title]) => ({ value, title }));
const EXCEPTED_CHOICES = [
  { value: 'yes', title: 'Excepted' },
  { value: 'no', title: 'Plainly open' },
];
const VERDICT_CHOICES = [
  { value: 'fail', title: 'Fails' },
  { value: 'unknown', title: 'Cannot be judged' },
];

/** Filters of the findings in one form; what is chosen is in the address. */
export function FindingFilterBar({ search }: { search: FindingSearch }) {
  const { filters, sort, direction } = search;
  return (
    <Form
      action="/findings"
      key={findingParamsOf(search).toString()}
      role="search"
      aria-label="Filter findings"
      className="max-sm:relative mb-3 flex flex-wrap items-center gap-1.5"
    >
      <input type="hidden" name="view" value="credential" />
      <Select name="state" defaultValue={filters.state} aria-label="State" className="w-auto">
        <option value="open">Open</option>
        <option value="closed">Closed</option>
      </Select>
      <FilterMenu name="rule" title="Rule" choices={RULE_CHOICES} selected={filters.rule} />
      <FilterMenu name="code" title="Code" choices={CODE_CHOICES} selected={filters.code} />
      <FilterMenu name="severity" title="Severity" choices={SEVERITY_CHOICES} selected={filters.severity} />
      <FilterMenu name="verdict" title="Verdict" choices={VERDICT_CHOICES} selected={filters.verdict} />
      <FilterMenu name="excepted" title="Exception" choices={EXCEPTED_CHOICES} selected={filters.excepted} />
      <FilterMenu name="kind" title="Kind" choices={KIND_CHOICES} selected={filters.kind} />
      <Input
        name="owner"
        defaultValue={filters.owner.map((owner) => owner.replaceAll(',', '\\,')).join(',')}
        maxLength={500}
        placeholder="Owner: a team, any or none"
        aria-label="Owner"
        className="w-full sm:w-52"
      />
      {sort !== 'severity' && <input type="hidden" name="sort" value={sort} />}
      {direction !== 'desc' && <input type="hidden" name="direction" value={direction} />}
      <Button type="submit" size="sm">
        Apply
      </Button>
      {findingParamsOf({ filters }).size > 0 && (
        <Link
          href={findingsHref({ view: 'credential' })}
          className="px-1 text-xs text-muted underline hover:text-ink"
        >
          Clear all
        </Link>
      )}
    </Form>
  );
}
