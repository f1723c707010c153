import { NameText } from '@/app/_ui/name-text';
import { exactText } from '@/app/_ui/relative-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { StateText } from '@/app/_ui/state-text';
import type { Json } from '@/lib/kernel/json';

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;

interface FactValueProps {
  value: Json;
  /** Days instead of how long ago, where two moments are compared. */
  inDays?: boolean;
}

/** What the provider said, as people read it: a list in a row, a moment with its exact time on hover. */
export function FactValue({ value, inDays }: FactValueProps) {
  if (value === null) return <StateText state="unknown" />;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string' && MOMENT.test(value)) {
    if (!inDays) return <RelativeTime at={value} />;
    return (
      <time dateTime={value} title={exactText(new Date(value))} className="tabular-nums">
        {value.slice(0, 10)}
      </time>
    );
  }
  if (Array.isArray(value) && value.length === 0) return <StateText state="none" />;
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) {
    return <NameText>{value.join(', ')}</NameText>;
  }
  return <NameText>{typeof value === 'object' ? JSON.stringify(value) : String(value)}</NameText>;
}
