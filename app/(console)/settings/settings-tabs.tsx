'use client';

import { usePathname } from 'next/navigation';
import { LinkTabs } from '@/app/_ui/link-tabs';

export interface SettingsTab {
  href: string;
  label: string;
}

/** The parts of the settings that this viewer may open. */
export function SettingsTabs({ tabs }: { tabs: readonly SettingsTab[] }) {
  const path = usePathname();
  return (
    <LinkTabs label="Settings" items={tabs.map((tab) => ({ ...tab, active: path.startsWith(tab.href) }))} />
  );
}
