import { Count } from '@/app/_ui/number';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { GroupRow } from '@/lib/directory/queries';
import { LinkDialog } from './link-dialog';

/** Groups the directory brought, and the owner each answers as. */
export function GroupTable({
  rows,
  canEdit,
  now,
}: {
  rows: readonly GroupRow[];
  canEdit: boolean;
  now: Date;
}) {
  return (
    <Table label="Groups of the directory" stack>
      <THead>
        <tr>
          <Th>Group</Th>
          <Th numeric>Members</Th>
          <Th>Owner</Th>
          <Th>Changed</Th>
          {canEdit && (
            <Th>
              <span className="sr-only">Change</span>
            </Th>
          )}
        </tr>
      </THead>
      <TBody>
        {rows.map(({ id, name, members, owner, changedAt }) => (
          <Tr key={id} data-row className="focus-within:bg-surface-2">
            <Th scope="row" className="min-w-36 wrap-anywhere">
              {name}
            </Th>
            <Td label="Members" numeric short>
              <Count value={members} />
            </Td>
            <Td label="Owner" short>
              {owner ?? <span className="text-muted">none</span>}
            </Td>
            <Td label="Changed" short>
              <RelativeTime at={changedAt} now={now} />
            </Td>
            {canEdit && (
              <Td className="max-lg:pt-1 lg:text-right">
                <LinkDialog id={id} name={name} owner={owner} />
              </Td>
            )}
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
