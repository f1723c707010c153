import Link from 'next/link';
import { Count } from '@/app/_ui/number';
import { credentialsHref } from '@/lib/credentials/filters-href';

/** How much of what is counted was last seen where nobody can look now; nothing where everything can be seen. */
export function UnconfirmedLine({ count, whole }: { count: number; whole: number }) {
  if (count === 0) return null;
  return (
    <span>
      Of <Count value={whole} /> credentials{' '}
      <Link href={credentialsHref({ filters: { known: ['no'] } })} className="link">
        <Count value={count} /> {count === 1 ? 'is' : 'are'} not confirmed
      </Link>
      : last seen where nobody can look now, and counted as they were then.
    </span>
  );
}
