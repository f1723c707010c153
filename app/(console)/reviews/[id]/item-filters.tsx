import Form from 'next/form';
import { Button } from '@/app/_ui/button';
import { Input, Select } from '@/app/_ui/form';
import { LinkTabs } from '@/app/_ui/link-tabs';
import { SECURITY_LEADS } from '@/lib/reviews/model';
import type { ReviewRow } from '@/lib/reviews/queries';
import { type ItemSearch, itemParams, itemsOf } from '@/lib/reviews/search';
import { DECISION_TITLES, DECISIONS, ITEM_STATES, ITEM_TITLES } from '@/lib/reviews/states';

interface ItemFiltersProps {
  review: ReviewRow;
  search: ItemSearch;
  reviewers: readonly (string | null)[];
  /** Whether something can wait for the viewer. */
  hasMine: boolean;
}

/** Narrows the items; works without script, and what is chosen is in the address. */
export function ItemFilters({ review, search, reviewers, hasMine }: ItemFiltersProps) {
  const { q, state, decision, reviewer, isPrivileged, isMine, isChanged } = search;
  const is = (...states: string[]) => state.join(',') === states.join(',');
  const tab = (label: string, more: Partial<ItemSearch>, active: boolean) => ({
    href: itemsOf(review.id, more),
    label,
    active,
  });
  return (
    <div className="space-y-2">
      <LinkTabs
        label="Items by state"
        items={[
          tab('All', {}, state.length === 0 && !isMine),
          ...(hasMine
            ? [tab('Waiting for you', { state: ['waiting'], isMine: true }, isMine && is('waiting'))]
            : []),
          tab('Waiting', { state: ['waiting'] }, !isMine && is('waiting')),
          tab('Needs sign-off', { state: ['attested'] }, is('attested')),
          tab('To be done', { state: ['follow-up'] }, is('follow-up')),
          tab(
            'Settled',
            { state: ['kept', 'done', 'excepted', 'gone'] },
            is('kept', 'done', 'excepted', 'gone'),
          ),
        ]}
      />
      <Form
        action={`/reviews/${review.id}`}
        key={itemParams(search).toString()}
        role="search"
        aria-label="Filter items"
        className="flex flex-wrap items-center gap-1.5"
      >
        <Input
          name="q"
          type="search"
          defaultValue={q ?? ''}
          maxLength={500}
          placeholder="Name"
          aria-label="Search items"
          className="w-full sm:w-48"
        />
        <Select name="state" defaultValue={state.join(',')} aria-label="State" className="w-auto">
          <option value="">Any state</option>
          {state.length > 1 && (
            <option value={state.join(',')}>{state.map((each) => ITEM_TITLES[each]).join(', ')}</option>
          )}
          {ITEM_STATES.map((each) => (
            <option key={each} value={each}>
              {ITEM_TITLES[each]}
            </option>
          ))}
        </Select>
        <Select name="decision" defaultValue={decision ?? ''} aria-label="Decision" className="w-auto">
          <option value="">Any decision</option>
          {DECISIONS.map((each) => (
            <option key={each} value={each}>
              {DECISION_TITLES[each]}
            </option>
          ))}
        </Select>
        <Select name="reviewer" defaultValue={reviewer ?? ''} aria-label="Asked" className="w-auto max-w-48">
          <option value="">Anybody asked</option>
          {reviewers.map((each) => (
            <option key={each ?? ''} value={each ?? 'none'}>
              {each ?? SECURITY_LEADS}
            </option>
          ))}
        </Select>
        <label className="flex min-h-6 items-center gap-1.5 px-1">
          <input
            type="checkbox"
            name="privileged"
            value="1"
            defaultChecked={isPrivileged}
            className="accent-accent"
          />
          Privileged
        </label>
        <label className="flex min-h-6 items-center gap-1.5 px-1">
          <input
            type="checkbox"
            name="changed"
            value="1"
            defaultChecked={isChanged}
            className="accent-accent"
          />
          Changed since
        </label>
        {isMine && <input type="hidden" name="mine" value="1" />}
        <Button type="submit" size="sm">
          Apply
        </Button>
      </Form>
    </div>
  );
}
