import type { Metadata } from 'next';
import { Card } from '@/app/_ui/card';
import { PageHeader } from '@/app/_ui/page-header';
import { listSigningKeys } from '@/lib/audit/queries';
import { getRuntime } from '@/lib/platform/runtime';
import { requireViewer } from '@/lib/web/session';
import { OtherWays } from './other-ways';
import { VerifyForm } from './verify-form';

export const metadata: Metadata = { title: 'Verify a pack' };

export default async function VerifyPage() {
  await requireViewer('evidence:verify');
  const keys = await listSigningKeys(getRuntime().database);
  return (
    <>
      <PageHeader
        title="Verify a pack"
        description="Checks an evidence pack in this browser: every file, every row, the signature, the audit trail. The pack does not leave this machine; no request is made while it is checked."
      />
      <Card title="The pack" description="The zip as it was downloaded, or a redacted one.">
        <VerifyForm published={keys.map(({ id, algorithm, publicKey }) => ({ id, algorithm, publicKey }))} />
      </Card>
      <OtherWays keys={keys.length} />
    </>
  );
}
