import type { Metadata } from 'next';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { PageHeader } from '@/app/_ui/page-header';
import { can } from '@/lib/access/can';
import { ACTION_LABELS } from '@/lib/people/labels';
import { grantableScopes } from '@/lib/people/model';
import { listTokens } from '@/lib/people/queries';
import { getRuntime } from '@/lib/platform/runtime';
import { requireViewer } from '@/lib/web/session';
import { CreateTokenDialog } from './create-token-dialog';
import { TokenTable } from './token-table';

export const metadata: Metadata = { title: 'API tokens' };

export default async function TokensPage() {
  const viewer = await requireViewer('token:read');
  const { database, clock } = getRuntime();
  const now = clock.now();
  const tokens = await listTokens(viewer, database, now);
  const seesAll = can(viewer, 'token:revoke-any');
  const scopes = viewer.role === 'worker' ? [] : grantableScopes(viewer.role);
  const choices = scopes.map((scope) => ({ scope, label: ACTION_LABELS[scope] }));
  return (
    <>
      <PageHeader
        title="API tokens"
        description="For the command line and for automation. A token acts as its person, with the role they have at that moment, narrowed to what it was made for. Only a hash of it is kept."
        actions={<CreateTokenDialog choices={choices} />}
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
    </>
  );
}
