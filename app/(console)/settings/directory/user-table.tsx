import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { Button } from '@/app/_ui/button';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { UserRow } from '@/lib/directory/queries';

/** Users of the directory, whether they are active, and the teams they are in. */
export function UserTable({ rows, canPreview }: { rows: readonly UserRow[]; canPreview: boolean }) {
  return (
    <Table label="Users of the directory" stack>
      <THead>
        <tr>
          <Th>Name</Th>
          <Th>User name</Th>
          <Th>State</Th>
          <Th>Signed in here</Th>
          <Th>Teams</Th>
          {canPreview && (
            <Th>
              <span className="sr-only">Leaving</span>
            </Th>
          )}
        </tr>
      </THead>
      <TBody>
        {rows.map(({ id, name, userName, active, hasSignedIn, teams }) => (
          <Tr key={id} data-row className="focus-within:bg-surface-2">
            <Th scope="row" className="min-w-36 wrap-anywhere">
              {name}
            </Th>
            <Td label="User name" className="wrap-anywhere">
              {userName}
            </Td>
            <Td label="State" short>
              {active ? <Badge tone="good">Active</Badge> : <Badge tone="neutral">Deactivated</Badge>}
            </Td>
            <Td label="Signed in here" short>
              {hasSignedIn ? 'yes' : 'not yet'}
            </Td>
            <Td label="Teams">
              {teams.length > 0 ? teams.join(', ') : <span className="text-muted">none</span>}
            </Td>
            {canPreview && (
              <Td className="max-lg:pt-1 lg:text-right">
                <Button asChild size="sm" variant="ghost">
                  <Link
                    href={`/owners/leavers/preview?user=${id}`}
                    aria-label={`${active ? 'If they leave' : 'Came back?'} ${name}`}
                  >
                    {active ? 'If they leave' : 'Came back?'}
                  </Link>
                </Button>
              </Td>
            )}
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
