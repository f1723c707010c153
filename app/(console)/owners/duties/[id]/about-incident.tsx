import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { INCIDENT_TITLES } from '@/lib/incidents/model';
import { AlikeCard } from '../../../credentials/incidents/alike-card';
import type { AboutOf } from './load';

/** The incident after which the policy is reviewed, and what was like it. */
export function AboutIncident({ about, now }: { about: AboutOf<'policy-review'>; now: Date }) {
  const { incident, alike } = about;
  return (
    <>
      <Card
        title="What happened"
        description={
          <>
            {INCIDENT_TITLES[incident.kind]} <RelativeTime at={incident.happenedAt} now={now} />
          </>
        }
        actions={
          <Link href={`/credentials/incidents/${incident.id}`} className="link">
            Incident {incident.id}
          </Link>
        }
      >
        <p>
          <Link href={`/credentials/${incident.credentialId}`} className="link">
            <NameText>{incident.name}</NameText>
          </Link>
        </p>
        <p className="mt-1 text-muted wrap-anywhere">
          <NameText>{incident.note}</NameText>
        </p>
      </Card>
      <AlikeCard incident={incident} rows={alike} />
    </>
  );
}
