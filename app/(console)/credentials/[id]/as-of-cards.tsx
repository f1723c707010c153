import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { KeyValue } from '@/app/_ui/key-value';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { StateText } from '@/app/_ui/state-text';
import type { SaidOfOwnership } from '@/lib/credentials/as-of/detail';
import type { CredentialThen } from '@/lib/credentials/as-of/rows';
import { credentialsHref } from '@/lib/credentials/filters-href';
import { CLASS_TITLES, HOLDER_TITLES, ROTATION_TITLES, STATUS_TITLES } from '@/lib/credentials/labels';
import { daysBetween } from '@/lib/kernel/dates';
import { atInstant } from '@/lib/kernel/instants';
import type { Limit, Policy } from '@/lib/policies/model';
import { ThreeTime } from '../cells';
import { factTitle } from './fact-title';
import { FactValue } from './fact-value';

interface Then {
  credential: CredentialThen;
  at: Date;
}

const SAID: Record<string, string> = {
  'ownership.accepted': 'accepted by',
  'ownership.asked': 'asked by',
  'ownership.declined': 'declined by',
  'ownership.escalated': 'asked on by',
  'ownership.handed-over': 'handed over by',
};

/** Which credential it was, who held it and who was to answer for it. */
export function IdentityThen({ credential: c, ownership, at }: Then & { ownership: SaidOfOwnership | null }) {
  return (
    <Card title="Identity then">
      <KeyValue
        items={[
          {
            label: 'Identifier',
            value: (
              <code className="wrap-anywhere">
                <NameText>{c.externalId}</NameText>
              </code>
            ),
            hint: c.resource,
          },
          {
            label: 'Holder',
            value: c.holderName ? <NameText>{c.holderName}</NameText> : <StateText state="unknown" />,
            hint: c.holderType ? HOLDER_TITLES[c.holderType] : undefined,
          },
          {
            label: 'Account',
            value: (
              <Link
                href={atInstant(credentialsHref({ filters: { account: [c.account] } }), at)}
                className="link"
              >
                <NameText>{c.accountName ?? c.account}</NameText>
              </Link>
            ),
            hint: `${c.account} · ${c.region}`,
          },
          {
            label: 'Owner',
            value: c.ownerTeam ? (
              <Link
                href={atInstant(credentialsHref({ filters: { owner: [c.ownerTeam] } }), at)}
                className="link"
              >
                <NameText>{c.ownerTeam}</NameText>
              </Link>
            ) : (
              <StateText state="none" title="No team was named" />
            ),
            hint: ownership ? (
              <>
                Last said by then: {ownership.owner && <NameText>{`${ownership.owner}, `}</NameText>}
                {SAID[ownership.action] ?? ownership.action} <NameText>{ownership.actor}</NameText>{' '}
                <RelativeTime at={ownership.at} now={at} />
              </>
            ) : (
              'Nobody had been asked or had answered for it'
            ),
          },
          {
            label: 'Class',
            value: c.class ? (CLASS_TITLES[c.class] ?? c.class) : <StateText state="none" />,
          },
          { label: 'Environment', value: c.environment ?? <StateText state="unknown" /> },
          { label: 'Privilege', value: c.facts.privilege ?? <StateText state="unknown" /> },
        ]}
      />
    </Card>
  );
}

/** The limit of the policy in force then, and the age by it. */
export function LimitThen({
  credential: c,
  limit,
  policy,
  at,
}: Then & { limit: Limit | null; policy: Policy }) {
  const share = limit && c.valueChangedAt ? daysBetween(c.valueChangedAt, at) / limit.days : null;
  return (
    <Card title="Age limit then" description={`Policy ${policy.name}, version ${policy.version}`}>
      {limit ? (
        <KeyValue
          items={[
            {
              label: 'Limit',
              value: <span className="tabular-nums">{limit.days.toLocaleString('en')} days</span>,
              hint: `Set by “${limit.clause.title}”. ${limit.clause.source}`,
            },
            {
              label: 'Compliance age',
              value:
                share === null ? (
                  <StateText state="unknown" />
                ) : (
                  <Badge tone={share >= 1 ? 'bad' : share >= 0.8 ? 'warn' : 'good'}>
                    {share >= 1 ? 'Over' : 'Within'} · {Math.floor(share * 100).toLocaleString('en')} % of the
                    limit
                  </Badge>
                ),
            },
          ]}
        />
      ) : (
        <p>No age limit applied.</p>
      )}
    </Card>
  );
}

/** What the provider had said by then. */
export function FactsThen({ credential: c, at }: Then) {
  const known = (moment: Date | null) =>
    moment ? <RelativeTime at={moment} now={at} /> : <StateText state="unknown" />;
  const tags = c.facts.tags === null ? null : Object.entries(c.facts.tags);
  return (
    <Card title="Facts then">
      <KeyValue
        items={[
          {
            label: 'Status',
            value: c.status ? (STATUS_TITLES[c.status] ?? c.status) : <StateText state="unknown" />,
          },
          {
            label: 'Age of the value',
            value: c.valueChangedAt ? (
              `${Math.max(0, Math.floor(daysBetween(c.valueChangedAt, c.goneAt ?? at))).toLocaleString('en')} days`
            ) : (
              <StateText state="unknown" />
            ),
            hint: c.valueChangedAt && <>value from {known(c.valueChangedAt)}</>,
          },
          { label: 'Created', value: known(c.createdAt) },
          {
            label: 'Last rotated',
            value: <ThreeTime state={c.lastRotatedState} at={c.lastRotatedAt} now={at} />,
          },
          { label: 'Rotation', value: ROTATION_TITLES[c.rotationMethod ?? 'unknown'] ?? c.rotationMethod },
          { label: 'Expires', value: <ThreeTime state={c.expiryState} at={c.expiresAt} now={at} /> },
          {
            label: 'Last used',
            value: c.useKnownAt ? (
              <ThreeTime state={c.useState} at={c.lastUsedAt} now={at} />
            ) : (
              <span className="text-muted">not recorded</span>
            ),
            hint: c.useKnownAt && <>as known {known(c.useKnownAt)}</>,
          },
          { label: 'Algorithm', value: c.facts.algorithm ?? <StateText state="unknown" /> },
          { label: 'First seen', value: known(c.firstSeenAt) },
          {
            label: 'Tags',
            value:
              tags === null ? (
                <StateText state="unknown" />
              ) : tags.length === 0 ? (
                <StateText state="none" />
              ) : (
                <ul>
                  {tags.map(([name, value]) => (
                    <li key={name}>
                      <code>
                        <NameText>{name}</NameText>
                      </code>{' '}
                      <NameText>{value}</NameText>
                    </li>
                  ))}
                </ul>
              ),
          },
          ...Object.entries(c.facts.facts).map(([name, value]) => ({
            label: factTitle(name),
            value: <FactValue value={value} />,
          })),
        ]}
      />
    </Card>
  );
}
