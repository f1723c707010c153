import type { Metadata } from 'next';
import { PageHeader } from '@/app/_ui/page-header';
import { connectOptions } from '@/lib/sources/grants';
import { requireViewer } from '@/lib/web/session';
import { ConnectForm } from './connect-form';

export const metadata: Metadata = { title: 'Connect a source' };

export default async function NewSourcePage() {
  const viewer = await requireViewer('source:connect');
  return (
    <>
      <PageHeader
        title="Connect a source"
        description="Grant the permissions shown, fill in where it is, try it out, connect. Muster reads metadata only and stores no secret."
      />
      <ConnectForm options={connectOptions(viewer)} />
    </>
  );
}
