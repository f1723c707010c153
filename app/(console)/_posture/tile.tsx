import type { ReactNode } from 'react';

interface TileProps {
  label: string;
  /** The number, as a link to its rows. */
  value: ReactNode;
  /** What it is a share of. */
  of?: ReactNode;
  children?: ReactNode;
}

/** One number of the head of the page with its denominator. */
export function Tile({ label, value, of, children }: TileProps) {
  return (
    <div className="min-w-0 rounded-md border border-line bg-surface px-3 py-3 sm:px-4">
      <h2 className="text-xs font-medium text-muted">{label}</h2>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-2">
        <span className="text-2xl font-semibold tracking-tight tabular-nums">{value}</span>
        {of && <span className="text-xs text-muted tabular-nums">{of}</span>}
      </p>
      {children && <div className="mt-1 text-xs text-muted">{children}</div>}
    </div>
  );
}
