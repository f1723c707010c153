import { ClipboardCheck } from 'lucide-react';
import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { NameText } from '@/app/_ui/name-text';
import { countText } from '@/app/_ui/number-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import type { ReviewTask } from '@/lib/reviews/queries-items';
import { itemsOf } from '@/lib/reviews/search';

interface TasksCardProps {
  title: string;
  tasks: readonly ReviewTask[];
  now: Date;
}

/** What running campaigns want of the viewer; each line leads to where it is done. */
export function TasksCard({ title, tasks, now }: TasksCardProps) {
  return (
    <Card
      title={title}
      description="Say of each credential whether it is still needed, and with what it may do."
      flush
    >
      {tasks.length === 0 ? (
        <EmptyState icon={ClipboardCheck} title="Nothing to attest">
          When a review asks about what your teams answer for, it stands here.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {tasks.map((task) => (
            <li
              key={task.id}
              className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-4 py-2"
            >
              <span className="min-w-0">
                <NameText className="font-medium">{task.name}</NameText>{' '}
                <span className={task.dueAt < now ? 'text-xs text-bad' : 'text-xs text-muted'}>
                  {task.dueAt < now ? 'overdue since' : 'due'} <RelativeTime at={task.dueAt} now={now} />
                </span>
              </span>
              <span className="flex flex-wrap gap-x-3 gap-y-1">
                {linksOf(task).map(({ href, label }) => (
                  <Link key={label} href={href} className="link inline-flex min-h-6 items-center">
                    {label}
                  </Link>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function linksOf({
  id,
  attest,
  followUp,
  signOff,
  acknowledge,
}: ReviewTask): { href: string; label: string }[] {
  const all = [
    {
      count: attest,
      href: itemsOf(id, { state: ['waiting'], isMine: true }),
      label: `${countText(attest)} to attest`,
    },
    {
      count: signOff,
      href: itemsOf(id, { state: ['attested'] }),
      label: `${countText(signOff)} to sign off`,
    },
    {
      count: followUp,
      href: itemsOf(id, { state: ['follow-up'], isMine: true }),
      label: `${countText(followUp)} to revoke or reduce`,
    },
    { count: acknowledge ? 1 : 0, href: itemsOf(id, {}), label: 'Acknowledge its end' },
  ];
  return all.filter(({ count }) => count > 0);
}
