import {
  Ban,
  CircleCheck,
  CircleSlash,
  Clock,
  FilePen,
  Hourglass,
  type LucideIcon,
  TimerOff,
} from 'lucide-react';
import { Badge } from '@/app/_ui/badge';
import type { Tone } from '@/app/_ui/tone';
import { STATE_LABELS } from '@/lib/exceptions/labels';
import type { ExceptionState } from '@/lib/exceptions/states';

const LOOKS: Record<ExceptionState, { tone: Tone; icon: LucideIcon }> = {
  draft: { tone: 'neutral', icon: FilePen },
  requested: { tone: 'accent', icon: Hourglass },
  approved: { tone: 'good', icon: Clock },
  refused: { tone: 'bad', icon: Ban },
  active: { tone: 'good', icon: CircleCheck },
  expiring: { tone: 'warn', icon: Clock },
  expired: { tone: 'neutral', icon: TimerOff },
  revoked: { tone: 'neutral', icon: CircleSlash },
  voided: { tone: 'bad', icon: CircleSlash },
};

/** How an exception stands. */
export function ExceptionBadge({ state }: { state: ExceptionState }) {
  const { tone, icon } = LOOKS[state];
  return (
    <Badge tone={tone} icon={icon}>
      {STATE_LABELS[state]}
    </Badge>
  );
}
