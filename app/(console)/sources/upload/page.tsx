import type { Metadata } from 'next';
import { Card } from '@/app/_ui/card';
import { PageHeader } from '@/app/_ui/page-header';
import { getRuntime } from '@/lib/platform/runtime';
import { listFormats, listUploads } from '@/lib/uploads/queries';
import { requireViewer } from '@/lib/web/session';
import { FormatsCard } from './formats-card';
import { UploadForm } from './upload-form';
import { UploadsTable } from './uploads-table';

export const metadata: Metadata = { title: 'Upload a file' };

export default async function UploadPage() {
  const viewer = await requireViewer('upload:create');
  const runtime = getRuntime();
  const formats = listFormats(viewer);
  const uploads = await listUploads(viewer, runtime);
  return (
    <>
      <PageHeader
        title="Upload a file"
        description="What the usual commands print, as a source of its own. It is read as it arrives, the file and any secret value in it are never stored, and nothing changes until you confirm."
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card title="The file">
          <UploadForm formats={formats} />
        </Card>
        <FormatsCard formats={formats} />
      </div>
      <Card flush title="Recent uploads" description="Who brought what, and what became of it.">
        <UploadsTable rows={uploads} now={runtime.clock.now().toISOString()} />
      </Card>
    </>
  );
}
