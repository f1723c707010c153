import type { Metadata } from 'next';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { PageHeader } from '@/app/_ui/page-header';
import { can } from '@/lib/access/can';
import { decisionWords, OUTCOME_TITLES, OUTCOMES } from '@/lib/bulk/model';
import { getBulk, listBulkItems } from '@/lib/bulk/queries';
import { MusterError } from '@/lib/kernel/errors';
import { getRuntime } from '@/lib/platform/runtime';
import { requireViewer } from '@/lib/web/session';
import { TrailLink } from '../../../_audit/trail-link';
import { UndoButton } from '../../undo-button';
import { BulkStateBadge } from '../state-badge';
import { ItemsTable } from './items-table';
import { LiveBulk } from './live-bulk';
import { BulkRecord, itemsHref } from './record';

export const metadata: Metadata = { title: 'Bulk change' };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ outcome?: string | string[]; after?: string | string[] }>;
}

export default async function BulkChangePage({ params, searchParams }: Props) {
  const viewer = await requireViewer('bulk:read');
  const { database, clock } = getRuntime();
  const [{ id }, { outcome, after }] = await Promise.all([params, searchParams]);
  const bulk = await getBulk(viewer, database, id).catch((error: unknown) => {
    if (error instanceof MusterError && error.kind === 'not-found') return null;
    throw error;
  });
  if (!bulk)
    return (
      <>
        <PageHeader title="No such bulk change" />
        <Button asChild>
          <Link href="/credentials/bulk">All bulk changes</Link>
        </Button>
      </>
    );
  const asked = String(outcome ?? '').split(',');
  const outcomes = OUTCOMES.filter((name) => asked.includes(name));
  const from = typeof after === 'string' && /^\d{1,15}$/.test(after) ? Number(after) : 0;
  const page = await listBulkItems(viewer, database, bulk, { outcomes, after: from });
  const isOpen = bulk.state === 'running' || bulk.state === 'undoing';
  const live = {
    state: bulk.state,
    matched: bulk.matched,
    changed: bulk.changed,
    same: bulk.same,
    gone: bulk.gone,
    restored: bulk.restored,
    kept: bulk.kept,
  };
  return (
    <>
      <PageHeader
        title={`Set ${decisionWords(bulk.decision)}`}
        description={<BulkStateBadge state={bulk.state} />}
        actions={
          <>
            <TrailLink viewer={viewer} kind="bulk" id={bulk.id} />
            {bulk.state === 'done' && bulk.changed > 0 && can(viewer, 'bulk:request') && (
              <UndoButton id={bulk.id} />
            )}
          </>
        }
      />
      <Card>
        {isOpen && (
          <div className="mb-4">
            <LiveBulk id={bulk.id} initial={live} />
          </div>
        )}
        <BulkRecord bulk={bulk} now={clock.now()} />
      </Card>
      <Card
        flush
        title="Credentials"
        description={
          outcomes.length === 0
            ? 'All it was about.'
            : outcomes.map((name) => OUTCOME_TITLES[name]).join(' · ')
        }
        actions={
          outcomes.length > 0 && (
            <Link href={itemsHref(bulk.id, [])} className="link text-xs">
              Show all
            </Link>
          )
        }
      >
        {page.rows.length === 0 ? <EmptyState title="None of these" /> : <ItemsTable rows={page.rows} />}
      </Card>
      {page.next && (
        <Button asChild>
          <Link href={itemsHref(bulk.id, outcomes, page.next)}>More credentials</Link>
        </Button>
      )}
    </>
  );
}
