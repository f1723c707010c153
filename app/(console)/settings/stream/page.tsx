import type { Metadata } from 'next';
import { PageHeader } from '@/app/_ui/page-header';
import { getRuntime } from '@/lib/platform/runtime';
import { listAttempts, listDestinations } from '@/lib/stream/queries';
import { parseAttemptSearch } from '@/lib/stream/schema';
import { requireViewer } from '@/lib/web/session';
import { SearchNotices } from '../../credentials/search-notices';
import { AttemptsCard } from './attempts-card';
import { DestinationsCard } from './destinations-card';

export const metadata: Metadata = { title: 'Stream' };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function StreamPage({ searchParams }: { searchParams: Search }) {
  const viewer = await requireViewer('stream:read');
  const { database, clock } = getRuntime();
  const now = clock.now();
  const { search, ignored } = parseAttemptSearch(await searchParams);
  const [destinations, attempts] = await Promise.all([
    listDestinations(viewer, database),
    listAttempts(viewer, database, search),
  ]);
  return (
    <>
      <PageHeader
        title="Stream"
        description="The audit trail as OCSF 1.8 events, to your SIEM: in order, at least once, and after an outage from where it was left."
      />
      <SearchNotices ignored={ignored} cursorIgnored={false} />
      <DestinationsCard viewer={viewer} rows={destinations} now={now} />
      {destinations.length > 0 && (
        <AttemptsCard rows={attempts} search={search} destinations={destinations} now={now} />
      )}
    </>
  );
}
