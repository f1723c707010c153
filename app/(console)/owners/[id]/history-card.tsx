import { Card } from '@/app/_ui/card';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import type { HistoryRow } from '@/lib/owners/queries';

const WORDS: Record<string, string> = {
  'owner.created': 'registered it',
  'owner.edited': 'changed contact or fallback',
  'owner.member-added': 'added the member',
  'owner.member-removed': 'removed the member',
};

/** What happened to the entry itself; what was asked and answered stands above. */
export function HistoryCard({ rows, now }: { rows: readonly HistoryRow[]; now?: Date }) {
  if (rows.length === 0) return null;
  return (
    <Card title="History" description="The last 20 changes of the entry; all of them are in the trail.">
      <ol className="space-y-1">
        {rows.map((row) => (
          <li key={`${row.at.toISOString()}-${row.action}-${String(row.payload.mail)}`}>
            <RelativeTime at={row.at} {...(now && { now })} className="text-muted" />{' '}
            <NameText>{row.actor}</NameText> {WORDS[row.action] ?? row.action}
            {typeof row.payload.mail === 'string' && row.action.startsWith('owner.member') && (
              <>
                {' '}
                <NameText>{row.payload.mail}</NameText>
              </>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
