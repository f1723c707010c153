import { Card } from '@/app/_ui/card';
import { LinkedCount } from '@/app/_ui/linked-count';
import { Share } from '@/app/_ui/number';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { credentialsHref } from '@/lib/credentials/filters-href';
import { filterValueTitle } from '@/lib/credentials/labels';
import type { CredentialFilters } from '@/lib/credentials/schema';
import type { KindCount } from '@/lib/posture/queries';
import type { Unconfirmed } from '@/lib/posture/queries-sight';

interface KindsCardProps {
  kinds: readonly KindCount[];
  unconfirmed: Unconfirmed;
}

/** What there is: each kind with its number, its share in policy, who answers for it, and what nobody can confirm. */
export function KindsCard({ kinds, unconfirmed }: KindsCardProps) {
  return (
    <Card
      id="kinds"
      title="Kinds"
      description="Every kind of credential there is, and how it stands. Not confirmed: last seen where nobody can look now, counted as it was then."
      flush
    >
      <Table label="Credentials by kind">
        <THead>
          <Tr>
            <Th pin>Kind</Th>
            <Th numeric>All</Th>
            <Th numeric>In policy</Th>
            <Th numeric>% in policy</Th>
            <Th numeric>Out</Th>
            <Th numeric>Cannot be judged</Th>
            <Th numeric>No owner</Th>
            <Th numeric>Not confirmed</Th>
          </Tr>
        </THead>
        <TBody>
          {kinds.map((row) => (
            <Tr key={row.kind}>
              <Th scope="row" pin>
                {filterValueTitle('kind', row.kind)}
              </Th>
              <Cell kind={row.kind} count={row.total} filters={{}} />
              <Cell kind={row.kind} count={row.inPolicy} filters={{ standing: ['in'] }} />
              <Td numeric>
                <Share
                  part={row.inPolicy}
                  whole={row.total}
                  unconfirmed={unconfirmed.kinds[row.kind]?.inPolicy ?? 0}
                />
              </Td>
              <Cell kind={row.kind} count={row.outOfPolicy} filters={{ standing: ['out'] }} />
              <Cell kind={row.kind} count={row.notJudged} filters={{ standing: ['unknown'] }} />
              <Cell kind={row.kind} count={row.unowned} filters={{ owner: ['none'] }} />
              <Cell
                kind={row.kind}
                count={unconfirmed.kinds[row.kind]?.all ?? 0}
                filters={{ known: ['no'] }}
              />
            </Tr>
          ))}
        </TBody>
      </Table>
    </Card>
  );
}

interface CellProps {
  kind: string;
  count: number;
  filters: Partial<CredentialFilters>;
}

function Cell({ kind, count, filters }: CellProps) {
  return (
    <Td numeric>
      <LinkedCount value={count} href={credentialsHref({ filters: { kind: [kind], ...filters } })} />
    </Td>
  );
}
