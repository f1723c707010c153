import Link from 'next/link';
import { NameText } from '@/app/_ui/name-text';
import { Count } from '@/app/_ui/number';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { CREDENTIAL_KINDS } from '@/lib/credentials/model';
import { INCIDENT_TITLES } from '@/lib/incidents/model';
import type { IncidentRow } from '@/lib/incidents/queries';
import { IncidentState } from './incident-state';

/** Incidents with what they are about and where each stands. */
export function IncidentsTable({ rows, now }: { rows: readonly IncidentRow[]; now: Date }) {
  return (
    <Table label="Incidents" stack>
      <THead>
        <tr>
          <Th>Credential</Th>
          <Th>What</Th>
          <Th>When</Th>
          <Th>Owner</Th>
          <Th numeric>Like it</Th>
          <Th>State</Th>
        </tr>
      </THead>
      <TBody>
        {rows.map((incident) => (
          <Tr key={incident.id} data-row className="focus-within:bg-surface-2">
            <Th scope="row" className="lg:max-w-md">
              <Link
                href={`/credentials/incidents/${incident.id}`}
                data-row-link
                className="rounded-xs font-medium hover:underline wrap-anywhere"
              >
                <NameText>{incident.name}</NameText>
              </Link>
              <span className="block text-xs font-normal text-muted">
                {CREDENTIAL_KINDS[incident.credentialKind] ?? incident.credentialKind} · incident{' '}
                {incident.id}
              </span>
            </Th>
            <Td label="What" short>
              {INCIDENT_TITLES[incident.kind]}
            </Td>
            <Td label="When" short>
              <RelativeTime at={incident.happenedAt} now={now} />
            </Td>
            <Td label="Owner" short>
              {incident.owner ? (
                <NameText>{incident.owner}</NameText>
              ) : (
                <span className="text-muted">none</span>
              )}
            </Td>
            <Td label="Like it" numeric short>
              <Count value={incident.alike} />
            </Td>
            <Td label="State">
              <IncidentState incident={incident} />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
