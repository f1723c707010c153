import { TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { LinkedCount } from '@/app/_ui/linked-count';
import { NameText } from '@/app/_ui/name-text';
import { Share } from '@/app/_ui/number';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { credentialsHref } from '@/lib/credentials/filters-href';
import { OWNER_KIND_TITLES } from '@/lib/owners/model';
import type { OwnerRow } from '@/lib/owners/queries';
import { OwnerDialog } from './owner-dialog';

interface OwnersTableProps {
  owners: readonly OwnerRow[];
  names: readonly { id: string; name: string }[];
  canEdit: boolean;
}

/** Every owner with how much of what is named after it was accepted; each number leads to its rows. */
export function OwnersTable({ owners, names, canEdit }: OwnersTableProps) {
  return (
    <Table label="Owners" stack>
      <THead>
        <tr>
          <Th>Owner</Th>
          <Th numeric>Credentials</Th>
          <Th numeric>Accepted</Th>
          <Th numeric>Asked</Th>
          <Th numeric>Declined</Th>
          <Th numeric>Out of policy</Th>
          <Th numeric>Members</Th>
          <Th>Fallback</Th>
        </tr>
      </THead>
      <TBody>
        {owners.map((owner) => (
          <Tr key={owner.name} data-row className="focus-within:bg-surface-2">
            <Th scope="row" className="min-w-40">
              <OwnerCell owner={owner} names={names} canEdit={canEdit} />
            </Th>
            <CountCells owner={owner} />
            <Td label="Fallback" short>
              {owner.id === null ? null : owner.fallback ? (
                <NameText>{owner.fallback}</NameText>
              ) : (
                <span className="text-muted">security</span>
              )}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

function OwnerCell({ owner, names, canEdit }: { owner: OwnerRow } & Omit<OwnersTableProps, 'owners'>) {
  if (owner.id === null)
    return (
      <span className="flex flex-wrap items-center gap-2">
        <NameText className="font-medium">{owner.name}</NameText>
        <Badge tone="warn" icon={TriangleAlert}>
          Not registered
        </Badge>
        {canEdit && <OwnerDialog owners={names} name={owner.name} />}
      </span>
    );
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <Link
        href={`/owners/${owner.id}`}
        data-row-link
        prefetch={false}
        className="font-medium hover:underline"
      >
        <NameText>{owner.name}</NameText>
      </Link>
      {owner.kind === 'role' && <Badge tone="neutral">{OWNER_KIND_TITLES.role}</Badge>}
      {!owner.hasContact && <span className="text-xs text-faint">no contact</span>}
    </span>
  );
}

function CountCells({ owner }: { owner: OwnerRow }) {
  const { id, name, credentials, accepted, asked, declined, out, members } = owner;
  const within = (filters: object) => credentialsHref({ filters: { owner: [name], ...filters } });
  const page = (show: string) => `/owners/${id}?show=${show}`;
  return (
    <>
      <Td label="Credentials" numeric short>
        <LinkedCount value={credentials} href={within({})} />
      </Td>
      <Td label="Accepted" numeric short>
        <span className="inline-flex gap-2">
          {credentials > 0 && (
            <span className="text-faint">
              <Share part={accepted} whole={credentials} />
            </span>
          )}
          <LinkedCount value={accepted} href={within({ ownership: ['accepted'] })} />
        </span>
      </Td>
      <Td label="Asked" numeric short>
        <LinkedCount value={asked} href={page('asked')} />
      </Td>
      <Td label="Declined" numeric short>
        <LinkedCount value={declined} href={page('declined')} />
      </Td>
      <Td label="Out of policy" numeric short>
        <LinkedCount value={out} href={within({ standing: ['out'] })} />
      </Td>
      <Td label="Members" numeric short>
        {id === null ? (
          <span className="text-muted">none</span>
        ) : members === 0 ? (
          <Badge tone="bad" icon={TriangleAlert}>
            none
          </Badge>
        ) : (
          <LinkedCount value={members} href={`/owners/${id}#members`} />
        )}
      </Td>
    </>
  );
}
