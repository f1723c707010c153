import { Archive, CalendarClock, CircleCheck, Hourglass, TriangleAlert } from 'lucide-react';
import { Badge } from '@/app/_ui/badge';
import { type DocumentStanding, STANDING_TITLES } from '@/lib/documents/states';

const SIGNS = {
  overdue: { tone: 'bad', icon: TriangleAlert },
  waiting: { tone: 'warn', icon: Hourglass },
  coming: { tone: 'accent', icon: CalendarClock },
  'in-force': { tone: 'good', icon: CircleCheck },
  retired: { tone: 'neutral', icon: Archive },
} as const;

/** How a document stands. */
export function DocumentState({ standing }: { standing: DocumentStanding }) {
  const { tone, icon } = SIGNS[standing];
  return (
    <Badge tone={tone} icon={icon}>
      {STANDING_TITLES[standing]}
    </Badge>
  );
}
