import Link from 'next/link';
import { EmptyState } from '@/app/_ui/empty-state';
import { NameText } from '@/app/_ui/name-text';
import { Count } from '@/app/_ui/number';
import { PageHeader } from '@/app/_ui/page-header';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Sentence } from '@/app/_ui/sentence';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { countKnownThen } from '@/lib/credentials/as-of/plan';
import { CREDENTIAL_KINDS, type CredentialKind } from '@/lib/credentials/model';
import type { RawSearch } from '@/lib/credentials/schema';
import { type FindingThen, listFindingsAsOf, parseFindingsAsOf } from '@/lib/findings/as-of';
import { findingParamsOf, findingsHref } from '@/lib/findings/schema';
import { atInstant, instantParam } from '@/lib/kernel/instants';
import { getRuntime } from '@/lib/platform/runtime';
import { findRule } from '@/lib/policies/registry';
import { AsOfBanner } from '../_as-of/as-of-banner';
import { AsOfForm } from '../_as-of/as-of-form';
import { otherParams } from '../_as-of/load-instant';
import { ExportLinks } from '../credentials/export-links';
import { Pager } from '../credentials/pager';
import { SearchNotices } from '../credentials/search-notices';
import { AsOfFindingFilters } from './as-of-filters';
import { ExceptedThen } from './excepted-then';
import { FindingLevel, sentenceOf, WITHHELD } from './finding-words';

const SUBJECT_WORDS = { credential: 'Credential', source: 'Source', duty: 'Duty' } as const;

function Subject({ row, at }: { row: FindingThen; at: Date }) {
  const name = <NameText className="block truncate text-left">{row.subjectName ?? 'not recorded'}</NameText>;
  return (
    <>
      {row.subjectKind === 'credential' ? (
        <Link
          href={atInstant(`/credentials/${row.subjectId}`, at)}
          prefetch={false}
          data-row-link
          className="block rounded-xs font-medium hover:underline"
        >
          {name}
        </Link>
      ) : (
        <span className="font-medium">{name}</span>
      )}
      <span className="text-xs text-muted">
        {row.kind
          ? (CREDENTIAL_KINDS[row.kind as CredentialKind] ?? row.kind)
          : SUBJECT_WORDS[row.subjectKind]}
        {row.account && (
          <>
            {' '}
            · <NameText>{row.accountName ?? row.account}</NameText>
          </>
        )}
      </span>
    </>
  );
}

function FindingsTableThen({ rows, at }: { rows: readonly FindingThen[]; at: Date }) {
  return (
    <div className="overflow-clip rounded-md border border-line bg-surface">
      <Table label="Findings" stack>
        <THead>
          <tr>
            <Th>Of</Th>
            <Th>Severity</Th>
            <Th>Finding</Th>
            <Th>Owner</Th>
            <Th>Opened</Th>
          </tr>
        </THead>
        <TBody>
          {rows.map((row) => (
            <Tr
              key={`${row.id}-${row.openedAt.toISOString()}`}
              data-row
              className="align-top focus-within:bg-surface-2"
            >
              <Th scope="row" className="lg:max-w-72">
                <Subject row={row} at={at} />
              </Th>
              <Td label="Severity" short>
                <FindingLevel verdict={row.verdict} severity={row.severity} />
              </Td>
              <Td label="Finding" className="lg:max-w-lg">
                <span className="font-medium">{findRule(row.rule)?.title ?? row.rule}</span>{' '}
                <code className="text-xs text-muted">{row.code}</code>
                <span className="block text-xs text-muted">
                  <Sentence>{row.isWithheld ? WITHHELD : sentenceOf(row)}</Sentence>
                  {!row.isAsThen && !row.isWithheld && ' (Latest words: it has moved since.)'}
                </span>
                <ExceptedThen exceptionId={row.exceptionId} at={at} />
              </Td>
              <Td label="Owner" short>
                {row.ownerTeam ? (
                  <NameText>{row.ownerTeam}</NameText>
                ) : (
                  <span className="text-muted">none</span>
                )}
              </Td>
              <Td label="Opened" short>
                <RelativeTime at={row.openedAt} now={at} />
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
    </div>
  );
}

/** The findings that were open at an instant; nothing can be done to them. */
export async function FindingsAsOf({ viewer, raw, at }: { viewer: Viewer; raw: RawSearch; at: Date }) {
  const { database } = getRuntime();
  const search = parseFindingsAsOf(raw);
  const { filters } = search;
  const [page, known] = await Promise.all([
    listFindingsAsOf(viewer, database, search, at),
    countKnownThen(viewer, database, at),
  ]);
  const exported = findingParamsOf({ filters });
  exported.set('asOf', instantParam(at));
  return (
    <>
      <PageHeader
        title="Findings"
        description={
          <>
            <Count value={page.count.value} exact={page.count.exact} />{' '}
            {page.count.exact && page.count.value === 1 ? 'finding was open' : 'findings were open'}
          </>
        }
        actions={
          <>
            <AsOfForm action="/findings" at={at} others={otherParams(raw)} />
            {can(viewer, 'finding:export', { at, isNarrowed: true }) && (
              <ExportLinks path="/api/findings/export" params={exported.toString()} />
            )}
          </>
        }
      />
      <AsOfBanner
        at={at}
        nowHref={findingsHref({ filters })}
        known={
          <>
            <Count value={known.value} exact={known.exact} />{' '}
            {known.value === 1 ? 'credential was' : 'credentials were'} known then
          </>
        }
      >
        Which findings were open, since when and on what, is of then. Level and numbers of a finding that has
        moved since are its latest, and marked.
      </AsOfBanner>
      <SearchNotices ignored={search.ignored} cursorIgnored={page.cursorIgnored} />
      <AsOfFindingFilters filters={filters} at={at} />
      {page.rows.length === 0 ? (
        <EmptyState title="None then">No finding that was open then matches.</EmptyState>
      ) : (
        <div data-list>
          <FindingsTableThen rows={page.rows} at={at} />
          <Pager
            next={page.next}
            previous={page.previous}
            href={(cursor) => atInstant(findingsHref({ filters, cursor }), at)}
          />
        </div>
      )}
    </>
  );
}
