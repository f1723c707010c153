import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import type { DocumentDetail } from '@/lib/documents/queries';
import type { StoredVersion } from '@/lib/documents/versions';
import { VersionText } from './version-text';

/** Every version, the newest first, with who wrote and who approved it. */
export function VersionsCard({ document, now }: { document: DocumentDetail; now: Date }) {
  return (
    <Card title="Versions" description="None is ever changed; a newer one stands beside it.">
      <ol className="space-y-3">
        {document.versions.map((version) => (
          <li key={version.version} className="border-b border-line pb-3 last:border-0 last:pb-0">
            <p className="flex flex-wrap items-center gap-2">
              <strong className="tabular-nums">Version {version.version}</strong>
              <Mark document={document} version={version} />
            </p>
            <p className="text-xs text-muted">
              written by <NameText>{version.author}</NameText>{' '}
              <RelativeTime at={version.proposedAt} now={now} />
              {version.approvedAt && (
                <>
                  , approved by <NameText>{version.approvedBy ?? ''}</NameText>{' '}
                  <RelativeTime at={version.approvedAt} now={now} />
                </>
              )}
              {version.effectiveAt && (
                <>
                  , in force {version.effectiveAt <= now && 'since '}
                  <RelativeTime at={version.effectiveAt} now={now} />
                </>
              )}
            </p>
            <p className="whitespace-pre-wrap text-muted wrap-anywhere" dir="auto">
              {version.changeSummary}
            </p>
            <details className="mt-1">
              <summary className="cursor-pointer text-accent">What it says</summary>
              <p className="mt-1 font-medium wrap-anywhere" dir="auto">
                {version.title}
              </p>
              <VersionText version={version} />
            </details>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Mark({ document, version }: { document: DocumentDetail; version: StoredVersion }) {
  if (document.inForce?.version === version.version) return <Badge tone="good">in force</Badge>;
  if (document.coming?.version === version.version) return <Badge tone="accent">in force later</Badge>;
  if (document.waiting?.version === version.version) return <Badge tone="warn">waits for approval</Badge>;
  if (version.approvedAt) return <Badge tone="neutral">was in force</Badge>;
  return <Badge tone="neutral">never approved</Badge>;
}
