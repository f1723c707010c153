import type { ReactNode } from 'react';
import { cx } from './cx';
import { TONE_CLASSES, TONE_ICONS, type Tone } from './tone';

interface NoticeProps {
  tone: Tone;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** Read out as soon as it appears; for what answers something the user just did. */
  live?: boolean;
  className?: string;
}

/** Something to know about this page: partial data, a refusal, a failure. */
export function Notice({ tone, title, children, action, live, className }: NoticeProps) {
  const Icon = TONE_ICONS[tone];
  return (
    <div
      role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined}
      className={cx('flex flex-wrap gap-x-4 gap-y-2 rounded-md px-3 py-2.5', TONE_CLASSES[tone], className)}
    >
      <div className="flex min-w-0 flex-1 basis-64 gap-2">
        <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
        <div className="min-w-0">
          <p className="font-medium wrap-anywhere">{title}</p>
          {children && <div className="mt-0.5 text-muted wrap-anywhere">{children}</div>}
        </div>
      </div>
      {action && <div className="flex flex-wrap items-center gap-2">{action}</div>}
    </div>
  );
}
