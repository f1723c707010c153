import { Card } from '@/app/_ui/card';
import { LinkedCount } from '@/app/_ui/linked-count';
import { Share } from '@/app/_ui/number';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { credentialsHref } from '@/lib/credentials/filters-href';
import { filterValueTitle } from '@/lib/credentials/labels';
import type { CredentialFilters } from '@/lib/credentials/schema';
import type { KindCount } from '@/lib/posture/queries';

/** What there is: each kind with its number, its share in policy, and who answers for it. */
export function KindsCard({ kinds }: { kinds: readonly KindCount[] }) {
  return (
    <Card id="kinds" title="Kinds" description="Every kind of credential there is, and how it stands." flush>
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
                <Share part={row.inPolicy} whole={row.total} />
              </Td>
              <Cell kind={row.kind} count={row.outOfPolicy} filters={{ standing: ['out'] }} />
              <Cell kind={row.kind} count={row.notJudged} filters={{ standing: ['unknown'] }} />
              <Cell kind={row.kind} count={row.unowned} filters={{ owner: ['none'] }} />
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
