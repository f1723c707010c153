import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { NameText } from '@/app/_ui/name-text';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { ALIKE_ROWS, type AlikeRow, type IncidentRow } from '@/lib/incidents/queries';
import { CredentialCell } from '../../owners/credential-cell';
import { Standing } from '../cells';

interface Props {
  incident: Pick<IncidentRow, 'alike'>;
  rows: readonly AlikeRow[];
}

/** Credentials that the same could have happened to. */
export function AlikeCard({ incident: { alike }, rows }: Props) {
  return (
    <Card
      flush
      title={`Like it: ${alike.toLocaleString('en')}`}
      description={`Of the same kind, with the same owner or in the same account, when the incident was recorded.${
        alike > rows.length
          ? ` Shown are ${rows.length === ALIKE_ROWS ? `the first ${ALIKE_ROWS}, out of policy first` : `the ${rows.length} of your teams`}.`
          : ''
      }`}
    >
      {rows.length === 0 ? (
        <EmptyState title="None to show">
          {alike === 0 ? 'It was the only one of its kind.' : 'They are of other owners.'}
        </EmptyState>
      ) : (
        <Table label="Credentials like it" stack>
          <THead>
            <tr>
              <Th>Credential</Th>
              <Th>Owner</Th>
              <Th>Standing</Th>
            </tr>
          </THead>
          <TBody>
            {rows.map((row) => (
              <Tr key={row.id} data-row className="focus-within:bg-surface-2">
                <Th scope="row" className="lg:max-w-md">
                  <CredentialCell credential={row} />
                </Th>
                <Td label="Owner" short>
                  {row.ownerTeam ? (
                    <NameText>{row.ownerTeam}</NameText>
                  ) : (
                    <span className="text-muted">none</span>
                  )}
                </Td>
                <Td label="Standing">
                  <Standing row={row} />
                </Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
    </Card>
  );
}
