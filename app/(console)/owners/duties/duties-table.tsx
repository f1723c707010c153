import Link from 'next/link';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { DutyRow } from '@/lib/duties/queries';
import { dutyHref } from '@/lib/duties/store';
import { DutyState } from './duty-state';

/** Duties with whom each waits for, until when, and what came of it. */
export function DutiesTable({ rows, now }: { rows: readonly DutyRow[]; now: Date }) {
  return (
    <Table label="Duties" stack>
      <THead>
        <tr>
          <Th>Duty</Th>
          <Th>Owner</Th>
          <Th>Due</Th>
          <Th>State</Th>
          <Th>Ended</Th>
        </tr>
      </THead>
      <TBody>
        {rows.map((duty) => (
          <Tr key={duty.id} data-row className="align-top focus-within:bg-surface-2">
            <Th scope="row" className="lg:max-w-md">
              <Link href={dutyHref(duty.id)} data-row-link className="rounded-xs font-medium hover:underline">
                {duty.name}
              </Link>
              {duty.note && (
                <NameText className="mt-0.5 block text-xs font-normal text-muted wrap-anywhere">
                  {duty.note}
                </NameText>
              )}
            </Th>
            <Td label="Owner" short>
              {duty.owner === null ? (
                <span className="text-muted">security leads</span>
              ) : (
                <NameText>{duty.owner}</NameText>
              )}
            </Td>
            <Td label="Due" short>
              <RelativeTime at={duty.dueAt} now={now} />
            </Td>
            <Td label="State">
              <DutyState state={duty.state} verdict={duty.verdict} />
            </Td>
            <Td label="Ended">
              {duty.endedAt ? (
                <>
                  <RelativeTime at={duty.endedAt} now={now} />{' '}
                  <NameText className="text-xs text-muted">{duty.endedBy ?? ''}</NameText>
                </>
              ) : (
                <span className="text-muted">not yet</span>
              )}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
