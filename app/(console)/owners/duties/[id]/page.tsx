import type { Metadata } from 'next';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { KeyValue } from '@/app/_ui/key-value';
import { NameText } from '@/app/_ui/name-text';
import { PageHeader } from '@/app/_ui/page-header';
import { RelativeTime } from '@/app/_ui/relative-time';
import { DUTY_WORDS } from '@/lib/duties/model';
import type { DutyDetail } from '@/lib/duties/queries';
import { requireViewer } from '@/lib/web/session';
import { TrailLink } from '../../../_audit/trail-link';
import { DutyState } from '../duty-state';
import { About } from './about';
import { DoForm } from './do-form';
import { loadDuty } from './load';
import { Summary } from './summary';

export const metadata: Metadata = { title: 'Duty' };

export default async function DutyPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('duty:read');
  const { duty, about, canDo, now } = await loadDuty(viewer, (await params).id);
  const words = DUTY_WORDS[duty.kind];
  return (
    <>
      <PageHeader
        title={duty.name}
        description={words.ask}
        actions={
          <>
            <TrailLink viewer={viewer} kind="duty" id={duty.id} />
            <Button asChild>
              <Link href="/owners/duties">All duties</Link>
            </Button>
          </>
        }
      />
      <Card title="State">
        <KeyValue items={factsOf(duty, now)} />
        {canDo && <DoForm id={duty.id} fine={words.fine} wrong={words.wrong} />}
        {!canDo && duty.endedAt === null && (
          <p className="mt-2 text-muted">
            {duty.owner === null ? 'A security lead does it.' : `A member of ${duty.owner} does it.`}
          </p>
        )}
      </Card>
      {duty.summary && <Summary summary={duty.summary} />}
      <About about={about} now={now} />
    </>
  );
}

function factsOf(duty: DutyDetail, now: Date) {
  return [
    {
      label: 'Owner',
      value:
        duty.owner === null ? (
          'the security leads'
        ) : (
          <Link href={`/owners/${duty.ownerId}`} className="link">
            <NameText>{duty.owner}</NameText>
          </Link>
        ),
    },
    { label: 'State', value: <DutyState state={duty.state} verdict={duty.verdict} /> },
    { label: 'Opened', value: <RelativeTime at={duty.openedAt} now={now} /> },
    { label: 'Due', value: <RelativeTime at={duty.dueAt} now={now} /> },
    ...(duty.endedAt
      ? [
          {
            label: 'Ended',
            value: (
              <>
                <RelativeTime at={duty.endedAt} now={now} /> by <NameText>{duty.endedBy ?? ''}</NameText>
              </>
            ),
            hint: duty.endedAt > duty.dueAt ? 'After it was due' : undefined,
          },
        ]
      : []),
    ...(duty.note ? [{ label: 'Note', value: <NameText>{duty.note}</NameText> }] : []),
  ];
}
