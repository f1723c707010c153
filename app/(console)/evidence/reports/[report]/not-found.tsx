import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { EmptyState } from '@/app/_ui/empty-state';

export default function ReportNotFound() {
  return (
    <EmptyState
      title={<h1>No such report</h1>}
      action={
        <Button asChild>
          <Link href="/evidence/reports">All reports</Link>
        </Button>
      }
    >
      The address is not complete, or the report has another name.
    </EmptyState>
  );
}
