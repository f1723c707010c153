import { Badge } from '@/app/_ui/badge';
import type { Tone } from '@/app/_ui/tone';
import { UPLOAD_STATES, type UploadState } from '@/lib/uploads/model';

const TONES: Record<UploadState, Tone> = {
  reading: 'neutral',
  ready: 'warn',
  refused: 'bad',
  confirmed: 'good',
  discarded: 'neutral',
};

/** Where an upload stands. */
export function UploadBadge({ state }: { state: UploadState }) {
  return <Badge tone={TONES[state]}>{UPLOAD_STATES[state]}</Badge>;
}
