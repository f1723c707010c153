import type { Metadata } from 'next';
import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { Count } from '@/app/_ui/number';
import { PageHeader } from '@/app/_ui/page-header';
import { can } from '@/lib/access/can';
import type { RawSearch } from '@/lib/credentials/schema';
import {
  countByDutyRule,
  countByRule,
  countBySourceRule,
  countFindings,
  listFindings,
} from '@/lib/findings/queries';
import { type FindingSearch, findingParamsOf, findingsHref, parseFindingSearch } from '@/lib/findings/schema';
import type { BoundedCount } from '@/lib/kernel/pagination';
import { getRuntime } from '@/lib/platform/runtime';
import { requireEntry } from '@/lib/web/session';
import { AsOfForm } from '../_as-of/as-of-form';
import { AsOfRefused } from '../_as-of/as-of-refused';
import { loadInstant, otherParams } from '../_as-of/load-instant';
import { CsvLink } from '../_table/csv-link';
import { ViewMenu } from '../_views/view-menu';
import { ExportLinks } from '../credentials/export-links';
import { Pager } from '../credentials/pager';
import { SearchNotices } from '../credentials/search-notices';
import { SightNote } from '../sight-note';
import { FindingsAsOf } from './as-of-list';
import { AskBar } from './ask-bar';
import { FindingFilterBar } from './filter-bar';
import { FindingTabs } from './finding-tabs';
import { FindingsTable } from './findings-table';
import { NoFindings } from './no-findings';
import { RulesTable } from './rules-table';
import { SubjectRulesTable } from './subject-rules-table';

export const metadata: Metadata = { title: 'Findings' };

export default async function FindingsPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const viewer = await requireEntry('finding:read');
  const { database } = getRuntime();
  const raw = await searchParams;
  const asked = await loadInstant(viewer, raw);
  if (asked.refusal !== null)
    return (
      <AsOfRefused title="Findings" path="/findings" refusal={asked.refusal} others={otherParams(raw)} />
    );
  if (asked.at) return <FindingsAsOf viewer={viewer} raw={raw} at={asked.at} />;
  const { search, ignored } = parseFindingSearch(raw);
  const { filters, view } = search;
  const [count, rules, sourceRules, dutyRules, page] = await Promise.all([
    countFindings(viewer, database, filters),
    view === 'rule' ? countByRule(viewer, database) : [],
    view === 'rule' ? countBySourceRule(viewer, database) : [],
    view === 'rule' ? countByDutyRule(viewer, database) : [],
    view === 'credential' ? listFindings(viewer, database, search) : null,
  ]);
  const params = findingParamsOf({ filters });
  const canAsk = can(viewer, 'exception:request') && filters.state === 'open';
  const words = (
    <>
      <Count value={count.value} exact={count.exact} /> {filters.state}{' '}
      {count.exact && count.value === 1 ? 'finding' : 'findings'}
    </>
  );
  return (
    <>
      <PageHeader
        title="Findings"
        description={
          view === 'rule' && count.value > 0 ? (
            <Link href={findingsHref({ view: 'credential' })} className="link">
              {words}
            </Link>
          ) : (
            words
          )
        }
        actions={
          <>
            <AsOfForm action="/findings" others={[...params]} />
            <ViewMenu
              viewer={viewer}
              database={database}
              noun="finding"
              query={findingParamsOf({ ...search, cursor: null }).toString()}
              shown={[raw.saved].flat().at(-1)}
            />
            {can(viewer, 'finding:export', { isNarrowed: true }) && (
              <ExportLinks path="/api/findings/export" params={params.toString()} />
            )}
          </>
        }
      />
      <SearchNotices ignored={ignored} cursorIgnored={page?.cursorIgnored ?? false} />
      <FindingTabs search={search} />
      {view === 'rule' && <SightNote viewer={viewer} />}
      {view === 'rule' &&
        (rules.length > 0 ? (
          <Card
            flush
            title="Rules"
            actions={<CsvLink viewer={viewer} table="rule-counts" label="Findings by rule" />}
          >
            <RulesTable rules={rules} />
          </Card>
        ) : (
          <NoFindings viewer={viewer} />
        ))}
      {sourceRules.length > 0 && (
        <Card
          flush
          title="Of the sources"
          description="What Muster itself can no longer do."
          className="mt-4"
        >
          <SubjectRulesTable rules={sourceRules} over="sources" />
        </Card>
      )}
      {dutyRules.length > 0 && (
        <Card
          flush
          title="Of the owners"
          description="What owners let pass that they do by a date."
          className="mt-4"
        >
          <SubjectRulesTable rules={dutyRules} over="owners" />
        </Card>
      )}
      {view === 'credential' && (
        <>
          <FindingFilterBar search={search} />
          {page && page.rows.length > 0 ? (
            <>
              <div data-list>
                <FindingsTable rows={page.rows} search={search} canSelect={canAsk} />
                {canAsk && <AskBar whole={wholeHref(search, count)} />}
              </div>
              <Pager
                next={page.next}
                previous={page.previous}
                href={(cursor) => findingsHref({ ...search, cursor })}
              />
            </>
          ) : (
            <NoFindings viewer={viewer} isFiltered={params.size > 0} />
          )}
        </>
      )}
    </>
  );
}

/** Where one asks for all that is listed, where that is of one rule; null else. */
function wholeHref({ filters }: FindingSearch, { value }: BoundedCount): string | null {
  if (filters.rule.length !== 1 || value < 2) return null;
  const query = findingParamsOf({ filters: { ...filters, excepted: [] } }).toString();
  return `/exceptions/new?${new URLSearchParams({ query })}`;
}
