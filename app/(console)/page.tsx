import type { Metadata } from 'next';
import { getRuntime } from '@/lib/platform/runtime';
import { parsePostureView } from '@/lib/posture/schema';
import { requireViewer } from '@/lib/web/session';
import { loadPosture } from './_posture/load-posture';
import { Posture } from './_posture/posture';

export const metadata: Metadata = { title: 'Posture' };

interface PosturePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function PosturePage({ searchParams }: PosturePageProps) {
  const viewer = await requireViewer('posture:read');
  const view = parsePostureView(await searchParams);
  return <Posture viewer={viewer} view={view} data={await loadPosture(viewer, getRuntime(), view)} />;
}
