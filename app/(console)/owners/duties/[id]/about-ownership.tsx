import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { LinkedCount } from '@/app/_ui/linked-count';
import { NameText } from '@/app/_ui/name-text';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { credentialsHref } from '@/lib/credentials/filters-href';
import { ORIGIN_TITLES } from '@/lib/owners/model';
import type { AboutOf } from './load';

/** What an owner has and where, and the people it is. */
export function AboutOwnership({ about }: { about: AboutOf<'ownership-audit'> }) {
  const { owner, holdings, accounts, members } = about;
  const ofOwner = (more: object = {}) => credentialsHref({ filters: { owner: [owner], ...more } });
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <Card
        flush
        title="What you own"
        description="Where your credentials are. Of all of them your team said yes to the accepted ones."
        actions={
          <span className="text-xs text-muted">
            <LinkedCount value={holdings.credentials} href={ofOwner()} /> of which{' '}
            <LinkedCount value={holdings.accepted} href={ofOwner({ ownership: ['accepted'] })} /> accepted
          </span>
        }
      >
        {accounts.length === 0 ? (
          <EmptyState title="No credentials">Nothing names this owner.</EmptyState>
        ) : (
          <Table label="Credentials by account" stack>
            <THead>
              <tr>
                <Th>Account</Th>
                <Th numeric>Credentials</Th>
                <Th numeric>Out of policy</Th>
              </tr>
            </THead>
            <TBody>
              {accounts.map(({ account, accountName, count, out }) => (
                <Tr key={account} data-row className="focus-within:bg-surface-2">
                  <Th scope="row">
                    <NameText>{accountName ?? account}</NameText>
                  </Th>
                  <Td label="Credentials" numeric short>
                    <LinkedCount value={count} href={ofOwner({ account: [account] })} />
                  </Td>
                  <Td label="Out of policy" numeric short>
                    <LinkedCount value={out} href={ofOwner({ account: [account], standing: ['out'] })} />
                  </Td>
                </Tr>
              ))}
            </TBody>
          </Table>
        )}
      </Card>
      <Card
        flush
        title="Who you are"
        description="Somebody missing, or who should not be here, is something wrong."
      >
        {members.length === 0 ? (
          <EmptyState title="No members">Nobody can answer for this owner.</EmptyState>
        ) : (
          <ul className="divide-y divide-line">
            {members.map((member) => (
              <li key={`${member.userId}-${member.mail}-${member.name}`} data-row className="px-4 py-1.5">
                <NameText>{member.name}</NameText> {!member.isActive && <Badge tone="bad">not active</Badge>}
                <span className="block text-xs text-muted wrap-anywhere">
                  {member.mail ?? 'no address'} · {ORIGIN_TITLES[member.origin]}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}
