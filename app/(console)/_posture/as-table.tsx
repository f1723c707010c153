import type { ReactNode } from 'react';

/** The numbers of a chart, for those who do not see it or want them exactly. */
export function AsTable({ children }: { children: ReactNode }) {
  return (
    <details className="mt-2">
      <summary className="inline-block min-h-6 cursor-pointer rounded py-0.5 text-xs text-muted hover:text-ink">
        Show as a table
      </summary>
      <div className="mt-1 max-h-64 overflow-y-auto rounded border border-line">{children}</div>
    </details>
  );
}
