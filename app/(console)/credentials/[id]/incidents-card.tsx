import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { RelativeTime } from '@/app/_ui/relative-time';
import { INCIDENT_TITLES } from '@/lib/incidents/model';
import type { IncidentRow } from '@/lib/incidents/queries';
import { IncidentState } from '../incidents/incident-state';

/** What happened to it; nothing where nothing did. */
export function IncidentsCard({ incidents }: { incidents: readonly IncidentRow[] }) {
  if (incidents.length === 0) return null;
  return (
    <Card title="Incidents">
      <ul className="space-y-1.5">
        {incidents.map((incident) => (
          <li key={incident.id} className="flex flex-wrap items-center gap-2">
            <Link href={`/credentials/incidents/${incident.id}`} className="link">
              {INCIDENT_TITLES[incident.kind]} <RelativeTime at={incident.happenedAt} />
            </Link>
            <IncidentState incident={incident} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
