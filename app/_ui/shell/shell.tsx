import Link from 'next/link';
import type { ReactNode } from 'react';
import { Toaster } from '../toast';
import { Commands } from './commands';
import { DemoBanner } from './demo-banner';
import { Logo } from './logo';
import { NavLinks } from './nav-links';
import type { PageId } from './pages';
import type { PaletteCommand } from './palette-model';
import { SearchBox } from './search-box';
import type { Theme } from './theme';
import { ThemeMenu } from './theme-menu';
import { UserMenu } from './user-menu';

interface ShellProps {
  pages: readonly PageId[];
  /** Where a page of the navigation leads instead, e.g. to a person's own view of it. */
  hrefs: Partial<Record<PageId, string>>;
  commands: readonly PaletteCommand[];
  theme: Theme;
  user: { id: string; name: string; roleTitle: string; teams: readonly string[] };
  isDemo: boolean;
  children: ReactNode;
}

/** What stands around every page behind sign-in. */
export function Shell({ pages, hrefs, commands, theme, user, isDemo, children }: ShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded focus:bg-accent focus:px-3 focus:py-2 focus:text-on-accent"
      >
        Skip to content
      </a>
      {isDemo && <DemoBanner />}
      <header className="sticky top-0 z-30 flex h-12 items-center gap-2 border-b border-line bg-surface px-3 md:px-4">
        <Link
          href="/"
          className="flex items-center gap-2 rounded text-[0.9375rem] font-semibold tracking-tight md:w-40"
        >
          <Logo />
          Muster
        </Link>
        <SearchBox />
        <div className="ml-auto flex items-center gap-0.5">
          <Commands pages={pages} commands={commands} person={user.id} />
          <ThemeMenu chosen={theme} />
          <UserMenu name={user.name} roleTitle={user.roleTitle} teams={user.teams} />
        </div>
      </header>
      <div className="flex flex-1">
        <nav
          aria-label="Main"
          className="sticky top-12 hidden h-[calc(100dvh-3rem)] w-44 shrink-0 border-r border-line bg-surface py-3 md:block"
        >
          <NavLinks pages={pages} hrefs={hrefs} place="side" />
        </nav>
        <main
          id="content"
          tabIndex={-1}
          className="min-w-0 flex-1 space-y-3 p-3 pb-20 outline-none md:p-4 lg:px-6"
        >
          {children}
        </main>
      </div>
      <nav
        aria-label="Main"
        className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
      >
        <NavLinks pages={pages} hrefs={hrefs} place="bottom" />
      </nav>
      <Toaster />
    </div>
  );
}
