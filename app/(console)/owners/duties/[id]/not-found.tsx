import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { EmptyState } from '@/app/_ui/empty-state';

export default function DutyNotFound() {
  return (
    <EmptyState
      title={<h1>No such duty</h1>}
      action={
        <Button asChild>
          <Link href="/owners/duties">All duties</Link>
        </Button>
      }
    >
      It does not exist, or it is not of one of your teams.
    </EmptyState>
  );
}
