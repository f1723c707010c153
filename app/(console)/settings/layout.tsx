import type { ReactNode } from 'react';
import { requireViewer } from '@/lib/web/session';
import { sectionsFor } from './sections';
import { SettingsTabs } from './settings-tabs';

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer('settings:read');
  return (
    <div className="flex flex-col gap-4">
      <SettingsTabs tabs={sectionsFor(viewer)} />
      {children}
    </div>
  );
}
