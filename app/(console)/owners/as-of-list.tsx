import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { LinkedCount } from '@/app/_ui/linked-count';
import { NameText } from '@/app/_ui/name-text';
import { Count } from '@/app/_ui/number';
import { PageHeader } from '@/app/_ui/page-header';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { Viewer } from '@/lib/access/roles';
import { countKnownThen } from '@/lib/credentials/as-of/plan';
import { credentialsHref } from '@/lib/credentials/filters-href';
import { atInstant } from '@/lib/kernel/instants';
import { listOwnersAsOf, type OwnerThen } from '@/lib/owners/as-of';
import { OWNER_KIND_TITLES } from '@/lib/owners/model';
import { getRuntime } from '@/lib/platform/runtime';
import { AsOfBanner } from '../_as-of/as-of-banner';
import { AsOfForm } from '../_as-of/as-of-form';

/** The register of owners as it was at an instant; nothing can be done to it. */
export async function OwnersAsOf({ viewer, at }: { viewer: Viewer; at: Date }) {
  const { database } = getRuntime();
  const [{ owners, unowned }, known] = await Promise.all([
    listOwnersAsOf(viewer, database, at),
    countKnownThen(viewer, database, at),
  ]);
  return (
    <>
      <PageHeader
        title="Owners"
        description="Teams and roles that answered for credentials then."
        actions={<AsOfForm action="/owners" at={at} />}
      />
      <AsOfBanner
        at={at}
        nowHref="/owners"
        known={
          <>
            <Count value={known.value} exact={known.exact} />{' '}
            {known.value === 1 ? 'credential was' : 'credentials were'} known then,{' '}
            <LinkedCount
              value={unowned}
              href={atInstant(credentialsHref({ filters: { owner: ['none'] } }), at)}
            />{' '}
            without an owner
          </>
        }
      >
        What an owner had answered for a credential is on the page of the credential, from the trail.
      </AsOfBanner>
      <Card flush>
        {owners.length === 0 ? (
          <EmptyState title="None then">No owner was registered or named on a credential.</EmptyState>
        ) : (
          <OwnersTableThen owners={owners} at={at} />
        )}
      </Card>
    </>
  );
}

function OwnersTableThen({ owners, at }: { owners: readonly OwnerThen[]; at: Date }) {
  return (
    <Table label="Owners" stack>
      <THead>
        <tr>
          <Th>Owner</Th>
          <Th>Kind</Th>
          <Th numeric>Credentials</Th>
          <Th>Fallback</Th>
        </tr>
      </THead>
      <TBody>
        {owners.map((owner) => (
          <Tr key={owner.name} data-row className="focus-within:bg-surface-2">
            <Th scope="row" className="min-w-40">
              {owner.id ? (
                <Link
                  href={atInstant(`/owners/${owner.id}`, at)}
                  prefetch={false}
                  data-row-link
                  className="font-medium hover:underline"
                >
                  <NameText>{owner.name}</NameText>
                </Link>
              ) : (
                <NameText className="font-medium">{owner.name}</NameText>
              )}
            </Th>
            <Td label="Kind" short>
              {owner.kind ? (
                OWNER_KIND_TITLES[owner.kind]
              ) : (
                <span className="text-muted">not registered</span>
              )}
            </Td>
            <Td label="Credentials" short numeric>
              <LinkedCount
                value={owner.credentials}
                href={atInstant(credentialsHref({ filters: { owner: [owner.name] } }), at)}
              />
            </Td>
            <Td label="Fallback" short>
              {owner.fallback ? (
                <NameText>{owner.fallback}</NameText>
              ) : (
                <span className="text-muted">{owner.id ? 'security' : 'none'}</span>
              )}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
