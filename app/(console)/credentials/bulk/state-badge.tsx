import { Badge } from '@/app/_ui/badge';
import type { Tone } from '@/app/_ui/tone';
import { BULK_STATE_TITLES, type BulkState } from '@/lib/bulk/model';

const TONES: Record<BulkState, Tone> = {
  running: 'accent',
  done: 'good',
  undoing: 'accent',
  undone: 'neutral',
};

/** How far a bulk change is. */
export function BulkStateBadge({ state }: { state: BulkState }) {
  return <Badge tone={TONES[state]}>{BULK_STATE_TITLES[state]}</Badge>;
}
