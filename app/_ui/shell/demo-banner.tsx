import { FlaskConical } from 'lucide-react';

/** Says on every page that nothing here is real. */
export function DemoBanner() {
  return (
    <aside
      aria-label="Demo"
      className="flex items-center justify-center gap-2 bg-accent px-4 py-1 text-center text-xs font-medium text-on-accent"
    >
      <FlaskConical aria-hidden className="size-3.5 shrink-0" />
      Demo estate: every account, person and credential here is made up.
    </aside>
  );
}
