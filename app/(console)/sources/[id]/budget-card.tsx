import { Card } from '@/app/_ui/card';
import { Count } from '@/app/_ui/number';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { ASSUMED_ITEMS, type SourceBudget } from '@/lib/sources/call-budget';

/** What the next run will ask of the provider, beside what the last one did. */
export function BudgetCard({ budget }: { budget: SourceBudget | null }) {
  if (!budget) return null;
  return (
    <Card
      flush
      title="API calls"
      description={
        <>
          The next run will make up to about <Count value={budget.ahead} /> calls; the last made{' '}
          <Count value={budget.made} />, tries that had to be repeated among them. Counted by what each
          collector declares for what was last seen
          {budget.unread > 0 && (
            <>
              , and for {ASSUMED_ITEMS} of everything in <Count value={budget.unread} />{' '}
              {budget.unread === 1 ? 'cell' : 'cells'} never read
            </>
          )}
          .
        </>
      }
    >
      <details>
        <summary className="min-h-6 cursor-pointer px-4 py-2 text-xs text-muted hover:text-ink">
          By collector
        </summary>
        <Table label="API calls by collector" stack>
          <THead>
            <Tr>
              <Th>Collector</Th>
              <Th numeric>Cells</Th>
              <Th numeric>Last seen</Th>
              <Th numeric>Next run</Th>
              <Th numeric>Last run</Th>
            </Tr>
          </THead>
          <TBody>
            {budget.collectors.map((one) => (
              <Tr key={one.collector}>
                <Th scope="row">
                  {one.title}
                  <span className="block font-mono text-xs font-normal text-muted">{one.collector}</span>
                </Th>
                <Td numeric label="Cells" short>
                  <Count value={one.cells} />
                </Td>
                <Td numeric label="Last seen" short>
                  <Count value={one.listed} />
                </Td>
                <Td numeric label="Next run" short>
                  <Count value={one.ahead} />
                </Td>
                <Td numeric label="Last run" short>
                  <Count value={one.made} />
                </Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      </details>
    </Card>
  );
}
