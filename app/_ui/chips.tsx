import { X } from 'lucide-react';
import Link from 'next/link';

export interface Chip {
  key: string;
  title: string;
  /** The same page without it. */
  href: string;
}

interface ChipsProps {
  chips: readonly Chip[];
  /** The same page without any. */
  clearHref: string;
}

/** What a list is narrowed to; each goes away with a click. */
export function Chips({ chips, clearHref }: ChipsProps) {
  if (chips.length === 0) return null;
  return (
    <ul aria-label="Active filters" className="flex flex-wrap items-center gap-1.5">
      {chips.map((chip) => (
        <li key={chip.key} className="max-w-full">
          <Link
            href={chip.href}
            className="inline-flex min-h-6 max-w-full items-center gap-1 rounded-full border border-line-strong bg-surface px-2 text-xs hover:border-accent"
          >
            <span className="truncate">{chip.title}</span>
            <X aria-hidden className="size-3 shrink-0" />
            <span className="sr-only">Remove this filter</span>
          </Link>
        </li>
      ))}
      <li>
        <Link
          href={clearHref}
          className="inline-flex min-h-6 items-center px-1 text-xs text-muted underline hover:text-ink"
        >
          Clear all
        </Link>
      </li>
    </ul>
  );
}
