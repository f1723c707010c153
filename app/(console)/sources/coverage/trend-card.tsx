import { Card } from '@/app/_ui/card';
import { Share } from '@/app/_ui/number';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { CoverageDay } from '@/lib/sources/coverage-days';
import { AsTable } from '../../_posture/as-table';
import { CoverageChart } from './coverage-chart';

/** How many of all cells could be read at the end of each day. */
export function TrendCard({ days }: { days: CoverageDay[] }) {
  return (
    <Card
      title="Cells read over time"
      description="Cells that could be read (solid line) of those in scope (dashed), kept at the end of each day on which a source was looked at."
    >
      {days.length < 2 ? (
        <p className="text-muted">A line appears from the second day on; the counts of each day are kept.</p>
      ) : (
        <>
          <CoverageChart days={days} />
          <AsTable>
            <Table label="Cells read by day">
              <THead>
                <Tr>
                  <Th>End of day (UTC)</Th>
                  <Th numeric>Read</Th>
                  <Th numeric>Dark</Th>
                  <Th numeric>Stale</Th>
                  <Th numeric>In scope</Th>
                  <Th numeric>Read, %</Th>
                </Tr>
              </THead>
              <TBody>
                {days.toReversed().map(({ day, cells, dark, stale }) => (
                  <Tr key={day}>
                    <Th scope="row" className="tabular-nums">
                      {day}
                    </Th>
                    <Td numeric>{cells - dark}</Td>
                    <Td numeric>{dark}</Td>
                    <Td numeric>{stale}</Td>
                    <Td numeric>{cells}</Td>
                    <Td numeric>
                      <Share part={cells - dark} whole={cells} />
                    </Td>
                  </Tr>
                ))}
              </TBody>
            </Table>
          </AsTable>
        </>
      )}
    </Card>
  );
}
