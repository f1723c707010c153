import { LinkedCount } from '@/app/_ui/linked-count';
import { NameText } from '@/app/_ui/name-text';
import { Count } from '@/app/_ui/number';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { REMEDIES, type Remedy } from '@/lib/findings/backlog-actions';
import { type BacklogFilters, backlogHref } from '@/lib/findings/backlog-schema';
import type { BacklogGroup } from '@/lib/findings/queries-backlog';

interface GroupsTableProps {
  by: 'action' | 'owner';
  groups: readonly BacklogGroup[];
  filters: BacklogFilters;
}

/** How much there is per action or owner; each number leads to its rows. */
export function GroupsTable({ by, groups, filters }: GroupsTableProps) {
  return (
    <Table label={by === 'action' ? 'Backlog by action' : 'Backlog by owner'} stack>
      <THead>
        <Tr>
          <Th>{by === 'action' ? 'Do' : 'Owner'}</Th>
          <Th numeric>Findings</Th>
          <Th numeric>Critical</Th>
          <Th numeric>Small effort</Th>
          <Th numeric>With a ticket</Th>
          <Th numeric>Risk in sum</Th>
          <Th numeric>Highest score</Th>
        </Tr>
      </THead>
      <TBody>
        {groups.map((group) => {
          const href = (more: Partial<BacklogFilters> = {}) =>
            backlogHref({ filters: { ...filters, [by]: [group.name ?? 'none'], ...more } });
          return (
            <Tr key={group.name ?? ''} data-row className="focus-within:bg-surface-2">
              <Th scope="row" className="wrap-anywhere">
                <GroupName by={by} name={group.name} />
              </Th>
              <Td numeric label="Findings" short>
                <LinkedCount value={group.findings} href={href()} />
              </Td>
              <Td numeric label="Critical" short>
                <LinkedCount value={group.critical} href={href({ severity: ['critical'] })} />
              </Td>
              <Td numeric label="Small effort" short>
                <LinkedCount value={group.small} href={href({ effort: ['small'] })} />
              </Td>
              <Td numeric label="With a ticket" short>
                <LinkedCount value={group.withTicket} href={href({ ticket: ['any'] })} />
              </Td>
              <Td numeric label="Risk in sum" short>
                <Count value={group.risk} />
              </Td>
              <Td numeric label="Highest score" short>
                <Count value={group.topScore} />
              </Td>
            </Tr>
          );
        })}
      </TBody>
    </Table>
  );
}

function GroupName({ by, name }: { by: 'action' | 'owner'; name: string | null }) {
  if (by === 'action') return <>{REMEDIES[name as Remedy] ?? name}</>;
  return name === null ? <span className="text-muted">Nobody</span> : <NameText>{name}</NameText>;
}
