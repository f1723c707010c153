import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { PAGE_IDS, type PageId } from '@/app/_ui/shell/pages';
import { Shell } from '@/app/_ui/shell/shell';
import { THEME_COOKIE, themeFrom } from '@/app/_ui/shell/theme';
import { can, mayEnter } from '@/lib/access/can';
import { ROLE_TITLES } from '@/lib/access/roles';
import type { Action } from '@/lib/access/table';
import { getRuntime } from '@/lib/platform/runtime';
import { type ViewNoun, viewHref } from '@/lib/views/model';
import { listDefaultViews } from '@/lib/views/queries';
import { requireViewer } from '@/lib/web/session';
import { paletteCommands } from './palette-commands';

/** What it takes to see a page in the navigation. */
const NEEDS: Record<PageId, Action> = {
  posture: 'posture:read',
  credentials: 'credential:read',
  findings: 'finding:read',
  owners: 'owner:read',
  exceptions: 'exception:read',
  reviews: 'review:read',
  policies: 'policy:read',
  sources: 'source:read',
  evidence: 'evidence:read',
  audit: 'audit:read',
  settings: 'settings:read',
};

const VIEW_PAGES = { credential: 'credentials', finding: 'findings' } as const satisfies Record<
  ViewNoun,
  PageId
>;

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer();
  const views = can(viewer, 'view:read') ? await listDefaultViews(viewer, getRuntime().database) : [];
  const theme = themeFrom((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <Shell
      pages={PAGE_IDS.filter((id) => mayEnter(viewer, NEEDS[id]))}
      hrefs={Object.fromEntries(views.map(({ noun, id }) => [VIEW_PAGES[noun], viewHref(id)]))}
      commands={paletteCommands(viewer)}
      theme={theme}
      user={{
        id: viewer.id,
        name: viewer.name,
        roleTitle: viewer.role === 'worker' ? 'Worker' : ROLE_TITLES[viewer.role],
        teams: viewer.teams,
      }}
      isDemo={getRuntime().env.MUSTER_DEMO === true}
    >
      {children}
    </Shell>
  );
}
