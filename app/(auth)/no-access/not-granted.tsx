import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { mayEnter } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { Action } from '@/lib/access/table';
import { SignOut } from './sign-out';

const WAYS: readonly { href: string; label: string; needs: Action }[] = [
  { href: '/evidence', label: 'Evidence packs', needs: 'evidence:read' },
  { href: '/credentials', label: 'Credentials', needs: 'credential:read' },
  { href: '/findings', label: 'Findings', needs: 'finding:read' },
  { href: '/evidence/grants', label: 'What is granted to you', needs: 'grant:read' },
  { href: '/verify', label: 'Verify a pack', needs: 'evidence:verify' },
];

interface Props {
  name: string;
  why: string;
  viewer: Viewer;
}

/** Why an auditor is not shown a page, whom to ask, and what is open. */
export function NotGranted({ name, why, viewer }: Props) {
  return (
    <>
      <PageHeader
        title="Not part of what is granted to you"
        description={`You are signed in as ${name}, Auditor.`}
      />
      <Notice tone="neutral" title={why} className="mb-4">
        It takes effect with your next click.
      </Notice>
      <ul className="mb-4 flex flex-wrap gap-2">
        {WAYS.filter(({ needs }) => mayEnter(viewer, needs)).map(({ href, label }) => (
          <li key={href}>
            <Button asChild>
              <Link href={href}>{label}</Link>
            </Button>
          </li>
        ))}
      </ul>
      <SignOut />
    </>
  );
}
