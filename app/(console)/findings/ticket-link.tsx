import {
  CircleCheck,
  CircleDot,
  CircleHelp,
  Clock,
  ExternalLink,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react';
import { Badge } from '@/app/_ui/badge';
import type { Tone } from '@/app/_ui/tone';
import { TICKET_LABELS } from '@/lib/tickets/labels';
import type { TicketState } from '@/lib/tickets/model';

const LOOKS: Record<TicketState, { tone: Tone; icon: LucideIcon }> = {
  waiting: { tone: 'neutral', icon: Clock },
  open: { tone: 'neutral', icon: CircleDot },
  closed: { tone: 'good', icon: CircleCheck },
  lost: { tone: 'warn', icon: CircleHelp },
  dropped: { tone: 'neutral', icon: CircleHelp },
};

interface TicketLinkProps {
  ticket: { key: string | null; url: string | null; state: string };
  /** Of an open finding a closed ticket is no good news. */
  isFindingOpen: boolean;
}

/** The ticket of a finding: its key as people know it there, and how it stands. */
export function TicketLink({ ticket: { key, url, state }, isFindingOpen }: TicketLinkProps) {
  const known = (Object.hasOwn(LOOKS, state) ? state : 'lost') as TicketState;
  const isAhead = known === 'closed' && isFindingOpen;
  const { tone, icon } = LOOKS[known];
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      {key && url && (
        <a
          href={url}
          target="_blank"
          rel="noreferrer"
          className="link inline-flex min-h-6 items-center gap-1"
        >
          {key}
          <ExternalLink aria-hidden className="size-3" />
          <span className="sr-only">(opens the tracker)</span>
        </a>
      )}
      <Badge tone={isAhead ? 'warn' : tone} icon={isAhead ? TriangleAlert : icon}>
        {isAhead ? 'Closed there, still open here' : TICKET_LABELS[known]}
      </Badge>
    </span>
  );
}
