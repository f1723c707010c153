import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { CopyButton } from '@/app/_ui/copy-button';
import { KeyValue } from '@/app/_ui/key-value';
import { NameText } from '@/app/_ui/name-text';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { RelativeTime } from '@/app/_ui/relative-time';
import { can } from '@/lib/access/can';
import { PACK_TYPE_TITLES } from '@/lib/evidence/model';
import { type PackRow, readPack } from '@/lib/evidence/queries';
import { listSamples } from '@/lib/evidence/samples/queries';
import { AT_WORK } from '@/lib/evidence/states';
import { getRuntime } from '@/lib/platform/runtime';
import { requireViewer } from '@/lib/web/session';
import { missing } from '../missing';
import { PackStateBadge } from '../state-badge';
import { WhileAtWork } from '../while-at-work';
import { frameworksText, periodText, sizeText } from '../words';
import { CancelPack, HoldPack } from './pack-actions';
import { PackFiles } from './pack-files';
import { SamplesCard } from './samples-card';

export const metadata: Metadata = { title: 'Pack' };

interface Props {
  params: Promise<{ id: string }>;
}

export default async function PackPage({ params }: Props) {
  const viewer = await requireViewer('evidence:read');
  const { database, clock } = getRuntime();
  const pack = await readPack(viewer, database, (await params).id).catch(missing);
  const samples = await listSamples(viewer, database, pack.id);
  const now = clock.now();
  const isAtWork = (AT_WORK as readonly string[]).includes(pack.state);
  return (
    <>
      <PageHeader
        title={`${frameworksText(pack.frameworks)}, ${periodText(pack)}`}
        description="Prepared by management from the records of Muster. It supports an audit; it is no opinion and no certificate."
        actions={
          <>
            {isAtWork && can(viewer, 'evidence:build') && <CancelPack id={pack.id} />}
            {pack.state === 'built' && can(viewer, 'evidence:hold') && (
              <HoldPack id={pack.id} isHeld={pack.heldBy !== null} />
            )}
            {pack.state === 'built' && can(viewer, 'evidence:download') && (
              <Button asChild variant="primary">
                <a href={`/api/evidence/${pack.id}/file`} download>
                  <Download aria-hidden className="size-4" /> Download
                </a>
              </Button>
            )}
          </>
        }
      />
      {isAtWork && <WhileAtWork />}
      {pack.failure && (
        <Notice tone="bad" title="This pack could not be built" className="mb-4">
          {pack.failure}
        </Notice>
      )}
      {pack.state === 'expired' && (
        <Notice tone="neutral" title="The time of this pack is over" className="mb-4">
          Its file was {pack.removedAt ? 'removed' : 'given up'}; what it was, and its hashes, stay here.
          Asked for again, the same period gives the same populations.
        </Notice>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card title="The pack">
          <KeyValue
            items={[
              { label: 'State', value: <PackStateBadge state={pack.state} progress={pack.progress} /> },
              { label: 'Sort', value: PACK_TYPE_TITLES[pack.type] },
              { label: 'Period', value: periodText(pack), hint: 'UTC; nothing learned later is in it' },
              { label: 'Scope', value: scopeText(pack.scope) },
              ...(pack.pseudonymised ? [{ label: 'People', value: 'By pseudonyms' }] : []),
              {
                label: 'Asked for',
                value: (
                  <>
                    by <NameText>{pack.requestedBy}</NameText>{' '}
                    <RelativeTime at={pack.requestedAt} now={now} />
                  </>
                ),
              },
              { label: 'Size', value: sizeText(pack.sizeBytes) },
              {
                label: 'Kept until',
                value: pack.keepUntil ? <RelativeTime at={pack.keepUntil} now={now} /> : 'not built',
                hint: pack.heldBy
                  ? `Held by ${pack.heldBy}, past that day too: ${pack.heldReason}`
                  : undefined,
              },
              { label: 'Its file', value: placeText(pack) },
            ]}
          />
        </Card>
        {pack.manifest && pack.archive && (
          <Card
            title="How to check it"
            description="Offline, without a database and without trusting Muster; integrity/VERIFY.txt in the pack says how with sha256sum and openssl alone."
          >
            <KeyValue
              items={[
                { label: 'Manifest', value: <Hash hex={pack.manifest} what="the manifest" /> },
                { label: 'Zip', value: <Hash hex={pack.archive} what="the zip" /> },
                { label: 'Root of all rows', value: <Hash hex={pack.root ?? ''} what="the root" /> },
                {
                  label: 'Command',
                  value: <code className="font-mono text-xs">./muster evidence verify PACK.zip</code>,
                },
                {
                  label: 'Pack before',
                  value: pack.previousId ? (
                    <Link href={`/evidence/${pack.previousId}`} className="hover:underline">
                      {pack.previousId.slice(0, 8)}
                    </Link>
                  ) : (
                    'none'
                  ),
                  hint: 'Each pack names the manifest of the one before it',
                },
              ]}
            />
          </Card>
        )}
      </div>
      {(pack.state === 'built' || samples.length > 0) && (
        <SamplesCard viewer={viewer} pack={pack} samples={samples} now={now} />
      )}
      {pack.files && (
        <Card title="What is in it" flush className="mt-4">
          <PackFiles files={pack.files} />
        </Card>
      )}
    </>
  );
}

function Hash({ hex, what }: { hex: string; what: string }) {
  return (
    <span className="inline-flex items-start gap-1">
      <code className="font-mono text-xs wrap-anywhere">{hex}</code>
      <CopyButton text={hex} label={`Copy the SHA-256 of ${what}`} />
    </span>
  );
}

function placeText({ keptIn, removedAt, state }: PackRow): string {
  if (keptIn === null) return 'none';
  if (state === 'expired') return removedAt ? 'removed' : 'about to be removed';
  return keptIn === 'home' ? 'below MUSTER_HOME' : `in ${keptIn}`;
}

function scopeText(scope: PackRow['scope']): string {
  const parts = Object.entries(scope)
    .filter(([, values]) => values !== null)
    .map(([name, values]) => `${name}: ${values?.join(', ')}`);
  return parts.length > 0 ? parts.join('; ') : 'the whole estate';
}
