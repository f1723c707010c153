import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { NameText } from '@/app/_ui/name-text';
import { PageHeader } from '@/app/_ui/page-header';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Severity } from '@/app/_ui/severity';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { Viewer } from '@/lib/access/roles';
import { getExceptionAsOf, type ItemThen } from '@/lib/exceptions/as-of';
import { MusterError } from '@/lib/kernel/errors';
import { atInstant } from '@/lib/kernel/instants';
import { getRuntime } from '@/lib/platform/runtime';
import { findRule } from '@/lib/policies/registry';
import { AsOfBanner } from '../../_as-of/as-of-banner';
import { AsOfForm } from '../../_as-of/as-of-form';
import { ExceptionBadge } from '../state-badge';
import { DecisionsCard } from './decisions-card';
import { StateNotice } from './state-notice';
import { TermsCard } from './terms-card';

/** One exception as it stood at an instant; nothing can be done to it. */
export async function ExceptionAsOf({ viewer, id, at }: { viewer: Viewer; id: string; at: Date }) {
  const { database } = getRuntime();
  const wanted = /^\d{1,15}$/.test(id) ? Number(id) : 0;
  const then = await getExceptionAsOf(viewer, database, wanted, at).catch((error: unknown) => {
    if (error instanceof MusterError && error.kind === 'not-found') notFound();
    throw error;
  });
  const path = `/exceptions/${wanted}`;
  if (!then)
    return (
      <>
        <PageHeader title={`Exception ${wanted}`} actions={<AsOfForm action={path} at={at} />} />
        <AsOfBanner at={at} nowHref={path} known="it had not been asked for">
          It was still being written, or was taken back and asked for anew since.
        </AsOfBanner>
      </>
    );
  const { exception, decisions, items } = then;
  return (
    <>
      <PageHeader
        title={<NameText>{exception.title}</NameText>}
        description={
          <span className="flex flex-wrap items-center gap-2">
            Exception {wanted} · asked for by <NameText>{exception.author}</NameText>
            <ExceptionBadge state={exception.state} />
          </span>
        }
        actions={<AsOfForm action={path} at={at} />}
      />
      <AsOfBanner
        at={at}
        nowHref={path}
        known={`it covered ${exception.covered} of ${exception.findings} ${exception.findings === 1 ? 'finding' : 'findings'}`}
      />
      <StateNotice exception={exception} now={at} />
      <div className="grid gap-4 lg:grid-cols-2">
        <TermsCard exception={exception} now={at} />
        <DecisionsCard exception={exception} decisions={decisions} now={at} />
      </div>
      <Card flush title={`Findings: ${items.length}`} className="mt-4">
        <Table label="Findings" stack>
          <THead>
            <tr>
              <Th>Credential</Th>
              <Th>Finding</Th>
              <Th>Out of policy</Th>
              <Th>Then</Th>
            </tr>
          </THead>
          <TBody>
            {items.map((item) => (
              <Tr key={item.findingId} data-row className="align-top focus-within:bg-surface-2">
                <Th scope="row" className="lg:max-w-xs">
                  <Link
                    href={atInstant(`/credentials/${item.credentialId}`, at)}
                    prefetch={false}
                    data-row-link
                    className="font-medium hover:underline wrap-anywhere"
                  >
                    <NameText>{item.credential}</NameText>
                  </Link>
                </Th>
                <Td label="Finding">
                  <span className="flex flex-wrap items-center gap-2">
                    <Severity level={item.severity} />
                    {findRule(item.rule)?.title ?? item.rule}
                  </span>
                </Td>
                <Td label="Out of policy" short>
                  {item.breachedAt <= at ? (
                    <>
                      since <RelativeTime at={item.breachedAt} now={at} />
                    </>
                  ) : (
                    'not yet'
                  )}
                </Td>
                <Td label="Then">
                  <ItemState item={item} at={at} />
                </Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      </Card>
    </>
  );
}

function ItemState({ item, at }: { item: ItemThen; at: Date }) {
  if (item.releasedAt)
    return (
      <span className="block max-w-64">
        <Badge tone="neutral">Released</Badge>
        <span className="block text-xs text-muted wrap-anywhere">
          <RelativeTime at={item.releasedAt} now={at} />: {item.releaseReason}
        </span>
      </span>
    );
  return item.coveredAt ? <Badge tone="good">Excepted</Badge> : <Badge tone="neutral">Not covered</Badge>;
}
