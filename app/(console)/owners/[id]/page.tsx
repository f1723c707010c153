import type { Metadata } from 'next';
import { NameText } from '@/app/_ui/name-text';
import { PageHeader } from '@/app/_ui/page-header';
import { OWNER_KIND_TITLES } from '@/lib/owners/model';
import { requireEntry } from '@/lib/web/session';
import { AsOfForm } from '../../_as-of/as-of-form';
import { AsOfRefused } from '../../_as-of/as-of-refused';
import { loadInstant } from '../../_as-of/load-instant';
import { CsvLink } from '../../_table/csv-link';
import { OwnerDialog } from '../owner-dialog';
import { AnswersCard } from './answers-card';
import { OwnerAsOf } from './as-of-detail';
import { ContactCard } from './contact-card';
import { HistoryCard } from './history-card';
import { loadOwner } from './load';
import { MembersCard } from './members-card';
import { RemoveDialog } from './remove-dialog';

export const metadata: Metadata = { title: 'Owner' };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<'show' | 'after' | 'asOf', string | string[] | undefined>>;
}

export default async function OwnerPage({ params, searchParams }: Props) {
  const viewer = await requireEntry('owner:read');
  const { id } = await params;
  const path = `/owners/${id}`;
  const raw = await searchParams;
  const asked = await loadInstant(viewer, raw);
  if (asked.refusal !== null)
    return <AsOfRefused title="Owner" path={path} refusal={asked.refusal} others={[]} />;
  if (asked.at) return <OwnerAsOf viewer={viewer} id={id} at={asked.at} />;
  const loaded = await loadOwner(viewer, id, raw);
  const { owner, counts, members, history, names, page, state, canEdit, canAnswer, isOnBehalf } = loaded;
  return (
    <>
      <PageHeader
        title={<NameText>{owner.name}</NameText>}
        description={OWNER_KIND_TITLES[owner.kind]}
        actions={
          <>
            <AsOfForm action={path} />
            <CsvLink viewer={viewer} table="ownership" params={new URLSearchParams({ owner: owner.name })} />
            {canEdit && <OwnerDialog owner={owner} owners={names} />}
            {canEdit && <RemoveDialog owner={owner} owners={names} />}
          </>
        }
      />
      <div className="grid gap-4 lg:grid-cols-2">
        <ContactCard owner={owner} counts={counts} />
        <MembersCard owner={owner} members={members} canEdit={canEdit} />
      </div>
      <AnswersCard
        owner={owner}
        counts={counts}
        state={state}
        page={page}
        names={names.map(({ name }) => name)}
        canAnswer={canAnswer}
        isOnBehalf={isOnBehalf}
      />
      <HistoryCard rows={history} />
    </>
  );
}
