'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { cx } from '../cx';
import { MorePages } from './more-pages';
import { isAt, PAGES, type PageId } from './pages';

interface NavLinksProps {
  /** The pages this viewer may see. */
  pages: readonly PageId[];
  hrefs: Partial<Record<PageId, string>>;
  /** `side`: a column on wide screens; `bottom`: a bar on a phone, where what does not fit is behind "More". */
  place: 'side' | 'bottom';
}

/** Places of the bar on a phone 390 px wide, the last of them "More" when there are more pages. */
const BOTTOM_PLACES = 5;

const PLACES = {
  side: {
    list: 'flex flex-col gap-0.5 px-2',
    link: 'flex h-8 items-center gap-2 rounded px-2 font-medium',
    active: 'bg-accent-soft text-accent',
  },
  bottom: {
    list: 'grid auto-cols-fr grid-flow-col',
    link: 'flex h-13 flex-col items-center justify-center gap-0.5 text-[0.6875rem] font-medium',
    active: 'text-accent',
  },
};

/** The way to each page; the one we are on is marked. */
export function NavLinks({ pages, hrefs, place }: NavLinksProps) {
  const pathname = usePathname();
  const look = PLACES[place];
  const fits = place === 'side' || pages.length <= BOTTOM_PLACES;
  const shown = fits ? pages : pages.slice(0, BOTTOM_PLACES - 1);
  return (
    <ul className={look.list}>
      {shown.map((id) => {
        const { href, label, icon: Icon } = PAGES[id];
        const active = isAt(href, pathname);
        return (
          <li key={id}>
            <Link
              href={hrefs[id] ?? href}
              // A view is looked up when it is followed, not when it is seen.
              {...(hrefs[id] && { prefetch: false })}
              aria-current={active ? 'page' : undefined}
              className={cx(look.link, active ? look.active : 'text-muted hover:bg-surface-2 hover:text-ink')}
            >
              <Icon aria-hidden className="size-4 shrink-0" />
              {label}
            </Link>
          </li>
        );
      })}
      {!fits && (
        <li>
          <MorePages pages={pages.slice(BOTTOM_PLACES - 1)} className={look.link} />
        </li>
      )}
    </ul>
  );
}
