import type { Metadata } from 'next';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { LinkTabs } from '@/app/_ui/link-tabs';
import { PageHeader } from '@/app/_ui/page-header';
import { listIncidents } from '@/lib/incidents/queries';
import { INCIDENT_STATES } from '@/lib/incidents/states';
import { getRuntime } from '@/lib/platform/runtime';
import { requireViewer } from '@/lib/web/session';
import { CsvLink } from '../../_table/csv-link';
import { idAfter, last } from '../../owners/search';
import { CredentialTabs } from '../credential-tabs';
import { IncidentsTable } from './incidents-table';

export const metadata: Metadata = { title: 'Incidents' };

type Raw = Record<'state' | 'before', string | string[] | undefined>;

export default async function IncidentsPage({ searchParams }: { searchParams: Promise<Raw> }) {
  const viewer = await requireViewer('incident:read');
  const { database, clock } = getRuntime();
  const raw = await searchParams;
  const state = INCIDENT_STATES.find((each) => each === last(raw.state)) ?? null;
  const { rows, next } = await listIncidents(viewer, database, { state, before: idAfter(raw.before) });
  const params = new URLSearchParams(state ? { state } : {});
  return (
    <>
      <PageHeader
        title="Incidents"
        description="What happened to credentials, and whether the policy for them and those like them was reviewed since. An incident is recorded on the page of its credential."
        actions={<CsvLink viewer={viewer} table="incidents" params={params} label="Incidents" />}
      />
      <CredentialTabs viewer={viewer} active="incidents" />
      <LinkTabs
        label="State"
        items={[
          { href: '/credentials/incidents', label: 'All', active: state === null },
          { href: '/credentials/incidents?state=open', label: 'Open', active: state === 'open' },
          { href: '/credentials/incidents?state=closed', label: 'Closed', active: state === 'closed' },
        ]}
      />
      <Card flush>
        {rows.length === 0 ? (
          <EmptyState title="No incidents">
            {state === null ? 'None was recorded.' : `None is ${state}.`}
          </EmptyState>
        ) : (
          <IncidentsTable rows={rows} now={clock.now()} />
        )}
        {next !== null && (
          <Button asChild className="m-4">
            <Link
              href={`/credentials/incidents?${new URLSearchParams({ ...(state && { state }), before: String(next) })}`}
            >
              Next page
            </Link>
          </Button>
        )}
      </Card>
    </>
  );
}
