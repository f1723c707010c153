import { CircleCheck, CircleDashed, CircleX, Clock } from 'lucide-react';
import { Badge } from '@/app/_ui/badge';
import type { OwnershipState } from '@/lib/owners/states';

const LOOKS = {
  none: { tone: 'unknown', icon: CircleDashed, title: 'Nobody asked' },
  asked: { tone: 'warn', icon: Clock, title: 'Asked' },
  accepted: { tone: 'good', icon: CircleCheck, title: 'Accepted' },
  declined: { tone: 'bad', icon: CircleX, title: 'Declined' },
  ended: { tone: 'neutral', icon: CircleDashed, title: 'Ended' },
} as const;

/** How an owner stands to a credential, in words and with a sign. */
export function OwnershipBadge({ state }: { state: OwnershipState }) {
  const { tone, icon, title } = LOOKS[state];
  return (
    <Badge tone={tone} icon={icon}>
      {title}
    </Badge>
  );
}
