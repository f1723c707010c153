import type { Metadata } from 'next';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { RelativeTime } from '@/app/_ui/relative-time';
import { can } from '@/lib/access/can';
import { getRuntime } from '@/lib/platform/runtime';
import { listProfileVersions } from '@/lib/profile/queries';
import { profileSummary } from '@/lib/profile/summary';
import { requireViewer } from '@/lib/web/session';
import { ExpectedCard, Flags, FrameworksCard, RunbooksCard } from './follows';
import { ProfileForm } from './profile-form';
import { VersionsCard } from './versions-card';

export const metadata: Metadata = { title: 'Profile' };

export default async function ProfilePage() {
  const viewer = await requireViewer('profile:read');
  const { database, clock } = getRuntime();
  const [{ profile, ...follows }, versions] = await Promise.all([
    profileSummary(viewer, database),
    listProfileVersions(viewer, database),
  ]);
  const now = clock.now();
  const canEdit = can(viewer, 'profile:edit');
  const version = profile?.version ?? 0;
  return (
    <>
      <PageHeader
        title="Profile"
        description={
          profile ? (
            <>
              Version {version}, saved <RelativeTime at={profile.savedAt} now={now} /> by {profile.author}
            </>
          ) : (
            'What the organisation runs and is audited against; from it follow limits and the sources to connect.'
          )
        }
      />
      {!profile && !canEdit && (
        <Notice tone="neutral" title="Nobody has answered yet">
          A security lead or platform engineer can.
        </Notice>
      )}
      <Flags flags={follows.flags} />
      {profile && (
        <>
          <FrameworksCard
            frameworks={follows.frameworks}
            version={version}
            mayDraft={can(viewer, 'policy:draft')}
          />
          <ExpectedCard expected={follows.expected} />
        </>
      )}
      {(profile || canEdit) && (
        <ProfileForm key={version} version={version} answers={profile?.answers ?? null} canEdit={canEdit} />
      )}
      {follows.runbooks.length > 0 && <RunbooksCard runbooks={follows.runbooks} />}
      {versions.length > 1 && <VersionsCard versions={versions} now={now} />}
    </>
  );
}
