import Link from 'next/link';
import { NameText } from '@/app/_ui/name-text';
import { countText } from '@/app/_ui/number-text';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { CREDENTIAL_KINDS } from '@/lib/credentials/model';
import type { SampledRow } from '@/lib/evidence/samples/model';
import type { CredentialPast } from '@/lib/evidence/walk/past';

interface Props {
  packId: string;
  rows: readonly SampledRow[];
  /** Credentials the rows are about, as the pack knows them. */
  pasts: ReadonlyMap<number, CredentialPast>;
}

/** Rows of a sample, each with the credentials it is about. */
export function DrawnTable({ packId, rows, pasts }: Props) {
  return (
    <Table label="Rows of the sample" stack>
      <THead>
        <tr>
          <Th>Id</Th>
          <Th>Credential</Th>
          <Th>Owner</Th>
          <Th>Account</Th>
        </tr>
      </THead>
      <TBody>
        {rows.map(({ row, id, credentialIds }) => {
          const found = credentialIds.flatMap((each) => pasts.get(each) ?? []);
          return (
            <Tr key={row} data-row className="focus-within:bg-surface-2">
              <Th scope="row" className="align-top">
                <span className="font-mono text-xs wrap-anywhere">{id}</span>
                <span className="block text-xs text-muted tabular-nums">row {countText(row)}</span>
              </Th>
              <Td label="Credential" className="lg:max-w-md">
                {found.length === 0 ? (
                  <span className="text-muted">about no credential of the pack</span>
                ) : (
                  found.map((past) => <PastCell key={past.id} packId={packId} past={past} />)
                )}
              </Td>
              <Td label="Owner" short>
                <Values values={found.map(({ last }) => last.ownerTeam ?? 'none')} />
              </Td>
              <Td label="Account" className="wrap-anywhere">
                <Values values={found.map(({ last }) => last.accountName ?? last.account)} />
              </Td>
            </Tr>
          );
        })}
      </TBody>
    </Table>
  );
}

/** Named as last known in the period; leads to what the pack says of it. */
function PastCell({ packId, past: { id, last, goneAt } }: { packId: string; past: CredentialPast }) {
  return (
    <span className="block min-w-0">
      <Link
        href={`/evidence/${packId}/credentials/${id}`}
        prefetch={false}
        data-row-link
        className="rounded-xs font-medium hover:underline wrap-anywhere"
      >
        <NameText>{last.name}</NameText>
      </Link>
      <span className="block text-xs text-muted">
        {CREDENTIAL_KINDS[last.kind] ?? last.kind}
        {goneAt !== null && ' · gone within the period'}
      </span>
    </span>
  );
}

function Values({ values }: { values: readonly string[] }) {
  const distinct = [...new Set(values)];
  if (distinct.length === 0) return <span className="text-faint">–</span>;
  return distinct.map((value) => (
    <span key={value} className="block">
      <NameText>{value}</NameText>
    </span>
  ));
}
