import { Card } from '@/app/_ui/card';
import { LinkedCount } from '@/app/_ui/linked-count';
import { Share } from '@/app/_ui/number';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { COVERAGE_STATE_IDS, COVERAGE_STATES, type CoverageCounts } from '@/lib/sources/model';
import { CoverageBadge } from '../state-badges';

interface StateSharesProps {
  counts: CoverageCounts;
  byState: Readonly<Record<string, number>>;
  href: (state: string) => string;
}

/** How many cells are in which state, of how many; each count leads to its cells. */
export function StateShares({ counts, byState, href }: StateSharesProps) {
  const present = COVERAGE_STATE_IDS.filter((state) => (byState[state] ?? 0) > 0);
  return (
    <Card flush title="By state" description={`Shares are of ${counts.cells} cells.`}>
      <Table label="Cells by state" stack>
        <THead>
          <Tr>
            <Th>State</Th>
            <Th numeric>Cells</Th>
            <Th numeric>Share</Th>
            <Th>Meaning</Th>
          </Tr>
        </THead>
        <TBody>
          {present.map((state) => (
            <Tr key={state}>
              <Th scope="row">
                <CoverageBadge state={state} stale={false} />
              </Th>
              <Td numeric label="Cells">
                <LinkedCount value={byState[state] ?? 0} href={href(state)} />
              </Td>
              <Td numeric label="Share">
                <Share part={byState[state] ?? 0} whole={counts.cells} />
              </Td>
              <Td label="Meaning" className="min-w-56 text-muted">
                {COVERAGE_STATES[state].meaning}
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
    </Card>
  );
}
