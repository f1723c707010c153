import { Card } from '@/app/_ui/card';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { REPEAT_TITLES } from '@/lib/reviews/model';
import type { ScheduleRow } from '@/lib/reviews/queries';
import { ConfirmDialog } from '../_action/confirm-dialog';
import { endOne } from './actions';
import { ScopeLink } from './scope-link';

interface SchedulesCardProps {
  rows: readonly ScheduleRow[];
  canPlan: boolean;
  now: Date;
}

/** What comes again, and when. */
export function SchedulesCard({ rows, canPlan, now }: SchedulesCardProps) {
  if (rows.length === 0) return null;
  return (
    <Card title="Scheduled" description="Opened by themselves when their time has come." flush>
      <Table label="Schedules" stack>
        <THead>
          <tr>
            <Th>Review</Th>
            <Th>How often</Th>
            <Th>Scope</Th>
            <Th>Next</Th>
            <Th>
              <span className="sr-only">End</span>
            </Th>
          </tr>
        </THead>
        <TBody>
          {rows.map((row) => (
            <Tr key={row.id}>
              <Th scope="row">
                <NameText className="font-medium">{row.name}</NameText>
                <span className="block text-xs text-muted">
                  by <NameText>{row.createdBy}</NameText>
                </span>
              </Th>
              <Td label="How often" short>
                {REPEAT_TITLES[row.everyMonths] ?? `every ${row.everyMonths} months`}
              </Td>
              <Td label="Scope">
                <ScopeLink query={row.query} />
              </Td>
              <Td label="Next" short>
                <RelativeTime at={row.nextAt} now={now} />
              </Td>
              <Td className="lg:text-right">
                {canPlan && (
                  <ConfirmDialog
                    opener="End"
                    openerLabel={`End the schedule ${row.name}`}
                    isQuiet
                    title={`End ${row.name}?`}
                    description="No further review is opened by it. What is open goes on."
                    verb="End it"
                    said="The schedule has ended."
                    run={endOne.bind(null, { id: row.id })}
                  />
                )}
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
    </Card>
  );
}
