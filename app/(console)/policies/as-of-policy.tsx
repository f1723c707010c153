import { PageHeader } from '@/app/_ui/page-header';
import type { Viewer } from '@/lib/access/roles';
import { instantText } from '@/lib/kernel/instants';
import { getRuntime } from '@/lib/platform/runtime';
import { getPolicyAsOf, listVersions } from '@/lib/policies/queries';
import { AsOfBanner } from '../_as-of/as-of-banner';
import { AsOfForm } from '../_as-of/as-of-form';
import { PolicyCards } from './policy-cards';
import { VersionsCard } from './versions-card';

/** The policy in force at an instant, and the versions published by then. */
export async function PolicyAsOf({ viewer, at }: { viewer: Viewer; at: Date }) {
  const { database } = getRuntime();
  const [policy, published] = await Promise.all([
    getPolicyAsOf(viewer, database, at),
    listVersions(viewer, database, at),
  ]);
  const [newest] = published;
  return (
    <>
      <PageHeader
        title="Policies"
        description={`In force then: ${policy.name}, version ${policy.version}.`}
        actions={<AsOfForm action="/policies" at={at} />}
      />
      <AsOfBanner
        at={at}
        nowHref="/policies"
        known={
          newest
            ? `version ${newest.version} was in force since ${instantText(newest.publishedAt)}`
            : 'no version had been published'
        }
      >
        {newest
          ? 'What owners said of a version is on the page of now; drafts of then are not recorded.'
          : 'Until the first version, credentials are judged by what became that version.'}
      </AsOfBanner>
      <PolicyCards policy={policy} />
      <VersionsCard rows={published} approvals={[]} now={at} />
    </>
  );
}
