import Form from 'next/form';
import { Button } from '@/app/_ui/button';
import { Chips } from '@/app/_ui/chips';
import { Input } from '@/app/_ui/form';
import { LinkTabs } from '@/app/_ui/link-tabs';
import { CREDENTIAL_KINDS, type CredentialKind } from '@/lib/credentials/model';
import { coverageFacts } from '@/lib/sources/model';
import type { PlaceNames } from '@/lib/sources/queries-names';
import type { CoverageFilter, CoverageRows } from '@/lib/sources/schema';
import { coverageHref, viewOf } from './coverage-href';

const SHOWS = [
  { show: 'all', label: 'All cells' },
  { show: 'read', label: 'Read' },
  { show: 'dark', label: 'Dark' },
  { show: 'stale', label: 'Stale' },
] as const;
const ROWS: Record<CoverageRows, string> = {
  account: 'By account',
  place: 'By account and region',
  region: 'By region',
};

interface CoverageFiltersProps {
  filter: CoverageFilter;
  places: PlaceNames;
}

/** Which cells are shown and how; what they are narrowed to goes away with a click. */
export function CoverageFilters({ filter, places }: CoverageFiltersProps) {
  const view = viewOf(filter);
  const href = (change: Partial<Record<keyof CoverageFilter, string | undefined>>) =>
    coverageHref({ ...filter, view, page: undefined, ...change });
  const { source, provider, state, collector, account, region, kind, permission, q, show } = filter;
  const words = {
    source: source && `Source: ${places.source.get(source) ?? source}`,
    provider: provider && `Provider: ${provider}`,
    account: account && `Account: ${account}`,
    region: region && `Region: ${region}`,
    kind: kind && `Kind: ${CREDENTIAL_KINDS[kind as CredentialKind] ?? kind}`,
    collector: collector && `Collector: ${collector}`,
    permission: permission && `Missing: ${permission}`,
    state: state && `State: ${coverageFacts(state).label}`,
    q: q && `Account contains: ${q}`,
  };
  const chips = (Object.keys(words) as (keyof typeof words)[]).flatMap((key) =>
    words[key] ? [{ key, title: words[key], href: href({ [key]: undefined }) }] : [],
  );
  const views = [
    ...(Object.keys(ROWS) as CoverageRows[]).map((by) => ({
      href: href({ view: 'matrix', by }),
      label: ROWS[by],
      active: view === 'matrix' && filter.by === by,
    })),
    { href: href({ view: 'cells' }), label: 'Cell by cell', active: view === 'cells' },
  ];
  const shows = SHOWS.map((each) => ({
    href: href({ show: each.show }),
    label: each.label,
    active: show === each.show,
  }));
  const hidden = { ...filter, view, q: undefined, page: undefined };
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <LinkTabs label="View" items={views} />
      <LinkTabs label="Which cells" items={shows} />
      <Form
        action="/sources/coverage"
        role="search"
        aria-label="Find an account"
        className="flex gap-1.5 max-sm:relative max-sm:w-full"
      >
        {Object.entries(hidden).map(
          ([name, value]) =>
            value !== undefined && <input key={name} type="hidden" name={name} value={String(value)} />,
        )}
        <Input
          key={q}
          name="q"
          defaultValue={q}
          maxLength={100}
          placeholder="Account"
          aria-label="Part of an account's name or number"
          className="w-full sm:w-44"
        />
        <Button type="submit" size="sm">
          Find
        </Button>
      </Form>
      <Chips chips={chips} clearHref={coverageHref({ show, view })} />
    </div>
  );
}
