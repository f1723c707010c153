import { systemClock } from '@/lib/kernel/clock';
import { cx } from './cx';
import { exactText, relativeText } from './relative-text';
import { StateText } from './state-text';

interface RelativeTimeProps {
  /** A moment, or its ISO text where it crossed from server to client; null reads `unknown`. */
  at: Date | string | null;
  now?: Date | string;
  className?: string;
}

/** A time as people say it, with the exact UTC moment on hover and for machines. */
export function RelativeTime({ at, now, className }: RelativeTimeProps) {
  if (at === null) return <StateText state="unknown" />;
  const moment = new Date(at);
  const reference = now === undefined ? systemClock.now() : new Date(now);
  // Rendered inside a client component the text may be a second older than the server's; either is right.
  return (
    <time
      dateTime={moment.toISOString()}
      title={exactText(moment)}
      className={cx('whitespace-nowrap tabular-nums', className)}
      suppressHydrationWarning
    >
      {relativeText(moment, reference)}
    </time>
  );
}
