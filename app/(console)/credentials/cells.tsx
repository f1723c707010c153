import { CircleCheck, CircleHelp, CircleX, Clock } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge } from '@/app/_ui/badge';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Severity } from '@/app/_ui/severity';
import { StateText } from '@/app/_ui/state-text';
import type { ColumnId } from '@/lib/credentials/columns';
import {
  filterValueTitle,
  HOLDER_TITLES,
  PROVIDER_TITLES,
  ROTATION_TITLES,
  STATUS_TITLES,
} from '@/lib/credentials/labels';
import { CREDENTIAL_KINDS } from '@/lib/credentials/model';
import type { CredentialRow } from '@/lib/credentials/queries-rows';
import { daysBetween } from '@/lib/kernel/dates';
import { findRule } from '@/lib/policies/registry';

const Unset = ({ children }: { children: ReactNode }) => <span className="text-muted">{children}</span>;
const numberFormat = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** A three-valued time: the moment, or its absence in words. */
export function ThreeTime({ state, at }: { state: string | null; at: Date | null }) {
  if (state === 'known' && at) return <RelativeTime at={at} />;
  return <StateText state={state === 'never' || state === 'none' ? state : 'unknown'} />;
}

/** Whether it is within policy, in words and with a sign. */
export function Standing({ value }: { value: CredentialRow['standing'] }) {
  if (value === 'in')
    return (
      <Badge tone="good" icon={CircleCheck}>
        In policy
      </Badge>
    );
  if (value === 'out')
    return (
      <Badge tone="bad" icon={CircleX}>
        Out of policy
      </Badge>
    );
  return (
    <Badge tone="unknown" icon={CircleHelp}>
      Unknown
    </Badge>
  );
}

function Name({ row }: { row: CredentialRow }) {
  return (
    <div className="min-w-0">
      <Link
        href={`/credentials/${row.id}`}
        prefetch={false}
        data-row-link
        className="block truncate font-medium hover:underline"
        title={row.name.slice(0, 300)}
      >
        <bdi>{row.name}</bdi>
      </Link>
      <span className="flex items-center gap-1.5 text-xs text-muted">
        <span className="truncate font-mono" title={row.externalId}>
          <bdi>{row.externalId}</bdi>
        </span>
        {row.isStale && !row.goneAt && (
          <Badge tone="warn" icon={Clock}>
            Stale
          </Badge>
        )}
        {row.goneAt && <Badge tone="neutral">Gone</Badge>}
      </span>
    </div>
  );
}

function Age({ row, now }: { row: CredentialRow; now: Date }) {
  const age = row.valueChangedAt
    ? `${numberFormat.format(Math.max(0, Math.floor(daysBetween(row.valueChangedAt, now))))} d`
    : 'unknown';
  const limit = row.limitDays === null ? 'no limit' : `${numberFormat.format(row.limitDays)} d`;
  const isOver = row.outOfPolicyAt !== null && row.outOfPolicyAt <= now;
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

const CELLS: Record<ColumnId, (row: CredentialRow, now: Date) => ReactNode> = {
  name: (row) => <Name row={row} />,
  kind: (row) => CREDENTIAL_KINDS[row.kind] ?? row.kind,
  account: (row) => (
    <span className="line-clamp-2" title={row.account}>
      {PROVIDER_TITLES[row.provider] ?? row.provider} <bdi>{row.accountName ?? row.account}</bdi>
    </span>
  ),
  region: (row) => row.region,
  holder: (row) =>
    row.holderName ? (
      <span title={row.holderId ?? undefined}>
        <bdi>{row.holderName.slice(0, 80)}</bdi> <Unset>{HOLDER_TITLES[row.holderType ?? ''] ?? ''}</Unset>
      </span>
    ) : (
      <StateText state="unknown" />
    ),
  owner: (row) => (row.ownerTeam ? <bdi>{row.ownerTeam}</bdi> : <Unset>none</Unset>),
  class: (row) => row.class ?? <Unset>none</Unset>,
  environment: (row) => row.environment ?? <StateText state="unknown" />,
  age: (row, now) => <Age row={row} now={now} />,
  policy: (row) =>
    row.outOfPolicyAt ? (
      <RelativeTime at={row.outOfPolicyAt} />
    ) : (
      <Unset>{row.ageBucket === 'no-limit' ? 'no limit' : 'unknown'}</Unset>
    ),
  expires: (row) => <ThreeTime state={row.expiryState} at={row.expiresAt} />,
  lastUsed: (row) => <ThreeTime state={row.useState} at={row.lastUsedAt} />,
  lastRotated: (row) => <ThreeTime state={row.lastRotatedState} at={row.lastRotatedAt} />,
  rotation: (row) => ROTATION_TITLES[row.rotationMethod ?? 'unknown'] ?? row.rotationMethod,
  standing: (row) => <Standing value={row.standing} />,
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
  firstSeen: (row) => <RelativeTime at={row.firstSeenAt} />,
};

/** What a column shows of a credential. */
export function cellOf(id: ColumnId, row: CredentialRow, now: Date): ReactNode {
  return CELLS[id](row, now);
}
