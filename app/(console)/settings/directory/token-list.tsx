import { RelativeTime } from '@/app/_ui/relative-time';
import { StateText } from '@/app/_ui/state-text';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { DirectoryTokenRow } from '@/lib/directory/queries';
import { ConfirmDialog } from '../../_action/confirm-dialog';
import { revoke } from './actions';

/** Live tokens of directories. */
export function TokenList({
  rows,
  canEdit,
  now,
}: {
  rows: readonly DirectoryTokenRow[];
  canEdit: boolean;
  now: Date;
}) {
  return (
    <Table label="SCIM tokens" stack>
      <THead>
        <tr>
          <Th>Token</Th>
          <Th>Made</Th>
          <Th>Ends</Th>
          <Th>Last used</Th>
          {canEdit && (
            <Th>
              <span className="sr-only">Change</span>
            </Th>
          )}
        </tr>
      </THead>
      <TBody>
        {rows.map(({ id, name, hint, createdAt, expiresAt, lastUsedAt }) => (
          <Tr key={id} data-row className="focus-within:bg-surface-2">
            <Th scope="row" className="min-w-36 wrap-anywhere">
              {name} <span className="font-mono text-xs font-normal text-faint">{hint}</span>
            </Th>
            <Td label="Made" short>
              <RelativeTime at={createdAt} now={now} />
            </Td>
            <Td label="Ends" short>
              <RelativeTime at={expiresAt} now={now} />
            </Td>
            <Td label="Last used" short>
              {lastUsedAt ? <RelativeTime at={lastUsedAt} now={now} /> : <StateText state="never" />}
            </Td>
            {canEdit && (
              <Td className="max-lg:pt-1 lg:text-right">
                <ConfirmDialog
                  opener="Revoke"
                  isQuiet
                  openerLabel={`Revoke ${name} ${hint}`}
                  title={`Revoke ${name}?`}
                  description="The directory that uses it can bring nothing any more, and nobody who leaves is told of, until it has another."
                  verb="Revoke the token"
                  said={`${name} opens nothing any more.`}
                  run={revoke.bind(null, { id })}
                />
              </Td>
            )}
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
