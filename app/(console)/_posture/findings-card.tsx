import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { Count } from '@/app/_ui/number';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { findingsHref } from '@/lib/findings/schema';
import type { FindingDay } from '@/lib/posture/queries-time';
import { AsTable } from './as-table';
import { FindingsChart } from './findings-chart';

/** Open findings over the past year. */
export function FindingsCard({ days }: { days: FindingDay[] }) {
  const last = days.at(-1);
  return (
    <Card
      title="Findings over time"
      description={last ? <Latest last={last} /> : 'No day has been recorded yet.'}
    >
      {days.length === 1 && (
        <p className="text-muted">A line appears from the second day on; the counts of each day are kept.</p>
      )}
      {days.length > 1 && (
        <>
          <FindingsChart days={days} />
          <AsTable>
            <Table label="Open findings by day">
              <THead>
                <Tr>
                  <Th>Day (UTC)</Th>
                  <Th numeric>Break a rule</Th>
                  <Th numeric>Cannot be judged</Th>
                </Tr>
              </THead>
              <TBody>
                {days.toReversed().map((point) => (
                  <Tr key={point.day}>
                    <Th scope="row" className="tabular-nums">
                      {point.day}
                    </Th>
                    <Td numeric>{point.fail}</Td>
                    <Td numeric>{point.unknown}</Td>
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

function Latest({ last }: { last: FindingDay }) {
  return (
    <>
      On {last.day}:{' '}
      <Link href={findingsHref({ filters: { verdict: ['fail'] } })} className="link">
        <Count value={last.fail} /> break a rule
      </Link>{' '}
      (solid line),{' '}
      <Link href={findingsHref({ filters: { verdict: ['unknown'] } })} className="link">
        <Count value={last.unknown} /> cannot be judged
      </Link>{' '}
      (dashed).
    </>
  );
}
