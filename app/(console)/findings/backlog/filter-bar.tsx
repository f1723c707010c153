import Form from 'next/form';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Input } from '@/app/_ui/form';
import { CREDENTIAL_KINDS } from '@/lib/credentials/model';
import { REMEDIES } from '@/lib/findings/backlog-actions';
import { type BacklogSearch, backlogHref, backlogParamsOf } from '@/lib/findings/backlog-schema';
import { EFFORTS } from '@/lib/findings/backlog-weights';
import { SEVERITY_LABELS } from '@/lib/policies/labels';
import { SEVERITIES } from '@/lib/policies/model';
import { FilterMenu } from '../../credentials/filter-menu';
import { EFFORT_LABELS } from './why';

const choices = (titles: Record<string, string>) =>
  Object.entries(titles).map(([value, title]) => ({ value, title }));
const ACTIONS = choices(REMEDIES);
const EFFORT = EFFORTS.map((value) => ({ value, title: EFFORT_LABELS[value] }));
const SEVERITY = [...SEVERITIES].reverse().map((value) => ({ value, title: SEVERITY_LABELS[value] }));
const KINDS = choices({ ...CREDENTIAL_KINDS, source: 'Source' });
const TICKETS = choices({ any: 'With a ticket', none: 'Without' });

/** Filters of the backlog in one form; what is chosen is in the address. */
export function BacklogFilterBar({ search }: { search: BacklogSearch }) {
  const { filters, by } = search;
  return (
    <Form
      action="/findings/backlog"
      key={backlogParamsOf(search).toString()}
      role="search"
      aria-label="Filter the backlog"
      className="max-sm:relative mb-3 flex flex-wrap items-center gap-1.5"
    >
      {by !== 'ranked' && <input type="hidden" name="by" value={by} />}
      <FilterMenu name="action" title="Do" choices={ACTIONS} selected={filters.action} />
      <FilterMenu name="effort" title="Effort" choices={EFFORT} selected={filters.effort} />
      <FilterMenu name="severity" title="Severity" choices={SEVERITY} selected={filters.severity} />
      <FilterMenu name="kind" title="Kind" choices={KINDS} selected={filters.kind} />
      <FilterMenu name="ticket" title="Ticket" choices={TICKETS} selected={filters.ticket} />
      {filters.code.length > 0 && <input type="hidden" name="code" value={filters.code.join(',')} />}
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
      {backlogParamsOf({ filters }).size > 0 && (
        <Link href={backlogHref({ by })} className="px-1 text-xs text-muted underline hover:text-ink">
          Clear all
        </Link>
      )}
    </Form>
  );
}
