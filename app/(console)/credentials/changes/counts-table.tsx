import { LinkedCount } from '@/app/_ui/linked-count';
import { NameText } from '@/app/_ui/name-text';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { ChangeCounts } from '@/lib/credentials/changes/counts';
import {
  CHANGE_GROUPS,
  CHANGE_IDS,
  CHANGES,
  type Change,
  type ChangeGroup,
  changesHref,
} from '@/lib/credentials/changes/model';
import { CREDENTIAL_KINDS, type CredentialKind } from '@/lib/credentials/model';

type Filters = Parameters<typeof changesHref>[0];

interface CountsTableProps {
  groups: readonly ChangeCounts[];
  by: ChangeGroup;
  filters: Filters;
}

/** What a group is called; one without a value is of what has none. */
function titleOf(by: ChangeGroup, { value, name }: ChangeCounts): string {
  if (by === 'kind') return CREDENTIAL_KINDS[value as CredentialKind] ?? (value || 'Sources themselves');
  if (by === 'owner') return value || 'No owner';
  return name ?? (value || 'Sources themselves');
}

/** The filter by which the rows of a group are found. */
function filterOf(by: ChangeGroup, { value }: ChangeCounts): Partial<Filters> {
  if (value === '') return { [by]: 'none' };
  return { [by]: by === 'source' ? Number(value) : value };
}

/** How often each thing happened, in all and per group; every number leads to its rows. */
export function ChangeCountsTable({ groups, by, filters }: CountsTableProps) {
  const total = (what: Change) => groups.reduce((sum, group) => sum + group.counts[what], 0);
  const href = (what: Change, narrower: Partial<Filters> = {}) =>
    `${changesHref({ ...filters, ...narrower, what }, { by })}#rows`;
  return (
    <Table label="Changes" stack>
      <THead>
        <Tr>
          <Th>{CHANGE_GROUPS[by]}</Th>
          {CHANGE_IDS.map((what) => (
            <Th key={what} numeric>
              {CHANGES[what]}
            </Th>
          ))}
        </Tr>
      </THead>
      <TBody>
        <Tr className="font-medium">
          <Th scope="row">All</Th>
          {CHANGE_IDS.map((what) => (
            <Td key={what} numeric label={CHANGES[what]} short>
              <LinkedCount value={total(what)} href={href(what)} />
            </Td>
          ))}
        </Tr>
        {groups.map((group) => (
          <Tr key={group.value}>
            <Th scope="row">
              <NameText>{titleOf(by, group)}</NameText>
            </Th>
            {CHANGE_IDS.map((what) => (
              <Td key={what} numeric label={CHANGES[what]} short>
                <LinkedCount value={group.counts[what]} href={href(what, filterOf(by, group))} />
              </Td>
            ))}
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
