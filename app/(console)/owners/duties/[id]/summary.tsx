import { Card } from '@/app/_ui/card';
import { KeyValue } from '@/app/_ui/key-value';
import { RelativeTime } from '@/app/_ui/relative-time';
import type { Json, JsonObject } from '@/lib/kernel/json';

const TITLES: Record<string, string> = {
  at: 'Taken',
  policyVersion: 'Policy in force',
  approvedVersion: 'Version asked about',
  credentials: 'Credentials',
  lastUsed: 'Last used',
  kinds: 'By kind and privilege',
  accepted: 'Accepted',
  asked: 'Asked, not answered',
  members: 'Members',
  alike: 'Credentials like it',
  incident: 'Incident',
  review: 'Review',
};

function inWords(name: string, value: Json): string {
  if (Array.isArray(value))
    return value.map((each) => Object.values(each as JsonObject).join(' · ')).join('; ') || 'none';
  if (value !== null && typeof value === 'object')
    return Object.entries(value)
      .map(([key, count]) => `${key.replace('-', ' ')}: ${count}`)
      .join(', ');
  return name === 'policyVersion' || name === 'approvedVersion' ? `version ${value}` : String(value);
}

/** The numbers as they were when it was done; they never change afterwards. */
export function Summary({ summary }: { summary: JsonObject }) {
  return (
    <Card title="As it was then" description="Kept with what was said, whatever changes later.">
      <KeyValue
        items={Object.entries(summary).map(([name, value]) => ({
          label: TITLES[name] ?? name,
          value: name === 'at' ? <RelativeTime at={String(value)} /> : inWords(name, value),
        }))}
      />
    </Card>
  );
}
