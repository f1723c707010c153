import { ShieldCheck } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { atInstant } from '@/lib/kernel/instants';

/** That a finding was open by permission at the instant; nothing where it was plainly open. */
export function ExceptedThen({ exceptionId, at }: { exceptionId: number | null; at: Date }) {
  if (exceptionId === null) return null;
  return (
    <Link
      href={atInstant(`/exceptions/${exceptionId}`, at)}
      prefetch={false}
      className="rounded hover:underline"
    >
      <Badge tone="accent" icon={ShieldCheck}>
        Excepted then
      </Badge>
    </Link>
  );
}
