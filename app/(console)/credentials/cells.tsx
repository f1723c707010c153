import { CircleCheck, CircleHelp, CircleX, Clock } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge } from '@/app/_ui/badge';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Severity } from '@/app/_ui/severity';
import { StateText } from '@/app/_ui/state-text';
import type { ColumnId } from '@/lib/credentials/columns';
import {
  filterValueTitle,
  HOLDER_TITLES,
  PROVIDER_SHORT,
  ROTATION_TITLES,
  STATUS_TITLES,
} from '@/lib/credentials/labels';
import { CREDENTIAL_KINDS } from '@/lib/credentials/model';
import type { CredentialRow } from '@/lib/credentials/queries-rows';
import { daysBetween } from '@/lib/kernel/dates';
import { atInstant } from '@/lib/kernel/instants';
import { STANDING_LABELS } from '@/lib/policies/labels';
import { findRule } from '@/lib/policies/registry';

const Unset = ({ children }: { children: ReactNode }) => <span className="text-muted">{children}</span>;
const numberFormat = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** A three-valued time: the moment, or its absence in words. */
export function ThreeTime({ state, at, now }: { state: string | null; at: Date | null; now?: Date }) {
  if (state === 'known' && at) return <RelativeTime at={at} {...(now && { now })} />;
  return <StateText state={state === 'never' || state === 'none' ? state : 'unknown'} />;
}

const STANDINGS = {
  in: { tone: 'good', icon: CircleCheck },
  out: { tone: 'bad', icon: CircleX },
  unknown: { tone: 'unknown', icon: CircleHelp },
} as const;

/** Whether it is within policy, in words and with a sign; what is gone is not judged any more. */
export function Standing({ row }: { row: Pick<CredentialRow, 'standing' | 'goneAt'> }) {
  if (row.goneAt) return <Badge tone="neutral">Gone</Badge>;
  const standing = row.standing ?? 'unknown';
  const { tone, icon } = STANDINGS[standing];
  return (
    <Badge tone={tone} icon={icon}>
      {STANDING_LABELS[standing]}
    </Badge>
  );
}

function Name({ row, asOf }: { row: CredentialRow; asOf: Date | null }) {
  return (
    <div className="min-w-0">
      <Link
        href={atInstant(`/credentials/${row.id}`, asOf)}
        prefetch={false}
        data-row-link
        className="block rounded-xs font-medium hover:underline"
        title={row.name.slice(0, 300)}
      >
        <NameText className="block truncate text-left">{row.name}</NameText>
      </Link>
      <span className="flex items-center gap-1.5 text-xs text-muted">
        <span className="truncate font-mono" title={row.externalId}>
          <NameText>{row.externalId}</NameText>
        </span>
        {row.isStale && !row.goneAt && (
          <Badge tone="warn" icon={Clock}>
            Stale
          </Badge>
        )}
      </span>
    </div>
  );
}

function Age({ row, now }: { row: CredentialRow; now: Date }) {
  // What is gone grows no older.
  const at = row.goneAt ?? now;
  const age = row.valueChangedAt
    ? `${numberFormat.format(Math.max(0, Math.floor(daysBetween(row.valueChangedAt, at))))} d`
    : 'unknown';
  const limit = row.limitDays === null ? 'no limit' : `${numberFormat.format(row.limitDays)} d`;
  const isOver = row.outOfPolicyAt !== null && row.outOfPolicyAt <= at;
  return (
    <span className={`tabular-nums whitespace-nowrap ${isOver ? 'font-medium' : ''}`}>
      {age} <Unset>/ {limit}</Unset>
      {isOver && <span className="sr-only"> over the limit</span>}
    </span>
  );
}

/** As many as two lines hold; the rest with the pointer, and on the page of the credential. */
function Failing({ rules }: { rules: readonly string[] }) {
  const titles = rules.map((rule) => findRule(rule)?.title ?? rule).join(' · ');
  return (
    <span title={titles} className="line-clamp-2 text-xs">
      {titles}
    </span>
  );
}

const CELLS: Record<ColumnId, (row: CredentialRow, now: Date, asOf: Date | null) => ReactNode> = {
  name: (row, _, asOf) => <Name row={row} asOf={asOf} />,
  kind: (row) => CREDENTIAL_KINDS[row.kind] ?? row.kind,
  account: (row) => (
    <span className="line-clamp-2" title={`${filterValueTitle('provider', row.provider)} · ${row.account}`}>
      {PROVIDER_SHORT[row.provider] ?? row.provider} <NameText>{row.accountName ?? row.account}</NameText>
    </span>
  ),
  region: (row) => <span className="whitespace-nowrap">{row.region}</span>,
  holder: (row) =>
    row.holderName ? (
      <span title={row.holderId ?? undefined}>
        <NameText>{row.holderName}</NameText> <Unset>{HOLDER_TITLES[row.holderType ?? ''] ?? ''}</Unset>
      </span>
    ) : (
      <StateText state="unknown" />
    ),
  owner: (row) => (row.ownerTeam ? <NameText>{row.ownerTeam}</NameText> : <Unset>none</Unset>),
  class: (row) => row.class ?? <Unset>none</Unset>,
  environment: (row) => row.environment ?? <StateText state="unknown" />,
  age: (row, now) => <Age row={row} now={now} />,
  policy: (row, now) =>
    row.outOfPolicyAt ? (
      <RelativeTime at={row.outOfPolicyAt} now={now} />
    ) : (
      <Unset>{row.ageBucket === 'no-limit' ? 'no limit' : 'unknown'}</Unset>
    ),
  expires: (row, now) => <ThreeTime state={row.expiryState} at={row.expiresAt} now={now} />,
  lastUsed: (row, now, asOf) =>
    asOf && row.useState === null ? (
      <Unset>not recorded</Unset>
    ) : (
      <ThreeTime state={row.useState} at={row.lastUsedAt} now={now} />
    ),
  lastRotated: (row, now) => <ThreeTime state={row.lastRotatedState} at={row.lastRotatedAt} now={now} />,
  rotation: (row) => ROTATION_TITLES[row.rotationMethod ?? 'unknown'] ?? row.rotationMethod,
  standing: (row) => <Standing row={row} />,
  severity: (row) => <Severity level={row.severity} />,
  findings: (row) =>
    row.failing.length === 0 ? (
      <Unset>{row.unknown.length > 0 ? `${row.unknown.length} not judged` : 'none'}</Unset>
    ) : (
      <Failing rules={row.failing} />
    ),
  status: (row) =>
    row.status ? (
      (STATUS_TITLES[row.status] ?? filterValueTitle('status', row.status))
    ) : (
      <StateText state="unknown" />
    ),
  firstSeen: (row, now) => <RelativeTime at={row.firstSeenAt} now={now} />,
};

/** What a column shows of a credential at a moment; `asOf` where that is in the past, which links keep. */
export function cellOf(id: ColumnId, row: CredentialRow, now: Date, asOf: Date | null = null): ReactNode {
  return CELLS[id](row, now, asOf);
}
