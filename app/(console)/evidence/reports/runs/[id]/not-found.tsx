import { EmptyState } from '@/app/_ui/empty-state';

export default function RunNotFound() {
  return (
    <EmptyState title={<h1>No such run</h1>}>
      The address is not complete, or the report was not meant for you.
    </EmptyState>
  );
}
