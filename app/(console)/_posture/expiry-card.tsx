import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { Count } from '@/app/_ui/number';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { credentialsHref } from '@/lib/credentials/filters-href';
import type { Week } from '@/lib/posture/model';
import { AsTable } from './as-table';
import { ExpiryChart } from './expiry-chart';

const HREF = credentialsHref({ filters: { expiry: ['7d', '30d', '90d'] }, sort: 'expires' });

/** What ends within 90 days, by week. */
export function ExpiryCard({ weeks }: { weeks: Week[] }) {
  const total = weeks.reduce((sum, week) => sum + week.count, 0);
  return (
    <Card title="Expiring in the next 90 days" description={<Total total={total} />}>
      {total > 0 && (
        <>
          <ExpiryChart weeks={weeks} />
          <AsTable>
            <Table label="Credentials that expire, by week">
              <THead>
                <Tr>
                  <Th>Week</Th>
                  <Th>From Monday</Th>
                  <Th numeric>Expire</Th>
                </Tr>
              </THead>
              <TBody>
                {weeks.map((week) => (
                  <Tr key={week.id}>
                    <Th scope="row">{week.id}</Th>
                    <Td className="tabular-nums">{week.startsOn}</Td>
                    <Td numeric>{week.count}</Td>
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

function Total({ total }: { total: number }) {
  if (total === 0) return <>Nothing that is known of expires.</>;
  return (
    <>
      <Link href={HREF} className="link">
        <Count value={total} /> {total === 1 ? 'credential' : 'credentials'}
      </Link>
      , by ISO week in UTC, soonest first in the list.
    </>
  );
}
