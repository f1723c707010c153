import { CircleCheck, CircleMinus, Clock, MessageSquareWarning, TriangleAlert } from 'lucide-react';
import { Badge } from '@/app/_ui/badge';
import type { Verdict } from '@/lib/duties/model';
import { STATE_TITLES, type DutyState as State } from '@/lib/duties/states';

const SIGNS = {
  open: { tone: 'accent', icon: Clock },
  overdue: { tone: 'bad', icon: TriangleAlert },
  done: { tone: 'good', icon: CircleCheck },
  skipped: { tone: 'warn', icon: CircleMinus },
  closed: { tone: 'neutral', icon: CircleMinus },
} as const;

/** Where a duty stands, and whether what was found was as it should be. */
export function DutyState({ state, verdict }: { state: State; verdict: Verdict | null }) {
  if (verdict === 'wrong')
    return (
      <Badge tone="warn" icon={MessageSquareWarning}>
        Done, something wrong
      </Badge>
    );
  const { tone, icon } = SIGNS[state];
  return (
    <Badge tone={tone} icon={icon}>
      {STATE_TITLES[state]}
    </Badge>
  );
}
