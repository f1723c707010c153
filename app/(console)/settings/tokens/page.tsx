import type { Metadata } from 'next';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { PageHeader } from '@/app/_ui/page-header';
import { can } from '@/lib/access/can';
import { listFeeds } from '@/lib/calendar/queries';
import { ACTION_LABELS } from '@/lib/people/labels';
import { grantableScopes } from '@/lib/people/model';
import { listTokens } from '@/lib/people/queries';
import { getRuntime } from '@/lib/platform/runtime';
import { requireViewer } from '@/lib/web/session';
import { CsvLink } from '../../_table/csv-link';
import { CreateFeedDialog } from './create-feed-dialog';
import { CreateTokenDialog } from './create-token-dialog';
import { FeedTable } from './feed-table';
import { TokenTable } from './token-table';

export const metadata: Metadata = { title: 'API tokens' };

export default async function TokensPage() {
  const viewer = await requireViewer('token:read');
  const { database, clock } = getRuntime();
  const now = clock.now();
  const [tokens, feeds] = await Promise.all([
    listTokens(viewer, database, now),
    can(viewer, 'calendar:subscribe') ? listFeeds(viewer, database) : [],
  ]);
  const seesAll = can(viewer, 'token:revoke-any');
  const scopes = viewer.role === 'worker' ? [] : grantableScopes(viewer.role);
  const choices = scopes.map((scope) => ({ scope, label: ACTION_LABELS[scope] }));
  return (
    <>
      <PageHeader
        title="API tokens"
        description="For the command line and for automation. A token acts as its person, with the role they have at that moment, narrowed to what it was made for. Only a hash of it is kept."
        actions={
          <>
            <CsvLink viewer={viewer} table="tokens" />
            <CreateTokenDialog choices={choices} />
          </>
        }
      />
      <Card flush>
        {tokens.length === 0 ? (
          <EmptyState title={seesAll ? 'There are no tokens' : 'You have no tokens'}>
            Create one to use ./muster on another machine, or in a pipeline.
          </EmptyState>
        ) : (
          <TokenTable rows={tokens} showsPerson={seesAll} canRevokeAny={seesAll} now={now} />
        )}
      </Card>
      {can(viewer, 'calendar:subscribe') && (
        <Card
          flush
          title="Calendar feeds"
          description="Addresses from which a calendar program reads what expires. Whoever has the address reads it, as its person would and no more; only a hash of it is kept."
          actions={<CreateFeedDialog query="" />}
        >
          {feeds.length === 0 ? (
            <EmptyState title={seesAll ? 'There are no calendar feeds' : 'You have no calendar feeds'}>
              Make one here, or on the expiry calendar for what it is narrowed to.
            </EmptyState>
          ) : (
            <FeedTable rows={feeds} canRevokeAny={can(viewer, 'calendar:revoke-any')} now={now} />
          )}
        </Card>
      )}
    </>
  );
}
