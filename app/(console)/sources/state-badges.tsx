import {
  CircleCheck,
  CircleDashed,
  CircleSlash,
  CircleX,
  Clock,
  EyeOff,
  LoaderCircle,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react';
import { Badge } from '@/app/_ui/badge';
import { type CoverageState, coverageFacts, type Tone } from '@/lib/sources/model';
import { COLLECTION_LABELS, type CollectionState } from '@/lib/sources/states';

const COLLECTION_LOOKS: Record<CollectionState, { tone: Tone | 'accent'; icon: LucideIcon }> = {
  queued: { tone: 'neutral', icon: Clock },
  running: { tone: 'accent', icon: LoaderCircle },
  complete: { tone: 'good', icon: CircleCheck },
  partial: { tone: 'warn', icon: TriangleAlert },
  failed: { tone: 'bad', icon: CircleX },
  cancelled: { tone: 'neutral', icon: CircleSlash },
};

/** How far a collection is, or how it ended. */
export function CollectionBadge({ state }: { state: CollectionState }) {
  const { tone, icon } = COLLECTION_LOOKS[state];
  return (
    <Badge tone={tone} icon={icon}>
      {COLLECTION_LABELS[state]}
    </Badge>
  );
}

const TONE_LOOKS: Record<Tone, LucideIcon> = {
  good: CircleCheck,
  warn: TriangleAlert,
  bad: EyeOff,
  neutral: CircleSlash,
  unknown: CircleDashed,
};

/** What the last attempt at a cell came to, and beside it whether the last complete read is too old. */
export function CoverageBadge({ state, stale }: { state: CoverageState; stale: boolean }) {
  const { label, tone } = coverageFacts(state);
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Badge tone={tone} icon={TONE_LOOKS[tone]}>
        {label}
      </Badge>
      {stale && (
        <Badge tone="warn" icon={Clock}>
          Stale
        </Badge>
      )}
    </span>
  );
}
