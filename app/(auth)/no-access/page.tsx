import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { whyNotGranted } from '@/lib/access/bounded';
import { ROLE_TITLES } from '@/lib/access/roles';
import { rolesFor } from '@/lib/web/roles-for';
import { findAccess } from '@/lib/web/session';
import { NotGranted } from './not-granted';
import { SignOut } from './sign-out';

export const metadata: Metadata = { title: 'No access' };

interface Props {
  searchParams: Promise<{ wanted?: string | string[] }>;
}

export default async function NoAccessPage({ searchParams }: Props) {
  const access = await findAccess();
  if (access.kind === 'signed-out') redirect('/sign-in');
  const { name, email, groups } = access.person;
  if (access.kind === 'viewer') {
    const { wanted } = await searchParams;
    const roles = rolesFor(wanted);
    if (roles.length === 0) redirect('/');
    const role = access.person.role;
    const why = role && roles.includes(ROLE_TITLES[role]) ? whyNotGranted(access.viewer) : null;
    if (why) return <NotGranted name={name} why={why} viewer={access.viewer} />;
    return (
      <>
        <PageHeader
          title="Not open to your role"
          description={`You are signed in as ${name}${role ? `, ${ROLE_TITLES[role]}` : ''}.`}
        />
        <Notice tone="warn" title={`This page is for: ${roles.join(', ')}`}>
          A security lead can map one of your groups to such a role. The attempt is in the trail.
        </Notice>
        <Button asChild variant="primary">
          <Link href="/">Back to the start page</Link>
        </Button>
      </>
    );
  }
  if (access.person.isDeactivated) {
    return (
      <>
        <PageHeader title="Your account was deactivated" description={`You were signed in as ${name}.`} />
        <Notice tone="bad" title="Ask a security lead of your organisation">
          Its directory, or a security lead, says that you left. Your API tokens and calendar feeds open
          nothing any more. If that is a mistake, they can have you made active again; it takes effect at
          once.
        </Notice>
        <SignOut />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="No access yet"
        description={`You are signed in as ${name}${email ? ` (${email})` : ''}, but none of your groups gives you a role in Muster.`}
      />
      <Notice tone="warn" title="Ask a security lead of your organisation">
        They can map one of the groups below under Settings, Access. It takes effect at once; if you are put
        into another group, sign out and in again.
      </Notice>
      <Card
        title={
          groups.length === 0
            ? 'No groups came with your sign-in'
            : `Groups that came with your sign-in (${groups.length})`
        }
      >
        {groups.length === 0 ? (
          <p className="text-muted">
            Whoever runs your identity provider has to add a groups claim to the token for Muster.
          </p>
        ) : (
          <ul className="max-h-48 overflow-y-auto font-mono text-xs wrap-anywhere">
            {groups.slice(0, 200).map((group) => (
              <li key={group}>{group}</li>
            ))}
          </ul>
        )}
      </Card>
      <SignOut />
    </>
  );
}
