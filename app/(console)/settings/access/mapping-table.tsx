import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { ROLE_TITLES } from '@/lib/access/roles';
import type { MappingRow } from '@/lib/people/queries';
import { ConfirmDialog } from '../confirm-dialog';
import { remove } from './actions';

interface Props {
  rows: readonly MappingRow[];
  canEdit: boolean;
  now: Date;
}

/** Group → role, with how many people it let in last time. */
export function MappingTable({ rows, canEdit, now }: Props) {
  return (
    <Table label="Groups and their roles">
      <THead>
        <tr>
          <Th>Group</Th>
          <Th>Role</Th>
          <Th>Team</Th>
          <Th numeric>People</Th>
          <Th>Added</Th>
          {canEdit && <Th>Change</Th>}
        </tr>
      </THead>
      <TBody>
        {rows.map(({ id, groupName, role, team, people, createdAt, createdBy }) => (
          <Tr key={id}>
            <Td className="min-w-36 font-mono text-xs wrap-anywhere">{groupName}</Td>
            <Td className="whitespace-nowrap">{ROLE_TITLES[role]}</Td>
            <Td>{team ?? 'none'}</Td>
            <Td numeric>{people}</Td>
            <Td>
              <RelativeTime at={createdAt} now={now} /> <span className="text-faint">by {createdBy}</span>
            </Td>
            {canEdit && (
              <Td>
                <ConfirmDialog
                  opener="Remove"
                  openerLabel={`Remove ${groupName} as ${ROLE_TITLES[role]}`}
                  title={`Remove ${groupName}?`}
                  description={`Its members are no longer ${ROLE_TITLES[role].toLowerCase()}${team ? ` of ${team}` : ''}, from their next click on.`}
                  verb="Remove the mapping"
                  said={`${groupName} is no longer mapped to ${ROLE_TITLES[role].toLowerCase()}`}
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
