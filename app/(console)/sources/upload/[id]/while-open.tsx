'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { Notice } from '@/app/_ui/notice';
import type { CollectionRow } from '@/lib/sources/collection-queries';
import { isOpen } from '@/lib/sources/states';

const POLL_MS = 1_500;

/** Brings the page up to date when the collection of an upload has ended. */
export function WhileOpen({ collectionId }: { collectionId: string }) {
  const router = useRouter();
  useEffect(() => {
    const look = async () => {
      const response = await fetch(`/api/collections/${collectionId}`, { cache: 'no-store' });
      if (!response.ok || isOpen(((await response.json()) as CollectionRow).state)) return;
      clearInterval(timer);
      router.refresh();
    };
    const timer = setInterval(() => void look().catch(() => undefined), POLL_MS);
    return () => clearInterval(timer);
  }, [collectionId, router]);
  return (
    <Notice tone="neutral" title="A worker takes it in; this page says when it is done." className="mb-3" />
  );
}
