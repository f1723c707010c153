import { ChevronDown, ChevronsUp, ChevronUp, Equal, Info, type LucideIcon } from 'lucide-react';
import { SEVERITY_LABELS } from '@/lib/policies/labels';
import { SEVERITIES, type Severity as SeverityLevel } from '@/lib/policies/model';
import { Badge } from './badge';
import type { Tone } from './tone';

const LOOKS: Record<SeverityLevel, { tone: Tone; icon: LucideIcon }> = {
  critical: { tone: 'bad', icon: ChevronsUp },
  high: { tone: 'bad', icon: ChevronUp },
  medium: { tone: 'warn', icon: Equal },
  low: { tone: 'neutral', icon: ChevronDown },
  notice: { tone: 'neutral', icon: Info },
};

/** How bad a finding is; takes the name or the stored number, where -1 means no finding at all. */
export function Severity({ level }: { level: SeverityLevel | number }) {
  const name = typeof level === 'number' ? SEVERITIES[level] : level;
  if (!name) return <span className="text-muted">none</span>;
  const { tone, icon } = LOOKS[name];
  return (
    <Badge tone={tone} icon={icon}>
      {SEVERITY_LABELS[name]}
    </Badge>
  );
}
