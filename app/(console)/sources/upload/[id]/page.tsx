import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHeader } from '@/app/_ui/page-header';
import { can } from '@/lib/access/can';
import { MusterError } from '@/lib/kernel/errors';
import { getRuntime } from '@/lib/platform/runtime';
import { getUpload } from '@/lib/uploads/queries';
import { requireViewer } from '@/lib/web/session';
import { ConfirmForm } from './confirm-form';
import { FileCard } from './file-card';
import { PreviewCard } from './preview-card';
import { ProblemsCard } from './problems-card';
import { ResultCard } from './result-card';

export const metadata: Metadata = { title: 'Upload' };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ modified?: string | string[] }>;
}

export default async function OneUploadPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('source:read');
  const runtime = getRuntime();
  const upload = await getUpload(viewer, runtime, (await params).id).catch(missing);
  const { modified } = await searchParams;
  const now = runtime.clock.now().toISOString();
  const isWaiting = upload.state === 'ready' && can(viewer, 'upload:create');
  return (
    <>
      <PageHeader title={upload.fileName} description={upload.formatTitle ?? 'The format is not known'} />
      <div className="flex flex-col gap-4">
        {upload.state === 'confirmed' && <ResultCard upload={upload} now={now} />}
        <div className="grid items-start gap-4 lg:grid-cols-2">
          {isWaiting && (
            <ConfirmForm
              upload={upload}
              modified={typeof modified === 'string' ? modified : null}
              now={now}
            />
          )}
          <FileCard upload={upload} now={now} />
        </div>
        <ProblemsCard upload={upload} />
        {upload.state === 'ready' && <PreviewCard upload={upload} now={now} />}
      </div>
    </>
  );
}

function missing(error: unknown): never {
  if (error instanceof MusterError && error.kind === 'not-found') notFound();
  throw error;
}
