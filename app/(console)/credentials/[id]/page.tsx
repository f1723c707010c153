import type { Metadata } from 'next';
import { Badge } from '@/app/_ui/badge';
import { PageHeader } from '@/app/_ui/page-header';
import { PROVIDER_TITLES } from '@/lib/credentials/labels';
import { CREDENTIAL_KINDS } from '@/lib/credentials/model';
import { requireViewer } from '@/lib/web/session';
import { Standing } from '../cells';
import { ClassifyDialog } from '../classify-dialog';
import { OwnerDialog } from '../owner-dialog';
import { FactsCard } from './facts-card';
import { FindingsCard } from './findings-card';
import { IdentityCard } from './identity-card';
import { LimitCard } from './limit-card';
import { loadCredential } from './load';
import { RemedyCard } from './remedy-card';
import { StateNotices } from './state-notices';
import { TimelineCard } from './timeline-card';
import { UseCard } from './use-card';

export const metadata: Metadata = { title: 'Credential' };

export default async function CredentialPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('credential:read');
  const loaded = await loadCredential(viewer, (await params).id);
  const { credential, facts, limit, policy, versions, findings, use, teams, now } = loaded;
  return (
    <>
      <PageHeader
        title={<bdi>{credential.name.slice(0, 300)}</bdi>}
        description={
          <span className="flex flex-wrap items-center gap-2">
            {CREDENTIAL_KINDS[credential.kind] ?? credential.kind} ·{' '}
            {PROVIDER_TITLES[credential.provider] ?? credential.provider}
            {credential.goneAt ? (
              <Badge tone="neutral">Gone</Badge>
            ) : (
              <Standing value={credential.standing} />
            )}
          </span>
        }
        actions={
          <>
            {loaded.canClassify && <ClassifyDialog ids={[credential.id]} />}
            {loaded.canAssign && <OwnerDialog ids={[credential.id]} teams={teams} />}
          </>
        }
      />
      <StateNotices credential={credential} />
      <div className="grid gap-4 lg:grid-cols-2">
        <div className="min-w-0 space-y-4">
          <FindingsCard findings={findings} isGone={credential.goneAt !== null} />
          <LimitCard credential={credential} limit={limit} policy={policy} now={now} />
          <RemedyCard facts={facts} />
          <UseCard credential={credential} use={use} now={now} />
        </div>
        <div className="min-w-0 space-y-4">
          <IdentityCard credential={credential} />
          <FactsCard credential={credential} now={now} />
          <TimelineCard versions={versions} findings={findings} />
        </div>
      </div>
    </>
  );
}
