import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { EmptyState } from '@/app/_ui/empty-state';

export default function IncidentNotFound() {
  return (
    <EmptyState
      title={<h1>No such incident</h1>}
      action={
        <Button asChild>
          <Link href="/credentials/incidents">All incidents</Link>
        </Button>
      }
    >
      It does not exist, or it is not of one of your teams.
    </EmptyState>
  );
}
