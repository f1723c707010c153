import type { Metadata } from 'next';
import { Card } from '@/app/_ui/card';
import { NameText } from '@/app/_ui/name-text';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { KIND_TITLES, REQUIREMENT_TITLES } from '@/lib/documents/model';
import { requireViewer } from '@/lib/web/session';
import { TrailLink } from '../../../_audit/trail-link';
import { DocumentState } from '../document-state';
import { DecisionBar } from './decision-bar';
import { loadDocument } from './load';
import { ReviewsCard } from './reviews-card';
import { StandingNotice } from './standing-notice';
import { VersionText } from './version-text';
import { VersionsCard } from './versions-card';

export const metadata: Metadata = { title: 'Document' };

export default async function DocumentPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('document:read');
  const { document, now, mayEdit, refusal, ...offered } = await loadDocument(viewer, (await params).id);
  const { id, kind, code, requirement, newest, inForce, waiting } = document;
  const shown = inForce ?? newest;
  return (
    <>
      <PageHeader
        title={<NameText>{document.title}</NameText>}
        description={
          <span className="flex flex-wrap items-center gap-2">
            {code} · {KIND_TITLES[kind]}
            {requirement && ` for PCI DSS ${requirement}, ${REQUIREMENT_TITLES[requirement]}`}
            <DocumentState standing={document.standing} />
          </span>
        }
        actions={<TrailLink viewer={viewer} kind="document" id={id} />}
      />
      <StandingNotice document={document} now={now} />
      {refusal && <Notice tone="neutral" title={refusal} />}
      {mayEdit && (
        <DecisionBar
          document={{
            id,
            kind,
            title: newest.title,
            newest: newest.version,
            isWaiting: waiting !== null,
          }}
          seed={{
            title: newest.title,
            reviewMonths: newest.reviewMonths,
            analysis: newest.analysis,
            policy: newest.policy,
          }}
          {...offered}
        />
      )}
      {waiting && inForce && (
        <Card
          title={`To approve: version ${waiting.version}`}
          description="It takes the place of the one below when somebody other than its author approves it."
        >
          <VersionText version={waiting} />
        </Card>
      )}
      <Card title={inForce ? `In force: version ${shown.version}` : `Version ${shown.version}`}>
        <VersionText version={shown} />
      </Card>
      <div className="grid gap-4 lg:grid-cols-2">
        <VersionsCard document={document} now={now} />
        <ReviewsCard document={document} now={now} />
      </div>
    </>
  );
}
