import { LoadingText, Skeleton } from '@/app/_ui/skeleton';

export default function ConsoleLoading() {
  return (
    <>
      <LoadingText />
      <Skeleton className="h-7 w-48" />
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Skeleton className="h-24" />
        <Skeleton className="h-24" />
        <Skeleton className="h-24" />
        <Skeleton className="h-24" />
      </div>
      <Skeleton className="h-96" />
    </>
  );
}
