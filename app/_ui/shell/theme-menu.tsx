'use client';

import { Check, Monitor, Moon, Sun } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useEffect, useState } from 'react';
import { Button } from '../button';
import { MENU_ITEM, MENU_PANEL } from './menu-classes';
import { applyTheme, THEME_EVENT, THEMES, type Theme, themeFrom } from './theme';

const LOOKS = {
  system: { label: 'As the system', icon: Monitor },
  light: { label: 'Light', icon: Sun },
  dark: { label: 'Dark', icon: Moon },
};

/** Light, dark, or as the system; kept in a cookie, so that the server draws the page right the first time. */
export function ThemeMenu({ chosen }: { chosen: Theme }) {
  const [theme, setTheme] = useState(chosen);
  const choose = (value: string) => {
    applyTheme(themeFrom(value));
  };
  useEffect(() => {
    // The command palette changes it too.
    const onTheme = (event: Event) => setTheme(themeFrom((event as CustomEvent<string>).detail));
    document.addEventListener(THEME_EVENT, onTheme);
    return () => document.removeEventListener(THEME_EVENT, onTheme);
  }, []);
  const Icon = LOOKS[theme].icon;
  return (
    // Not modal: the scroll lock of a modal menu writes a style element, which the content security policy refuses.
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button variant="ghost" square aria-label={`Theme: ${LOOKS[theme].label}`}>
          <Icon aria-hidden className="size-4" />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="end" sideOffset={4} className={MENU_PANEL}>
          <DropdownMenu.RadioGroup value={theme} onValueChange={choose}>
            {THEMES.map((id) => {
              const { label, icon: ItemIcon } = LOOKS[id];
              return (
                <DropdownMenu.RadioItem key={id} value={id} className={MENU_ITEM}>
                  <ItemIcon aria-hidden className="size-4" />
                  <span className="flex-1">{label}</span>
                  <DropdownMenu.ItemIndicator>
                    <Check aria-hidden className="size-4" />
                  </DropdownMenu.ItemIndicator>
                </DropdownMenu.RadioItem>
              );
            })}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
