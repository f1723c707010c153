import Link from 'next/link';
import type { ReactNode } from 'react';

export const COVERAGE_HREF = '/sources/coverage?show=dark';

/** Leads to the places that could not be seen, for those who may see sources; plain text for the others. */
export function CoverageLink({ isVisible, children }: { isVisible: boolean; children: ReactNode }) {
  if (!isVisible) return <span>{children}</span>;
  return (
    <Link href={COVERAGE_HREF} className="link">
      {children}
    </Link>
  );
}
