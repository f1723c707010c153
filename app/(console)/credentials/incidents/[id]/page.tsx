import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { KeyValue } from '@/app/_ui/key-value';
import { NameText } from '@/app/_ui/name-text';
import { PageHeader } from '@/app/_ui/page-header';
import { RelativeTime } from '@/app/_ui/relative-time';
import { can } from '@/lib/access/can';
import { INCIDENT_TITLES } from '@/lib/incidents/model';
import { getIncident, type IncidentDetail, listAlike, listReviews } from '@/lib/incidents/queries';
import { standingOf } from '@/lib/incidents/states';
import { MusterError } from '@/lib/kernel/errors';
import { getRuntime } from '@/lib/platform/runtime';
import { requireViewer } from '@/lib/web/session';
import { TrailLink } from '../../../_audit/trail-link';
import { AlikeCard } from '../alike-card';
import { IncidentState } from '../incident-state';
import { CloseDialog } from './close-dialog';
import { ReviewsCard } from './reviews-card';

export const metadata: Metadata = { title: 'Incident' };

export default async function IncidentPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('incident:read');
  const { database, clock } = getRuntime();
  const { id } = await params;
  const wanted = /^\d{1,15}$/.test(id) ? Number(id) : 0;
  const incident = await getIncident(viewer, database, wanted).catch((error: unknown) => {
    if (error instanceof MusterError && error.kind === 'not-found') notFound();
    throw error;
  });
  const [alike, reviews] = await Promise.all([
    listAlike(viewer, database, incident.id),
    listReviews(database, incident.id),
  ]);
  const now = clock.now();
  const canClose =
    can(viewer, 'incident:close') && standingOf(incident.state, incident.waiting) === 'to-conclude';
  return (
    <>
      <PageHeader
        title={
          <>
            Incident {incident.id}: <NameText>{incident.name}</NameText>
          </>
        }
        description="It is closed once the policy was reviewed by everybody who was asked, with what came of it."
        actions={
          <>
            <TrailLink viewer={viewer} kind="incident" id={incident.id} />
            <Button asChild>
              <Link href="/credentials/incidents">All incidents</Link>
            </Button>
            {canClose && <CloseDialog id={incident.id} />}
          </>
        }
      />
      <div className="grid gap-4 lg:grid-cols-2">
        <Card title="What happened">
          <KeyValue items={factsOf(incident, now)} />
        </Card>
        <ReviewsCard rows={reviews} now={now} />
      </div>
      <AlikeCard incident={incident} rows={alike} />
    </>
  );
}

function factsOf(incident: IncidentDetail, now: Date) {
  return [
    {
      label: 'Credential',
      value: (
        <Link href={`/credentials/${incident.credentialId}`} className="link">
          <NameText>{incident.name}</NameText>
        </Link>
      ),
      hint: incident.owner === null ? 'It had no owner.' : `${incident.owner} answered for it.`,
    },
    { label: 'State', value: <IncidentState incident={incident} /> },
    { label: 'What', value: INCIDENT_TITLES[incident.kind] },
    { label: 'When', value: <RelativeTime at={incident.happenedAt} now={now} /> },
    { label: 'Note', value: <NameText>{incident.note}</NameText> },
    {
      label: 'Ticket',
      value:
        incident.ticket === null ? (
          <span className="text-muted">none</span>
        ) : (
          <a href={incident.ticket} rel="noreferrer noopener" target="_blank" className="link wrap-anywhere">
            {incident.ticket}
          </a>
        ),
    },
    {
      label: 'Recorded',
      value: (
        <>
          <RelativeTime at={incident.recordedAt} now={now} /> by <NameText>{incident.recordedBy}</NameText>
        </>
      ),
    },
    ...(incident.closedAt
      ? [
          {
            label: 'Closed',
            value: (
              <>
                <RelativeTime at={incident.closedAt} now={now} /> by{' '}
                <NameText>{incident.closedBy ?? ''}</NameText>
              </>
            ),
          },
          { label: 'Conclusion', value: <NameText>{incident.conclusion ?? ''}</NameText> },
        ]
      : []),
  ];
}
