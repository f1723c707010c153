import { notFound } from 'next/navigation';
import { Card } from '@/app/_ui/card';
import { KeyValue } from '@/app/_ui/key-value';
import { LinkedCount } from '@/app/_ui/linked-count';
import { NameText } from '@/app/_ui/name-text';
import { PageHeader } from '@/app/_ui/page-header';
import { RelativeTime } from '@/app/_ui/relative-time';
import type { Viewer } from '@/lib/access/roles';
import { credentialsHref } from '@/lib/credentials/filters-href';
import { MusterError } from '@/lib/kernel/errors';
import { atInstant } from '@/lib/kernel/instants';
import { getOwnerAsOf, type OwnerDetailThen } from '@/lib/owners/as-of';
import { ORIGIN_TITLES, OWNER_KIND_TITLES } from '@/lib/owners/model';
import { getRuntime } from '@/lib/platform/runtime';
import { AsOfBanner } from '../../_as-of/as-of-banner';
import { AsOfForm } from '../../_as-of/as-of-form';
import { HistoryCard } from './history-card';

/** One owner as it was at an instant; nothing can be done to it. */
export async function OwnerAsOf({ viewer, id, at }: { viewer: Viewer; id: string; at: Date }) {
  const { database } = getRuntime();
  const owner = await getOwnerAsOf(viewer, database, id, at).catch((error: unknown) => {
    if (error instanceof MusterError && error.kind === 'not-found') notFound();
    throw error;
  });
  const path = `/owners/${id}`;
  if (!owner)
    return (
      <>
        <PageHeader title="Owner" actions={<AsOfForm action={path} at={at} />} />
        <AsOfBanner at={at} nowHref={path} known="this owner was not in the register" />
      </>
    );
  return (
    <>
      <PageHeader
        title={<NameText>{owner.name}</NameText>}
        description={owner.kind && OWNER_KIND_TITLES[owner.kind]}
        actions={<AsOfForm action={path} at={at} />}
      />
      <AsOfBanner
        at={at}
        nowHref={path}
        known={
          <>
            <LinkedCount
              value={owner.credentials}
              href={atInstant(credentialsHref({ filters: { owner: [owner.name] } }), at)}
            />{' '}
            {owner.credentials === 1 ? 'credential' : 'credentials'} named it
          </>
        }
      />
      <div className="grid gap-4 lg:grid-cols-2">
        <ContactThen owner={owner} at={at} />
        <MembersThen owner={owner} at={at} />
      </div>
      <HistoryCard rows={owner.history} now={at} />
    </>
  );
}

function ContactThen({ owner, at }: { owner: OwnerDetailThen; at: Date }) {
  const none = <span className="text-muted">none</span>;
  return (
    <Card title="Contact then">
      <KeyValue
        items={[
          { label: 'Mail', value: owner.mail ?? none },
          { label: 'Slack', value: owner.slackChannel ?? none },
          {
            label: 'Fallback',
            value: owner.fallback ? <NameText>{owner.fallback}</NameText> : 'the security leads',
          },
          {
            label: 'Registered',
            value: <RelativeTime at={owner.createdAt} now={at} />,
            hint: owner.createdBy && <NameText>{owner.createdBy}</NameText>,
          },
        ]}
      />
    </Card>
  );
}

function MembersThen({ owner, at }: { owner: OwnerDetailThen; at: Date }) {
  return (
    <Card
      title="Members then"
      description="Who came by a group of the identity provider, or was taken out by the directory since, is not recorded."
    >
      {owner.members.length === 0 && <p className="text-muted">None recorded.</p>}
      <ul className="space-y-1">
        {owner.members.map((member) => (
          <li key={`${member.name}-${member.since?.toISOString()}`} className="flex justify-between gap-3">
            <NameText>{member.name}</NameText>
            <span className="text-xs text-muted">
              {ORIGIN_TITLES[member.origin]}, since <RelativeTime at={member.since} now={at} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
