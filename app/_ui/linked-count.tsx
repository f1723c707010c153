import Link from 'next/link';
import { Count } from './number';

/** A count that leads to exactly its rows; zero leads nowhere. */
export function LinkedCount({ value, href }: { value: number; href: string }) {
  if (value === 0) return <span className="text-faint tabular-nums">0</span>;
  return (
    <Link href={href} prefetch={false} className="link -my-0.5 inline-block min-w-6 py-0.5">
      <Count value={value} />
    </Link>
  );
}
