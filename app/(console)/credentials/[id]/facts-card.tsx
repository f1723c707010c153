import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { KeyValue } from '@/app/_ui/key-value';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { StateText } from '@/app/_ui/state-text';
import { ROTATION_TITLES, STATUS_TITLES } from '@/lib/credentials/labels';
import type { CredentialDetail } from '@/lib/credentials/queries-detail';
import { daysBetween } from '@/lib/kernel/dates';
import { ThreeTime } from '../cells';
import { FactValue, factTitle } from './fact-value';

const known = (at: Date | null) => (at ? <RelativeTime at={at} /> : <StateText state="unknown" />);
const days = (from: Date, to: Date) => Math.max(0, Math.floor(daysBetween(from, to))).toLocaleString('en');

interface FactsCardProps {
  credential: CredentialDetail;
  /** The moment its age is told for. */
  at: Date;
}

/** What the provider said, from where, and how old that is. Absence is written out. */
export function FactsCard({ credential: c, at }: FactsCardProps) {
  const tags = c.tags === null ? null : Object.entries(c.tags);
  return (
    <Card
      title="Facts"
      description={
        <>
          From{' '}
          <Link href={`/sources/${c.origin.sourceId}`} className="link">
            {c.origin.sourceName}
          </Link>{' '}
          by <code>{c.origin.collector}</code>, as of {known(c.dataAt)}
          {c.otherPlaces > 0 &&
            `; also listed in ${c.otherPlaces} other ${c.otherPlaces === 1 ? 'place' : 'places'}`}
        </>
      }
    >
      <KeyValue
        items={[
          {
            label: 'Status',
            value: c.status ? (STATUS_TITLES[c.status] ?? c.status) : <StateText state="unknown" />,
          },
          {
            label: 'Age of the value',
            value: c.valueChangedAt ? (
              <span className="tabular-nums">
                {days(c.valueChangedAt, at)} days{c.goneAt && ' when it went'}
              </span>
            ) : (
              <StateText state="unknown" />
            ),
            hint: c.valueChangedAt && <>value from {known(c.valueChangedAt)}</>,
          },
          { label: 'Created', value: known(c.createdAt) },
          { label: 'Last rotated', value: <ThreeTime state={c.lastRotatedState} at={c.lastRotatedAt} /> },
          {
            label: 'Rotation',
            value: ROTATION_TITLES[c.rotationMethod ?? 'unknown'] ?? c.rotationMethod,
            hint: c.rotationIntervalDays === null ? undefined : `every ${c.rotationIntervalDays} days`,
          },
          { label: 'Expires', value: <ThreeTime state={c.expiryState} at={c.expiresAt} /> },
          {
            label: 'Last used',
            value: <ThreeTime state={c.useState} at={c.lastUsedAt} />,
            hint: c.useKnownAt && <>known {known(c.useKnownAt)}</>,
          },
          { label: 'Algorithm', value: c.algorithm ?? <StateText state="unknown" /> },
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
          ...Object.entries(c.facts).map(([name, value]) => ({
            label: factTitle(name),
            value: <FactValue value={value} />,
          })),
        ]}
      />
    </Card>
  );
}
