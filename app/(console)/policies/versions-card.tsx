import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { RelativeTime } from '@/app/_ui/relative-time';
import type { Approvals } from '@/lib/duties/queries';
import type { VersionRow } from '@/lib/policies/queries';
import { ApprovalsLine } from './approvals-line';
import { ChangesTable } from './changes-table';

interface VersionsCardProps {
  rows: readonly VersionRow[];
  approvals: readonly Approvals[];
  now: Date;
}

/** Published versions, each with who wrote and published it, why, what it changed, and what owners say of it. */
export function VersionsCard({ rows, approvals, now }: VersionsCardProps) {
  const [newest] = rows;
  return (
    <Card title="Versions" description="The newest is in force; none is ever changed.">
      {rows.length === 0 && <EmptyState title="No version yet">The worker publishes the first.</EmptyState>}
      <ol className="space-y-3">
        {rows.map((row) => (
          <li key={row.version} className="border-b border-line pb-3 last:border-0 last:pb-0">
            <p>
              <strong className="tabular-nums">Version {row.version}</strong>, published{' '}
              <RelativeTime at={row.publishedAt} now={now} /> by {row.publishedBy}
              {row.author !== null && row.author !== row.publishedBy && `, written by ${row.author}`}
              {row === newest && row.appliedAt === null && ' (credentials are being judged by it)'}
            </p>
            <p className="text-muted">{row.reason}</p>
            <ApprovalsLine approvals={approvals.find(({ version }) => version === row.version)} now={now} />
            {row.changes.length > 0 && (
              <details className="mt-1">
                <summary className="cursor-pointer text-accent">What it changed</summary>
                <ChangesTable changes={row.changes} label={`Settings that version ${row.version} changed`} />
              </details>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
