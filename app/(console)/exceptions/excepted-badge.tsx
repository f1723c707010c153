import { ShieldCheck } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';

/** That a finding is open by permission, until when, and where that stands; nothing where it is plainly open. */
export function ExceptedBadge({ exceptionId, until }: { exceptionId: number | null; until: Date | null }) {
  if (exceptionId === null) return null;
  return (
    <Link href={`/exceptions/${exceptionId}`} prefetch={false} className="rounded hover:underline">
      <Badge tone="accent" icon={ShieldCheck}>
        Excepted until {until?.toISOString().slice(0, 10) ?? 'its end'}
      </Badge>
    </Link>
  );
}
