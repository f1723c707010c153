import type { Metadata } from 'next';
import { PageHeader } from '@/app/_ui/page-header';
import { can } from '@/lib/access/can';
import { previewDigest } from '@/lib/notices/preview';
import { hasMail, listChannels, listDeliveries, readPreferences } from '@/lib/notices/queries';
import { parseLogSearch } from '@/lib/notices/schema';
import { publicUrl } from '@/lib/platform/env';
import { getRuntime } from '@/lib/platform/runtime';
import { requireViewer } from '@/lib/web/session';
import { SearchNotices } from '../../credentials/search-notices';
import { ChannelsCard } from './channels-card';
import { LogCard } from './log-card';
import { OwnCard } from './own-card';
import { PreviewCard } from './preview-card';

export const metadata: Metadata = { title: 'Notices' };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function NoticesPage({ searchParams }: { searchParams: Search }) {
  const viewer = await requireViewer('notice:read');
  const { database, clock, env } = getRuntime();
  const now = clock.now();
  const { search, ignored } = parseLogSearch(await searchParams);
  const seesLog = can(viewer, 'notice:log');
  const bootstrapGroup = env.MUSTER_BOOTSTRAP_GROUP ?? null;
  const [preview, preferences, isMailThere, channels, log] = await Promise.all([
    previewDigest(viewer, database, { now, baseUrl: publicUrl(env), bootstrapGroup }),
    readPreferences(viewer, database),
    hasMail(viewer, database),
    seesLog ? listChannels(viewer, database) : [],
    seesLog ? listDeliveries(viewer, database, search) : null,
  ]);
  return (
    <>
      <PageHeader
        title="Notices"
        description="What waits for somebody is told once a day in a digest, what cannot wait at once. Each notice leads to the page that acts."
      />
      <SearchNotices ignored={ignored} cursorIgnored={false} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {preview && <PreviewCard preview={preview} isMailThere={isMailThere} now={now} />}
        {preferences && <OwnCard preferences={preferences} />}
      </div>
      {seesLog && <ChannelsCard viewer={viewer} rows={channels} now={now} />}
      {log && (
        <LogCard
          viewer={viewer}
          rows={log.rows}
          next={log.next}
          search={search}
          channels={channels}
          now={now}
        />
      )}
    </>
  );
}
