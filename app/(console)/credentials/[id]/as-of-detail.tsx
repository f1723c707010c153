import { notFound } from 'next/navigation';
import { Card } from '@/app/_ui/card';
import { NameText } from '@/app/_ui/name-text';
import { PageHeader } from '@/app/_ui/page-header';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { getCredentialAsOf } from '@/lib/credentials/as-of/detail';
import { PROVIDER_TITLES } from '@/lib/credentials/labels';
import { CREDENTIAL_KINDS } from '@/lib/credentials/model';
import { findingsOfCredentialThen } from '@/lib/findings/as-of';
import { MusterError } from '@/lib/kernel/errors';
import { instantText } from '@/lib/kernel/instants';
import { getRuntime } from '@/lib/platform/runtime';
import { AsOfBanner } from '../../_as-of/as-of-banner';
import { AsOfForm } from '../../_as-of/as-of-form';
import { Standing } from '../cells';
import { FactsThen, IdentityThen, LimitThen } from './as-of-cards';
import { FindingsThen } from './as-of-findings';
import { TimelineCard } from './timeline-card';

/** One credential as it was known at an instant; nothing can be done to it. */
export async function CredentialAsOf({ viewer, id, at }: { viewer: Viewer; id: string; at: Date }) {
  const { database } = getRuntime();
  const wanted = /^\d{1,15}$/.test(id) ? Number(id) : 0;
  const then = await getCredentialAsOf(viewer, database, wanted, at).catch((error: unknown) => {
    if (error instanceof MusterError && error.kind === 'not-found') notFound();
    throw error;
  });
  const path = `/credentials/${wanted}`;
  const form = <AsOfForm action={path} at={at} />;
  if (!then)
    return (
      <>
        <PageHeader title="Credential" actions={form} />
        <AsOfBanner at={at} nowHref={path} known="this credential was not known yet">
          No collection had listed it.
        </AsOfBanner>
      </>
    );
  const { credential, policy, limit, versions, ownership } = then;
  const mayRead = can(viewer, 'finding:read', { at, isNarrowed: true });
  const findings = mayRead ? await findingsOfCredentialThen(viewer, database, wanted, at) : [];
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
        actions={form}
      />
      <AsOfBanner
        at={at}
        nowHref={path}
        known={`it ${credential.goneAt ? 'was gone' : 'had been so'} since ${instantText(credential.knownAt)}`}
      >
        Age and limit are by the policy in force then, standing is from the findings open then. What decided
        owner and class, and which place listed it, is not recorded of the past.
      </AsOfBanner>
      <div className="grid gap-4 lg:grid-cols-2">
        <div className="min-w-0 space-y-4">
          <FindingsThen findings={findings} at={at} />
          <LimitThen credential={credential} limit={limit} policy={policy} at={at} />
          <IdentityThen credential={credential} ownership={ownership} at={at} />
        </div>
        <div className="min-w-0 space-y-4">
          <FactsThen credential={credential} at={at} />
          {versions.length > 0 ? (
            <TimelineCard versions={versions} findings={[]} title="What had happened to it" now={at} />
          ) : (
            <Card title="What had happened to it">Nothing.</Card>
          )}
        </div>
      </div>
    </>
  );
}
