import type { ReactNode } from 'react';
import { Card } from '@/app/_ui/card';
import { KeyValue } from '@/app/_ui/key-value';
import { Count } from '@/app/_ui/number';
import { RelativeTime } from '@/app/_ui/relative-time';
import { CREDENTIAL_KINDS, type CredentialKind } from '@/lib/credentials/model';
import type { Json, JsonObject } from '@/lib/kernel/json';
import { PRIVILEGE_TITLES, USE_TITLES } from './words';

/** What a summary may hold, in the order it is shown. */
const PARTS: readonly [name: string, label: string, shown: (value: Json) => ReactNode][] = [
  ['at', 'Taken', (value) => <RelativeTime at={String(value)} />],
  ['policyVersion', 'Policy in force', (value) => `version ${value}`],
  ['approvedVersion', 'Version asked about', (value) => `version ${value}`],
  ['credentials', 'Credentials', counted],
  ['lastUsed', 'Last used', lastUsed],
  ['kinds', 'By kind', kinds],
  ['accepted', 'Accepted', counted],
  ['asked', 'Asked, not answered', counted],
  ['members', 'Members', counted],
  ['alike', 'Credentials like it', counted],
  ['incident', 'Incident', String],
  ['review', 'Review', String],
];

function counted(value: Json): ReactNode {
  return <Count value={Number(value)} />;
}

const entriesOf = (value: Json): [string, Json][] =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : [];

function lastUsed(value: Json): ReactNode {
  const counts = new Map(entriesOf(value));
  return Object.entries(USE_TITLES)
    .map(([bucket, title]) => `${title.toLowerCase()}: ${counts.get(bucket) ?? 0}`)
    .join(', ');
}

function kinds(value: Json): ReactNode {
  const rows = Array.isArray(value) ? value.map((each) => new Map(entriesOf(each))) : [];
  if (rows.length === 0) return 'none';
  return (
    <ul>
      {rows.map((row) => {
        const [kind, privilege] = [String(row.get('kind')), String(row.get('privilege'))];
        const can = PRIVILEGE_TITLES[privilege as keyof typeof PRIVILEGE_TITLES] ?? privilege;
        return (
          <li key={`${kind}/${privilege}`}>
            <Count value={Number(row.get('count'))} /> {CREDENTIAL_KINDS[kind as CredentialKind] ?? kind},{' '}
            {can.toLowerCase()}
          </li>
        );
      })}
    </ul>
  );
}

/** The numbers as they were when it was done; they never change afterwards. */
export function Summary({ summary }: { summary: JsonObject }) {
  const items = PARTS.flatMap(([name, label, shown]) => {
    const value = summary[name];
    return value === undefined || value === null ? [] : [{ label, value: shown(value) }];
  });
  return (
    <Card title="As it was then" description="Kept with what was said, whatever changes later.">
      <KeyValue items={items} />
    </Card>
  );
}
