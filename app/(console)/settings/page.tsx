import { redirect } from 'next/navigation';
import { requireViewer } from '@/lib/web/session';
import { sectionsFor } from './sections';

export default async function SettingsPage() {
  const viewer = await requireViewer('settings:read');
  redirect(sectionsFor(viewer)[0]?.href ?? '/');
}
