import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { PageHeader } from '@/app/_ui/page-header';
import { can } from '@/lib/access/can';
import { listPacks } from '@/lib/evidence/queries';
import { AT_WORK } from '@/lib/evidence/states';
import { getRuntime } from '@/lib/platform/runtime';
import { requireViewer } from '@/lib/web/session';
import { PacksTable } from './packs-table';
import { WhileAtWork } from './while-at-work';

export const metadata: Metadata = { title: 'Evidence' };

export default async function EvidencePage() {
  const viewer = await requireViewer('evidence:read');
  const { database, clock } = getRuntime();
  const packs = await listPacks(viewer, database);
  const canBuild = can(viewer, 'evidence:build');
  const isAtWork = packs.some(({ state }) => (AT_WORK as readonly string[]).includes(state));
  return (
    <>
      <PageHeader
        title="Evidence"
        description="Packs for an audit period: everything that existed in it, how it was obtained, and proofs that an auditor checks offline. A pack supports an audit; it is no opinion."
        actions={
          <>
            <Button asChild>
              <Link href="/evidence/reports">Reports</Link>
            </Button>
            {canBuild && (
              <Button asChild variant="primary">
                <Link href="/evidence/new">
                  <Plus aria-hidden className="size-4" /> New pack
                </Link>
              </Button>
            )}
          </>
        }
      />
      {isAtWork && <WhileAtWork />}
      <Card title="Packs" flush>
        {packs.length === 0 ? (
          <EmptyState title="No packs yet">
            Choose a framework and a period that has ended. The same period built again later holds the same
            populations, to the byte.
          </EmptyState>
        ) : (
          <PacksTable packs={packs} now={clock.now()} />
        )}
      </Card>
    </>
  );
}
