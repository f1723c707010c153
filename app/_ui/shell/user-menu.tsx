'use client';

import { CircleUser, LogOut } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useRef } from 'react';
import { Button } from '../button';
import { MENU_ITEM, MENU_PANEL } from './menu-classes';
import { forgetRecent } from './recent';

interface UserMenuProps {
  name: string;
  roleTitle: string;
  teams: readonly string[];
}

/** Who is signed in, as what, for which teams; and the way out. */
export function UserMenu({ name, roleTitle, teams }: UserMenuProps) {
  const form = useRef<HTMLFormElement>(null);
  return (
    <>
      {/* Outside the menu, which is gone before a form in it could be sent. */}
      <form ref={form} method="post" action="/api/auth/signout" hidden />
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger asChild>
          <Button variant="ghost" aria-label={`Signed in as ${name}`} className="max-w-48 px-2">
            <CircleUser aria-hidden className="size-4 shrink-0" />
            <span className="truncate max-md:hidden">{name}</span>
          </Button>
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content align="end" sideOffset={4} className={`${MENU_PANEL} max-w-72`}>
            <div className="px-2 py-1.5">
              <p className="font-medium wrap-anywhere">{name}</p>
              <p className="text-xs text-muted">{roleTitle}</p>
              {teams.length > 0 && (
                <p className="mt-1 text-xs text-muted wrap-anywhere">
                  {teams.length === 1 ? 'Team' : 'Teams'}: {teams.join(', ')}
                </p>
              )}
            </div>
            <DropdownMenu.Separator className="my-1 h-px bg-line" />
            <DropdownMenu.Item
              className={MENU_ITEM}
              onSelect={() => {
                // What the last person looked for is none of the next one's business.
                forgetRecent();
                form.current?.requestSubmit();
              }}
            >
              <LogOut aria-hidden className="size-4" />
              Sign out
            </DropdownMenu.Item>
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </>
  );
}
