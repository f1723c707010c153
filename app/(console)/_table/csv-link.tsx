import { Download } from 'lucide-react';
import { Button } from '@/app/_ui/button';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { TableName } from '@/lib/tables/registry';

interface CsvLinkProps {
  viewer: Viewer;
  table: TableName;
  /** What the table is narrowed to, as its page has it in the address. */
  params?: URLSearchParams;
  /** Says which table, where a page has several. */
  label?: string;
}

/** A table as a file; nothing for those who may not take it along. */
export function CsvLink({ viewer, table, params, label }: CsvLinkProps) {
  if (!can(viewer, 'table:export')) return null;
  const query = new URLSearchParams(params);
  query.set('format', 'csv');
  return (
    <Button asChild variant="secondary" size="sm">
      <a href={`/api/tables/${table}?${query}`} download aria-label={label ? `${label} as CSV` : undefined}>
        <Download aria-hidden className="size-4" /> CSV
      </a>
    </Button>
  );
}
