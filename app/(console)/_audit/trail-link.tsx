import { ScrollText } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { auditHref } from '@/lib/audit/search';

/** From a page about one thing to what was done about it; nothing for those who may not read the trail. */
export function TrailLink({ viewer, kind, id }: { viewer: Viewer; kind: string; id: string | number }) {
  if (!can(viewer, 'audit:read')) return null;
  return (
    <Button asChild variant="ghost" size="sm">
      <Link href={auditHref({ subject: `${kind}:${id}` })}>
        <ScrollText aria-hidden className="size-4" /> Trail
      </Link>
    </Button>
  );
}
