import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { Button } from '@/app/_ui/button';
import { EmptyState } from '@/app/_ui/empty-state';
import { PageHeader } from '@/app/_ui/page-header';
import { MusterError } from '@/lib/kernel/errors';
import { getRuntime } from '@/lib/platform/runtime';
import { viewTarget } from '@/lib/views/model';
import { getView } from '@/lib/views/queries';
import { requireViewer } from '@/lib/web/session';

export const metadata: Metadata = { title: 'View' };

/** The address of a view: leads to its list as the view is now. */
export default async function ViewPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('view:read');
  const { id } = await params;
  const view = await getView(viewer, getRuntime().database, id).catch((error: unknown) => {
    if (error instanceof MusterError && error.kind === 'not-found') return null;
    throw error;
  });
  if (view) redirect(viewTarget(view));
  return (
    <>
      <PageHeader title="No such view" />
      <EmptyState
        title="This view is not there"
        action={
          <Button asChild>
            <Link href="/credentials">All credentials</Link>
          </Button>
        }
      >
        It was removed, or whoever made it no longer shares it.
      </EmptyState>
    </>
  );
}
