import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Badge } from '@/app/_ui/badge';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { LinkedCount } from '@/app/_ui/linked-count';
import { Count } from '@/app/_ui/number';
import { PageHeader } from '@/app/_ui/page-header';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { RELATION_LABELS } from '@/lib/directory/labels';
import { MOST_ITEMS, type Preview, previewLeaver } from '@/lib/directory/leaver-queries';
import { RELATIONS } from '@/lib/directory/model';
import { MusterError } from '@/lib/kernel/errors';
import { getRuntime } from '@/lib/platform/runtime';
import { requireViewer } from '@/lib/web/session';
import { ConcernTable } from '../concern-table';
import { NotKnown } from '../not-known';
import { ReasonDialog } from '../reason-dialog';

export const metadata: Metadata = { title: 'If somebody leaves' };

export default async function PreviewPage({
  searchParams,
}: {
  searchParams: Promise<{ user?: string | string[] }>;
}) {
  const viewer = await requireViewer('leaver:preview');
  const { database, clock } = getRuntime();
  const { user: asked } = await searchParams;
  const preview = await previewLeaver(viewer, database, typeof asked === 'string' ? asked : '').catch(
    (error: unknown) => {
      if (error instanceof MusterError && error.kind === 'not-found') notFound();
      throw error;
    },
  );
  const { user, teams, rows, counts } = preview;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <PageHeader
        title={`If ${user.name} leaves`}
        description="What would lose its owner, who would inherit, and what would have to be revoked or rotated, as it stands now. Nothing has happened yet."
        actions={<RecordButton preview={preview} />}
      />
      <Card flush title="Teams">
        {teams.length === 0 ? (
          <EmptyState title="In no team">No owner would lose a member.</EmptyState>
        ) : (
          <TeamTable teams={teams} />
        )}
      </Card>
      <NotKnown />
      <Card
        flush
        title={`Credentials (${total})`}
        description={
          RELATIONS.flatMap((relation) => {
            const count = counts.find((each) => each.relation === relation)?.count ?? 0;
            return count > 0 ? [`${RELATION_LABELS[relation].title.toLowerCase()} ${count}`] : [];
          }).join(', ') + (total > MOST_ITEMS ? `; the first ${MOST_ITEMS}` : '')
        }
      >
        {rows.length === 0 ? (
          <EmptyState title="Nothing is known to concern them">
            No credential names them as its holder or maker, and none belongs to a team of theirs.
          </EmptyState>
        ) : (
          <ConcernTable rows={rows} now={clock.now()} />
        )}
      </Card>
    </>
  );
}

function RecordButton({ preview: { user } }: { preview: Preview }) {
  return (
    <>
      <Button asChild>
        <Link href="/settings/directory">Directory</Link>
      </Button>
      {user.active ? (
        <ReasonDialog
          opener="Record that they left"
          title={`${user.name} has left?`}
          description="They are signed out at once and cannot sign in. A directory that says otherwise later wins."
          verb="Record it"
          said={`${user.name} is deactivated.`}
          what={{ does: 'record', userId: user.id, active: false }}
          leadsTo="/owners/leavers"
        />
      ) : (
        <ReasonDialog
          opener="Record that they came back"
          title={`${user.name} is back?`}
          description="They may sign in again, with what their groups and teams give them. Their list is closed."
          verb="Record it"
          said={`${user.name} is active.`}
          what={{ does: 'record', userId: user.id, active: true }}
          leadsTo="/owners/leavers"
        />
      )}
    </>
  );
}

function TeamTable({ teams }: { teams: Preview['teams'] }) {
  return (
    <Table label="Teams they are in" stack>
      <THead>
        <tr>
          <Th>Team</Th>
          <Th numeric>Others in it</Th>
          <Th numeric>Credentials</Th>
          <Th>Would inherit</Th>
          <Th>Then</Th>
        </tr>
      </THead>
      <TBody>
        {teams.map(({ id, name, others, fallback, credentials }) => (
          <Tr key={id} data-row className="focus-within:bg-surface-2">
            <Th scope="row">{name}</Th>
            <Td label="Others in it" numeric short>
              <Count value={others} />
            </Td>
            <Td label="Credentials" numeric short>
              <LinkedCount value={credentials} href={`/credentials?owner=${encodeURIComponent(name)}`} />
            </Td>
            <Td label="Would inherit" short>
              {fallback ?? <span className="text-muted">nobody; it has no fallback owner</span>}
            </Td>
            <Td label="Then" short>
              {others > 0 ? (
                <Badge tone="good">Has somebody</Badge>
              ) : (
                <Badge tone="bad">Nobody to answer</Badge>
              )}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
