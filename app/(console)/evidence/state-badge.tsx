import { Badge } from '@/app/_ui/badge';
import { countText } from '@/app/_ui/number-text';
import { TONE_ICONS, type Tone } from '@/app/_ui/tone';
import type { PackRow } from '@/lib/evidence/queries';
import { PACK_STATE_TITLES, type PackState } from '@/lib/evidence/states';

const TONES: Record<PackState, Tone> = {
  requested: 'neutral',
  building: 'accent',
  built: 'good',
  failed: 'bad',
  cancelled: 'neutral',
  expired: 'neutral',
};

/** How a pack stands, with how far it is while it is built. */
export function PackStateBadge({ state, progress }: Pick<PackRow, 'state' | 'progress'>) {
  const tone = TONES[state];
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <Badge tone={tone} icon={TONE_ICONS[tone]}>
        {PACK_STATE_TITLES[state]}
      </Badge>
      {state === 'building' && progress.step && (
        <span className="text-xs text-muted tabular-nums">
          {progress.step}
          {progress.rows ? `, ${countText(progress.rows)} rows` : ''}
        </span>
      )}
    </span>
  );
}
