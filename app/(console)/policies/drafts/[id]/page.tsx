import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { can } from '@/lib/access/can';
import { MusterError } from '@/lib/kernel/errors';
import type { JsonObject } from '@/lib/kernel/json';
import { getRuntime } from '@/lib/platform/runtime';
import { loosens, policyChanges } from '@/lib/policies/changes';
import { policyInForce } from '@/lib/policies/in-force';
import { getDraft } from '@/lib/policies/queries';
import { requireViewer } from '@/lib/web/session';
import { SightNote } from '../../../sight-note';
import { ChangesTable } from '../../changes-table';
import { DraftControls } from './draft-controls';
import { DraftEditor } from './draft-editor';
import { fieldsOf } from './fields';
import { SimulationCard } from './simulation-card';

export const metadata: Metadata = { title: 'Draft of a policy' };

export default async function DraftPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('policy:read');
  const { database } = getRuntime();
  const { id } = await params;
  const [draft, current] = await Promise.all([
    getDraft(viewer, database, id).catch((error: unknown) => {
      if (error instanceof MusterError && error.kind === 'not-found') notFound();
      throw error;
    }),
    policyInForce(database),
  ]);
  const changes = policyChanges(current, draft.document).filter((change) => change.path !== 'version');
  const isOpen = draft.state === 'open';
  const isSuperseded = isOpen && draft.baseVersion !== current.version;
  const needsAnother = loosens(changes) && draft.authorId === viewer.id;
  const canEdit = isOpen && can(viewer, 'policy:draft');
  const refusal = isSuperseded
    ? `Version ${current.version} has been published since this draft was begun; begin another from it.`
    : needsAnother
      ? 'It loosens the policy and you wrote it, so somebody else with the role security has to publish it.'
      : null;
  return (
    <>
      <PageHeader
        title={`Draft of version ${draft.baseVersion + 1}`}
        description={`By ${draft.author}, from version ${draft.baseVersion}. ${draft.reason}`}
        actions={
          canEdit && (
            <DraftControls
              id={draft.id}
              revision={draft.revision}
              isSimulated={draft.simulatedRevision === draft.revision}
              refusal={refusal}
            />
          )
        }
      />
      {!isOpen && <Notice tone="neutral" title={`This draft has been ${draft.state}`} />}
      {canEdit && refusal && (
        <Notice tone="warn" title="You cannot publish it">
          {refusal}
        </Notice>
      )}
      <Card flush title="What it changes">
        {changes.length === 0 ? (
          <EmptyState title="Nothing yet">It is the same as the policy in force.</EmptyState>
        ) : (
          <ChangesTable changes={changes} />
        )}
      </Card>
      {draft.simulation && (
        <>
          <SightNote viewer={viewer} />
          <SimulationCard
            simulation={draft.simulation}
            isCurrent={draft.simulatedRevision === draft.revision}
          />
        </>
      )}
      {canEdit && !isSuperseded && (
        <DraftEditor
          key={draft.revision}
          draft={{ id: draft.id, revision: draft.revision, reason: draft.reason }}
          document={draft.document as unknown as JsonObject}
          {...fieldsOf(draft.document)}
        />
      )}
    </>
  );
}
