import { CircleSlash, Clock } from 'lucide-react';
import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { LinkedCount } from '@/app/_ui/linked-count';
import { Share } from '@/app/_ui/number';
import { StateText } from '@/app/_ui/state-text';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { COVERAGE_STATE_IDS, COVERAGE_STATES, type CoverageCounts } from '@/lib/sources/model';
import { CoverageBadge } from '../state-badges';

interface StateSharesProps {
  counts: CoverageCounts;
  byState: Readonly<Record<string, number>>;
  /** Types of credential that no cell stands for. */
  notSupported: number;
  href: (change: { state?: string; show?: 'stale'; view: 'cells' }) => string;
}

/** How many cells are in which state, of how many; each count leads to its cells. */
export function StateShares({ counts, byState, notSupported, href }: StateSharesProps) {
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
              <Td numeric label="Cells" short>
                <LinkedCount value={byState[state] ?? 0} href={href({ state, view: 'cells' })} />
              </Td>
              <Td numeric label="Share" short>
                <Share part={byState[state] ?? 0} whole={counts.cells} />
              </Td>
              <Td label="Meaning" className="min-w-56 text-muted">
                {COVERAGE_STATES[state].meaning}
              </Td>
            </Tr>
          ))}
          {counts.stale > 0 && (
            <Tr>
              <Th scope="row">
                <Badge tone="warn" icon={Clock}>
                  Stale
                </Badge>
              </Th>
              <Td numeric label="Cells" short>
                <LinkedCount value={counts.stale} href={href({ show: 'stale', view: 'cells' })} />
              </Td>
              <Td numeric label="Share" short>
                <Share part={counts.stale} whole={counts.cells} />
              </Td>
              <Td label="Meaning" className="min-w-56 text-muted">
                Not read completely for two intervals of its source, whatever its last attempt came to;
                counted above too.
              </Td>
            </Tr>
          )}
          {notSupported > 0 && (
            <Tr>
              <Th scope="row">
                <Badge tone="neutral" icon={CircleSlash}>
                  Not supported
                </Badge>
              </Th>
              <Td numeric label="Types" short>
                <LinkedCount value={notSupported} href="#not-supported" />
              </Td>
              <Td numeric label="Share" short>
                <StateText state="none" title="It has no cells" />
              </Td>
              <Td label="Meaning" className="min-w-56 text-muted">
                Types of credential at a provider that nothing collects. They are in no denominator.
              </Td>
            </Tr>
          )}
        </TBody>
      </Table>
    </Card>
  );
}
