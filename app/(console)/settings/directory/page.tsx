import type { Metadata } from 'next';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { CopyButton } from '@/app/_ui/copy-button';
import { EmptyState } from '@/app/_ui/empty-state';
import { Input } from '@/app/_ui/form';
import { KeyValue } from '@/app/_ui/key-value';
import { PageHeader } from '@/app/_ui/page-header';
import { RelativeTime } from '@/app/_ui/relative-time';
import { StateText } from '@/app/_ui/state-text';
import { can } from '@/lib/access/can';
import {
  findDirectoryUsers,
  listDirectoryGroups,
  listDirectoryTokens,
  readDirectory,
} from '@/lib/directory/queries';
import { scimBase } from '@/lib/directory/scim/server';
import { getRuntime } from '@/lib/platform/runtime';
import { requireViewer } from '@/lib/web/session';
import { CsvLink } from '../../_table/csv-link';
import { GroupTable } from './group-table';
import { SettingsForm } from './settings-form';
import { TokenDialog } from './token-dialog';
import { TokenList } from './token-list';
import { UserTable } from './user-table';

export const metadata: Metadata = { title: 'Directory' };

export default async function DirectoryPage({
  searchParams,
}: {
  searchParams: Promise<{ user?: string | string[] }>;
}) {
  const viewer = await requireViewer('directory:read');
  const runtime = getRuntime();
  const { database, clock } = runtime;
  const now = clock.now();
  const { user } = await searchParams;
  const text = typeof user === 'string' ? user.slice(0, 200) : '';
  const [state, groups, tokens, users] = await Promise.all([
    readDirectory(viewer, database),
    listDirectoryGroups(viewer, database),
    listDirectoryTokens(viewer, database, now),
    findDirectoryUsers(viewer, database, text),
  ]);
  const canEdit = can(viewer, 'directory:edit');
  const base = scimBase(runtime);
  return (
    <>
      <PageHeader
        title="Directory"
        description="Users and groups that your directory brings by SCIM 2.0. Whoever it deactivates is signed out at once, and what they leave behind is listed."
        actions={
          <>
            {can(viewer, 'leaver:read') && (
              <Button asChild>
                <Link href="/owners/leavers">Leavers</Link>
              </Button>
            )}
            {can(viewer, 'directory:connect') && <TokenDialog />}
          </>
        }
      />
      <Card title="Connection">
        <KeyValue
          items={[
            {
              label: 'Address',
              value: (
                <span className="flex items-center gap-2">
                  <code className="font-mono text-xs break-all">{base}</code>
                  <CopyButton text={base} label="Copy the address" />
                </span>
              ),
              hint: 'Base URL in Okta, Tenant URL in Microsoft Entra ID; userName is the unique identifier.',
            },
            {
              label: 'Last change',
              value: state.lastChangeAt ? (
                <RelativeTime at={state.lastChangeAt} now={now} />
              ) : (
                <StateText state="never" />
              ),
            },
            { label: 'Users', value: `${state.users} active, ${state.deactivated} deactivated` },
          ]}
        />
      </Card>
      <Card
        flush
        title="SCIM tokens"
        description="Made for a directory, for 90 days at most. Make the next before one ends, and revoke the old one when the new one is in use."
      >
        {tokens.length === 0 ? (
          <EmptyState title="No directory has a token">
            Without one nobody is told when somebody leaves.
          </EmptyState>
        ) : (
          <TokenList rows={tokens} canEdit={can(viewer, 'directory:connect')} now={now} />
        )}
      </Card>
      <Card
        title="Owners"
        description="What a directory calls a group is nobody’s owner until it is said here."
      >
        {canEdit ? (
          <SettingsForm groupPrefix={state.groupPrefix} musterOwner={state.musterOwner} />
        ) : (
          <KeyValue
            items={[
              { label: 'Groups that begin with', value: state.groupPrefix ?? 'none' },
              { label: 'Owner of Muster’s own', value: state.musterOwner ?? 'none' },
            ]}
          />
        )}
      </Card>
      <Card
        flush
        title={`Groups (${groups.length})`}
        actions={<CsvLink viewer={viewer} table="directory-groups" label="Groups" />}
      >
        {groups.length === 0 ? (
          <EmptyState title="The directory has brought no group">
            Assign groups to Muster in your directory.
          </EmptyState>
        ) : (
          <GroupTable rows={groups} canEdit={canEdit} now={now} />
        )}
      </Card>
      <Card
        flush
        title="Users"
        actions={
          <>
            <CsvLink viewer={viewer} table="directory-users" label="Users" />
            <form className="flex gap-2">
              <Input
                name="user"
                type="search"
                aria-label="Find a user"
                placeholder="Name or address"
                defaultValue={text}
              />
              <Button type="submit">Find</Button>
            </form>
          </>
        }
      >
        {users.length === 0 ? (
          <EmptyState title={text ? 'No user is called so' : 'The directory has brought no user'}>
            {text ? 'Part of a name, a user name or an address is enough.' : 'Connect it with a SCIM token.'}
          </EmptyState>
        ) : (
          <UserTable rows={users} canPreview={can(viewer, 'leaver:preview')} />
        )}
      </Card>
    </>
  );
}
