import { Bookmark } from 'lucide-react';
import Link from 'next/link';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { Database } from '@/lib/platform/database/client';
import { isSameQuery, type SavedViewRow, type ViewNoun, viewHref, viewQuery } from '@/lib/views/model';
import { listViews } from '@/lib/views/queries';
import { ViewControls } from './view-controls';

interface ViewMenuProps {
  viewer: Viewer;
  database: Database;
  noun: ViewNoun;
  /** What the list shows now, as its address has it. */
  query: string;
  /** The view the address names, if any. */
  shown: string | undefined;
}

/** The saved views of a list: own and shared ones, and what can be done with the one that is shown. */
export async function ViewMenu({ viewer, database, noun, query, shown }: ViewMenuProps) {
  if (!can(viewer, 'view:read')) return null;
  const views = await listViews(viewer, database, noun);
  const active = views.find((view) => view.id === shown) ?? null;
  const now = viewQuery(query);
  const isChanged = active !== null && !isSameQuery(active.query, now);
  const own = views.filter((view) => view.isOwn);
  const shared = views.filter((view) => !view.isOwn);
  return (
    <details name="filter" className="relative">
      <summary className="flex h-7 max-w-56 cursor-pointer list-none items-center gap-1.5 rounded border border-line-strong bg-surface px-2 text-xs font-medium hover:bg-surface-2 [&::-webkit-details-marker]:hidden">
        <Bookmark aria-hidden className="size-4 shrink-0" />
        <span className="truncate">
          {active ? active.name : 'Views'}
          {isChanged && ', changed'}
        </span>
      </summary>
      <div className="absolute left-0 z-30 mt-1 max-h-[70dvh] w-72 max-w-[calc(100vw-2rem)] overflow-y-auto rounded border border-line bg-surface p-2 shadow-lg sm:right-0 sm:left-auto">
        {views.length === 0 && (
          <p className="p-1 text-muted">
            None yet. Narrow the list, choose columns, and save that under a name.
          </p>
        )}
        <ViewList title="Yours" views={own} active={active} />
        <ViewList title="Shared by others" views={shared} active={active} />
        <div className="mt-2 border-t border-line pt-2">
          <ViewControls
            noun={noun}
            query={now}
            active={active}
            isChanged={isChanged}
            canShare={can(viewer, 'view:share')}
            canRemove={active !== null && (active.isOwn || can(viewer, 'view:remove-any'))}
          />
        </div>
      </div>
    </details>
  );
}

function ViewList({
  title,
  views,
  active,
}: {
  title: string;
  views: readonly SavedViewRow[];
  active: SavedViewRow | null;
}) {
  if (views.length === 0) return null;
  return (
    <nav aria-label={title} className="mb-1">
      <p className="px-1 py-0.5 text-xs text-muted">{title}</p>
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <Link
              href={viewHref(view.id)}
              prefetch={false}
              aria-current={view.id === active?.id ? 'true' : undefined}
              className="flex min-h-7 items-center gap-2 rounded px-1 hover:bg-surface-2 aria-[current]:bg-accent-soft aria-[current]:text-accent"
            >
              <span className="min-w-0 flex-1 truncate">{view.name}</span>
              <span className="shrink-0 text-xs text-muted">
                {[view.isDefault && 'default', view.isOwn ? view.isShared && 'shared' : view.person]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
