import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  title: ReactNode;
  /** What it means that nothing is here, and what to do next. */
  children?: ReactNode;
  action?: ReactNode;
  icon?: LucideIcon;
}

/** Nothing to show, said in words: why, and what to do about it. */
export function EmptyState({ title, children, action, icon: Icon }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center px-4 py-10 text-center">
      {Icon && <Icon aria-hidden className="mb-3 size-6 text-faint" />}
      <div className="font-semibold">{title}</div>
      {children && <div className="mt-1 max-w-prose text-muted">{children}</div>}
      {action && <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
