import { Badge } from '@/app/_ui/badge';
import { hoursWords } from '@/lib/directory/labels';
import type { LeaverRow } from '@/lib/directory/leaver-queries';

const HOUR_MS = 3_600_000;

/** How long it took until all was done, or for how long something has been open. */
export function LeaverState({
  leaver,
  now,
}: {
  leaver: Pick<LeaverRow, 'leftAt' | 'open' | 'items' | 'doneAt'>;
  now: Date;
}) {
  if (leaver.items === 0) return <Badge tone="good">Nothing known of theirs</Badge>;
  const end = leaver.open > 0 ? now : (leaver.doneAt ?? leaver.leftAt);
  const hours = Math.max(0, (end.getTime() - leaver.leftAt.getTime()) / HOUR_MS);
  return leaver.open > 0 ? (
    <Badge tone="warn">Open for {hoursWords(hours)}</Badge>
  ) : (
    <Badge tone="good">Done in {hoursWords(hours)}</Badge>
  );
}
