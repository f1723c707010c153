import Link from 'next/link';
import type { ReactNode } from 'react';
import { cx } from './cx';

export interface LinkTab {
  href: string;
  label: ReactNode;
  active: boolean;
}

interface LinkTabsProps {
  items: readonly LinkTab[];
  /** Names the group for those who do not see it. */
  label?: string;
}

/** Views of one page whose choice lives in the URL. */
export function LinkTabs({ items, label = 'Views' }: LinkTabsProps) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-0.5">
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          scroll={false}
          aria-current={item.active ? 'true' : undefined}
          className={cx(
            'inline-flex min-h-6 items-center rounded px-2 py-0.5 text-xs font-medium',
            item.active ? 'bg-accent-soft text-accent' : 'text-muted hover:bg-surface-2 hover:text-ink',
          )}
        >
          {item.label}
        </Link>
      ))}
    </nav>
  );
}
