import { LoadingText, Skeleton } from '@/app/_ui/skeleton';

export default function Loading() {
  return (
    <>
      <LoadingText>Loading sources</LoadingText>
      <Skeleton className="mb-4 h-7 w-40" />
      <Skeleton className="mb-4 h-20 w-full" />
      <Skeleton className="h-64 w-full" />
    </>
  );
}
