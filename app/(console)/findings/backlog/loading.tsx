import { ListSkeleton } from '../../credentials/list-skeleton';

export default function Loading() {
  return <ListSkeleton what="the backlog" />;
}
