import type { Metadata } from 'next';
import { NameText } from '@/app/_ui/name-text';
import { PageHeader } from '@/app/_ui/page-header';
import { can } from '@/lib/access/can';
import { PROVIDER_TITLES } from '@/lib/credentials/labels';
import { CREDENTIAL_KINDS } from '@/lib/credentials/model';
import { requireEntry } from '@/lib/web/session';
import { AsOfForm } from '../../_as-of/as-of-form';
import { AsOfRefused } from '../../_as-of/as-of-refused';
import { loadInstant } from '../../_as-of/load-instant';
import { TrailLink } from '../../_audit/trail-link';
import { Standing } from '../cells';
import { ClassifyDialog } from '../classify-dialog';
import { OwnerDialog } from '../owner-dialog';
import { CredentialAsOf } from './as-of-detail';
import { FactsCard } from './facts-card';
import { FindingsCard } from './findings-card';
import { IdentityCard } from './identity-card';
import { IncidentDialog } from './incident-dialog';
import { IncidentsCard } from './incidents-card';
import { LimitCard } from './limit-card';
import { loadCredential } from './load';
import { OwnershipCard } from './ownership-card';
import { RemedyCard } from './remedy-card';
import { StateNotices } from './state-notices';
import { TimelineCard } from './timeline-card';
import { UseCard } from './use-card';

export const metadata: Metadata = { title: 'Credential' };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<'asOf', string | string[] | undefined>>;
}

export default async function CredentialPage({ params, searchParams }: Props) {
  const viewer = await requireEntry('credential:read');
  const { id } = await params;
  const path = `/credentials/${id}`;
  const asked = await loadInstant(viewer, await searchParams);
  if (asked.refusal !== null)
    return <AsOfRefused title="Credential" path={path} refusal={asked.refusal} others={[]} />;
  if (asked.at) return <CredentialAsOf viewer={viewer} id={id} at={asked.at} />;
  const loaded = await loadCredential(viewer, id);
  const { credential, facts, limit, policy, versions, findings, use, teams, at } = loaded;
  return (
    <>
      <PageHeader
        title={<NameText>{credential.name}</NameText>}
        description={
          <span className="flex flex-wrap items-center gap-2">
            {CREDENTIAL_KINDS[credential.kind] ?? credential.kind} ·{' '}
            {PROVIDER_TITLES[credential.provider] ?? credential.provider}
            <Standing row={credential} />
          </span>
        }
        actions={
          <>
            <AsOfForm action={path} />
            <TrailLink viewer={viewer} kind="credential" id={credential.id} />
            {loaded.canRecord && <IncidentDialog id={credential.id} alike={loaded.alike} />}
            {loaded.canClassify && <ClassifyDialog id={credential.id} />}
            {loaded.canAssign && <OwnerDialog id={credential.id} teams={teams} />}
          </>
        }
      />
      <StateNotices credential={credential} />
      <div className="grid gap-4 lg:grid-cols-2">
        <div className="min-w-0 space-y-4">
          <IncidentsCard incidents={loaded.incidents} />
          <FindingsCard
            findings={findings}
            isGone={credential.goneAt !== null}
            tickets={loaded.tickets}
            canAsk={can(viewer, 'exception:request', { ownerTeam: credential.ownerTeam })}
          />
          <LimitCard credential={credential} limit={limit} policy={policy} at={at} />
          <RemedyCard facts={facts} />
          <UseCard credential={credential} use={use} at={at} />
        </div>
        <div className="min-w-0 space-y-4">
          <IdentityCard credential={credential} rules={policy.classification} />
          <OwnershipCard credential={credential} ownership={loaded.ownership} />
          <FactsCard credential={credential} at={at} />
          <TimelineCard versions={versions} findings={findings} />
        </div>
      </div>
    </>
  );
}
