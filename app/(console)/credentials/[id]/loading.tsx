import { LoadingText, Skeleton } from '@/app/_ui/skeleton';

const CARDS = [0, 1, 2, 3, 4, 5];

export default function Loading() {
  return (
    <div className="space-y-4">
      <LoadingText>Reading the credential</LoadingText>
      <Skeleton className="h-7 w-72" />
      <div className="grid gap-4 lg:grid-cols-2">
        {CARDS.map((card) => (
          <Skeleton key={card} className="h-48 w-full" />
        ))}
      </div>
    </div>
  );
}
