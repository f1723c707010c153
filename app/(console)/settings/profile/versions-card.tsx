import { Card } from '@/app/_ui/card';
import { RelativeTime } from '@/app/_ui/relative-time';
import type { ProfileVersion } from '@/lib/profile/queries';

/** Who saved the profile and when; the trail holds what was changed. */
export function VersionsCard({ versions, now }: { versions: readonly ProfileVersion[]; now: Date }) {
  return (
    <Card title="Versions" description="The newest counts; none is ever changed.">
      <ol className="space-y-1">
        {versions.map(({ version, author, savedAt }) => (
          <li key={version} className="tabular-nums">
            Version {version}, saved <RelativeTime at={savedAt} now={now} /> by {author}
          </li>
        ))}
      </ol>
    </Card>
  );
}
