import { CircleCheck, Hourglass, PenLine } from 'lucide-react';
import { Badge } from '@/app/_ui/badge';
import { STANDING_TITLES, type IncidentState as State, standingOf } from '@/lib/incidents/states';

const SIGNS = {
  'in-review': { tone: 'warn', icon: Hourglass },
  'to-conclude': { tone: 'accent', icon: PenLine },
  closed: { tone: 'good', icon: CircleCheck },
} as const;

/** Where an incident stands: in review, waiting for its conclusion, or closed. */
export function IncidentState({ incident }: { incident: { state: State; waiting: number } }) {
  const standing = standingOf(incident.state, incident.waiting);
  const { tone, icon } = SIGNS[standing];
  return (
    <Badge tone={tone} icon={icon}>
      {STANDING_TITLES[standing]}
    </Badge>
  );
}
