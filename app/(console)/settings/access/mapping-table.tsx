import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { ROLE_TITLES } from '@/lib/access/roles';
import type { MappingRow } from '@/lib/people/queries';
import { ConfirmDialog } from '../../_action/confirm-dialog';
import { remove } from './actions';

interface Props {
  rows: readonly MappingRow[];
  canEdit: boolean;
  now: Date;
}

/** Group → role, with how many people it let in last time. */
export function MappingTable({ rows, canEdit, now }: Props) {
  return (
    <Table label="Groups and their roles" stack>
      <THead>
        <tr>
          <Th>Group</Th>
          <Th>Role</Th>
          <Th>Team</Th>
          <Th numeric>People</Th>
          <Th>Added</Th>
          {canEdit && (
            <Th>
              <span className="sr-only">Change</span>
            </Th>
          )}
        </tr>
      </THead>
      <TBody>
        {rows.map(({ id, groupName, role, team, people, createdAt, createdBy }) => (
          <Tr key={id} data-row className="focus-within:bg-surface-2">
            <Th scope="row" className="min-w-36 font-mono text-xs wrap-anywhere">
              {groupName}
            </Th>
            <Td label="Role" className="whitespace-nowrap">
              {ROLE_TITLES[role]}
            </Td>
            <Td label="Team">{team ?? <span className="text-muted">none</span>}</Td>
            <Td label="People" numeric>
              <span title="People who had this group at their last sign-in">{people}</span>
            </Td>
            <Td label="Added">
              <span>
                <RelativeTime at={createdAt} now={now} /> <span className="text-faint">by {createdBy}</span>
              </span>
            </Td>
            {canEdit && (
              <Td className="max-lg:pt-1 lg:text-right">
                <ConfirmDialog
                  opener="Remove"
                  isQuiet
                  openerLabel={`Remove ${groupName} as ${ROLE_TITLES[role]}`}
                  title={`Remove ${groupName}?`}
                  description={`Its members are no longer ${ROLE_TITLES[role].toLowerCase()}${team ? ` of ${team}` : ''}, from their next click on.`}
                  verb="Remove the mapping"
                  said={`${groupName} is no longer mapped to ${ROLE_TITLES[role].toLowerCase()}.`}
                  run={remove.bind(null, { id })}
                />
              </Td>
            )}
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
