import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { Count } from '@/app/_ui/number';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { findingsHref } from '@/lib/findings/schema';
import type { FindingDay, OpenFindings } from '@/lib/posture/queries-time';
import { AsTable } from './as-table';
import { FindingsChart } from './findings-chart';

interface FindingsCardProps {
  /** Counts as they were kept day by day; what they counted is not kept. */
  days: FindingDay[];
  open: OpenFindings;
}

/** Open findings now, and how many there were over the past year. */
export function FindingsCard({ days, open }: FindingsCardProps) {
  return (
    <Card title="Findings over time" description={<Now open={open} />}>
      {days.length === 0 && <p className="text-muted">No day has been recorded yet.</p>}
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
                  <Th>End of day (UTC)</Th>
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

function Now({ open }: { open: OpenFindings }) {
  return (
    <>
      Open now:{' '}
      <Open verdict="fail" count={open.fail} words={open.fail === 1 ? 'breaks a rule' : 'break a rule'} />{' '}
      (solid line), <Open verdict="unknown" count={open.unknown} words="cannot be judged" /> (dashed). The
      lines are counts kept at the end of each day.
    </>
  );
}

function Open({ verdict, count, words }: { verdict: string; count: number; words: string }) {
  const text = (
    <>
      <Count value={count} /> {words}
    </>
  );
  if (count === 0) return text;
  return (
    <Link href={findingsHref({ filters: { verdict: [verdict] } })} className="link">
      {text}
    </Link>
  );
}
