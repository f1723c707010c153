import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { LinkedCount } from '@/app/_ui/linked-count';
import { Count } from '@/app/_ui/number';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { credentialsHref } from '@/lib/credentials/filters-href';
import { CREDENTIAL_KINDS } from '@/lib/credentials/model';
import type { AboutOf } from './load';
import { PRIVILEGE_TITLES } from './words';

const PRIVILEGES = Object.keys(PRIVILEGE_TITLES) as (keyof typeof PRIVILEGE_TITLES)[];

/** An owner's credentials by kind, and how much each may do. */
export function AboutScope({ about: { owner, kinds } }: { about: AboutOf<'need-attestation'> }) {
  const byKind = [...Map.groupBy(kinds, ({ kind }) => kind)];
  return (
    <Card
      flush
      title="What you attest"
      description="How much each may do, as far as its provider said."
      actions={
        <LinkedCount
          value={kinds.reduce((sum, { count }) => sum + Number(count), 0)}
          href={credentialsHref({ filters: { owner: [owner] } })}
        />
      }
    >
      {byKind.length === 0 ? (
        <EmptyState title="No credentials">This owner has none any more.</EmptyState>
      ) : (
        <Table label="Credentials by kind and privilege" stack>
          <THead>
            <tr>
              <Th>Kind</Th>
              <Th numeric>Credentials</Th>
              {PRIVILEGES.map((privilege) => (
                <Th key={privilege} numeric>
                  {PRIVILEGE_TITLES[privilege]}
                </Th>
              ))}
            </tr>
          </THead>
          <TBody>
            {byKind.map(([kind, rows]) => (
              <Tr key={kind} data-row className="focus-within:bg-surface-2">
                <Th scope="row">{CREDENTIAL_KINDS[kind] ?? kind}</Th>
                <Td label="Credentials" numeric short>
                  <LinkedCount
                    value={rows.reduce((sum, { count }) => sum + Number(count), 0)}
                    href={credentialsHref({ filters: { owner: [owner], kind: [kind] } })}
                  />
                </Td>
                {PRIVILEGES.map((privilege) => (
                  <Td key={privilege} label={PRIVILEGE_TITLES[privilege]} numeric short>
                    <Count value={rows.find((row) => row.privilege === privilege)?.count ?? 0} />
                  </Td>
                ))}
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
    </Card>
  );
}
