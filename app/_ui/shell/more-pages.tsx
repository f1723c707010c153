'use client';

import { Ellipsis } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { DropdownMenu } from 'radix-ui';
import { cx } from '../cx';
import { MENU_ITEM, MENU_PANEL } from './menu-classes';
import { isAt, PAGES, type PageId } from './pages';

/** The pages for which a phone's bar has no place. */
export function MorePages({ pages, className }: { pages: readonly PageId[]; className: string }) {
  const pathname = usePathname();
  const active = pages.find((id) => isAt(PAGES[id].href, pathname));
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className={cx(className, 'w-full', active ? 'text-accent' : 'text-muted')}>
        <Ellipsis aria-hidden className="size-4 shrink-0" />
        {active ? PAGES[active].label : 'More'}
        {active && <span className="sr-only">and more pages</span>}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="end" sideOffset={4} className={MENU_PANEL}>
          {pages.map((id) => {
            const { href, label, icon: Icon } = PAGES[id];
            return (
              <DropdownMenu.Item key={id} asChild className={MENU_ITEM}>
                <Link href={href} aria-current={id === active ? 'page' : undefined}>
                  <Icon aria-hidden className="size-4" />
                  {label}
                </Link>
              </DropdownMenu.Item>
            );
          })}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
