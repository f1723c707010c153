import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Sentence } from '@/app/_ui/sentence';
import { Severity } from '@/app/_ui/severity';
import { filterValueTitle } from '@/lib/credentials/labels';
import type { WorstCredential } from '@/lib/posture/queries-worst';

interface WorstCardProps {
  rows: readonly WorstCredential[];
  now: Date;
}

/** The ten worst, why, and what to do about each. */
export function WorstCard({ rows, now }: WorstCardProps) {
  return (
    <Card
      title="The ten worst"
      description="Gravest first, then longest out of policy."
      actions={
        <Link href="/findings" className="link text-xs">
          All findings
        </Link>
      }
      flush
    >
      {rows.length === 0 && <p className="px-4 pb-4 text-muted">No credential breaks a rule.</p>}
      <ol className="divide-y divide-line border-t border-line">
        {rows.map((row) => (
          <li key={row.id} data-row className="px-4 py-2 focus-within:bg-surface-2">
            <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
              <Severity level={row.severity} />
              <Link
                href={`/credentials/${row.id}`}
                data-row-link
                className="link min-w-0 font-medium wrap-anywhere"
              >
                <NameText>{row.name}</NameText>
              </Link>
              <span className="text-xs text-muted wrap-anywhere">
                {filterValueTitle('kind', row.kind)} · {row.accountName ?? row.account} ·{' '}
                {row.ownerTeam ?? 'no owner'}
              </span>
            </div>
            <p className="mt-0.5 wrap-anywhere">
              {row.rule && <span className="font-medium">{row.rule}. </span>}
              <Sentence>{row.why ?? 'Not assessed in full yet.'}</Sentence>
              {row.failing > 1 && (
                <span className="text-muted">
                  {' '}
                  And {row.failing - 1} more {row.failing === 2 ? 'rule' : 'rules'}.
                </span>
              )}
            </p>
            <p className="mt-0.5 text-xs text-muted wrap-anywhere">
              {row.outOfPolicyAt && (
                <>
                  Went out of policy <RelativeTime at={row.outOfPolicyAt} now={now} />.{' '}
                </>
              )}
              {row.remedy}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
