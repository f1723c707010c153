import { LoadingText, Skeleton } from '@/app/_ui/skeleton';

const ROWS = Array.from({ length: 12 }, (_, i) => i);

/** Stands where a list will be while it is read. */
export function ListSkeleton({ what }: { what: string }) {
  return (
    <div className="space-y-3">
      <LoadingText>{`Reading ${what}`}</LoadingText>
      <Skeleton className="h-7 w-48" />
      <Skeleton className="h-8 w-full" />
      {ROWS.map((row) => (
        <Skeleton key={row} className="h-9 w-full" />
      ))}
    </div>
  );
}
