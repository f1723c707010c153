import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { EVERY_TITLES, REPORT_TITLES } from '@/lib/reports/model';
import type { ScheduleRow } from '@/lib/reports/queries';
import { ConfirmDialog } from '../../_action/confirm-dialog';
import { end } from './actions';
import { ChangeSchedule } from './schedule-dialog';
import { scopeText } from './words';

interface SchedulesCardProps {
  rows: readonly ScheduleRow[];
  canSchedule: boolean;
  now: Date;
}

/** What is built by itself, when, and whom it is sent to. */
export function SchedulesCard({ rows, canSchedule, now }: SchedulesCardProps) {
  return (
    <Card title="Schedules" description="Built when their month, quarter or year is over (UTC)." flush>
      {rows.length === 0 ? (
        <EmptyState title="No schedules">
          {canSchedule
            ? 'Quarterly is usual: the report of each quarter is built, sealed and sent to its reviewers.'
            : 'A security lead sets them up.'}
        </EmptyState>
      ) : (
        <Table label="Schedules of reports" stack>
          <THead>
            <tr>
              <Th>Report</Th>
              <Th>How often</Th>
              <Th>Reviewers</Th>
              <Th>Next</Th>
              <Th>
                <span className="sr-only">Change or end</span>
              </Th>
            </tr>
          </THead>
          <TBody>
            {rows.map((row) => (
              <Tr key={row.id}>
                <Th scope="row">
                  <Link href={`/evidence/reports/${row.report}`} className="font-medium hover:underline">
                    {REPORT_TITLES[row.report]}
                  </Link>
                  <span className="block text-xs text-muted">
                    {scopeText(row.scope)}; by <NameText>{row.createdBy}</NameText>
                  </span>
                </Th>
                <Td label="How often" short>
                  {EVERY_TITLES[row.every]}
                </Td>
                <Td label="Reviewers">
                  {row.reviewers.map(({ name, email }) => (
                    <span key={email ?? name} className="block">
                      <NameText>{name}</NameText>{' '}
                      <span className="text-xs text-muted wrap-anywhere">{email}</span>
                    </span>
                  ))}
                </Td>
                <Td label="Next" short>
                  <RelativeTime at={row.nextAt} now={now} />
                </Td>
                <Td className="lg:text-right">{canSchedule && <Acts row={row} />}</Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
    </Card>
  );
}

function Acts({ row }: { row: ScheduleRow }) {
  const label = REPORT_TITLES[row.report];
  return (
    <span className="inline-flex flex-wrap gap-1">
      <ChangeSchedule
        id={row.id}
        every={row.every}
        reviewers={row.reviewers.flatMap(({ email }) => (email ? [email] : []))}
        label={label}
      />
      <ConfirmDialog
        opener="End"
        openerLabel={`End the schedule of ${label}`}
        isQuiet
        title={`End the schedule of ${label}?`}
        description="Nothing further is built by it. What was built stays, and can still be signed off."
        verb="End it"
        said="The schedule has ended."
        run={end.bind(null, { id: row.id })}
      />
    </span>
  );
}
