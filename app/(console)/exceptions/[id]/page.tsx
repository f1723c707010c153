import type { Metadata } from 'next';
import { NameText } from '@/app/_ui/name-text';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { getRuntime } from '@/lib/platform/runtime';
import { requireEntry } from '@/lib/web/session';
import { AsOfForm } from '../../_as-of/as-of-form';
import { AsOfRefused } from '../../_as-of/as-of-refused';
import { loadInstant } from '../../_as-of/load-instant';
import { TrailLink } from '../../_audit/trail-link';
import { ExceptionBadge } from '../state-badge';
import { ExceptionAsOf } from './as-of-detail';
import { DecisionBar } from './decision-bar';
import { DecisionsCard } from './decisions-card';
import { ItemsCard } from './items-card';
import { loadException } from './load';
import { StateNotice } from './state-notice';
import { TermsCard } from './terms-card';

export const metadata: Metadata = { title: 'Exception' };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<'asOf', string | string[] | undefined>>;
}

export default async function ExceptionPage({ params, searchParams }: Props) {
  const viewer = await requireEntry('exception:read');
  const path = `/exceptions/${(await params).id}`;
  const asked = await loadInstant(viewer, await searchParams);
  if (asked.refusal !== null)
    return <AsOfRefused title="Exception" path={path} refusal={asked.refusal} others={[]} />;
  if (asked.at) return <ExceptionAsOf viewer={viewer} id={(await params).id} at={asked.at} />;
  const { exception, items, decisions, offered } = await loadException(viewer, (await params).id);
  const now = getRuntime().clock.now();
  const { id, revision, title, quorum, target } = exception;
  return (
    <>
      <PageHeader
        title={<NameText>{title}</NameText>}
        description={
          <span className="flex flex-wrap items-center gap-2">
            Exception {id} · asked for by <NameText>{exception.author}</NameText>
            <ExceptionBadge state={exception.state} />
          </span>
        }
        actions={
          <>
            <AsOfForm action={path} />
            <TrailLink viewer={viewer} kind="exception" id={id} />
          </>
        }
      />
      <StateNotice exception={exception} now={now} />
      {offered.refusal && <Notice tone="neutral" title={offered.refusal} />}
      <DecisionBar exception={{ id, revision, title, quorum }} offered={offered} />
      <div className="grid gap-4 lg:grid-cols-2">
        <TermsCard exception={exception} now={now} />
        <DecisionsCard exception={exception} decisions={decisions} now={now} />
      </div>
      <ItemsCard
        items={items}
        conditions={exception.conditions}
        total={exception.findings}
        limit={'limit' in target ? target.limit : null}
        now={now}
      />
    </>
  );
}
