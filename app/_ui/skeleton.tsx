import { cx } from './cx';

/** A grey bar where content will be. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <div
      aria-hidden
      className={cx('animate-pulse rounded bg-surface-2 motion-reduce:animate-none', className)}
    />
  );
}

/** Said to those who do not see the grey bars. The mark is how browser tests know that more is to come. */
export function LoadingText({ children = 'Loading' }: { children?: string }) {
  return (
    <p role="status" data-loading className="sr-only">
      {children}
    </p>
  );
}
