import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { KeyValue } from '@/app/_ui/key-value';
import { RelativeTime } from '@/app/_ui/relative-time';
import { StateText } from '@/app/_ui/state-text';
import { intervalWords } from '@/lib/sources/model';
import { settingTitle } from '@/lib/sources/providers';
import type { getSource } from '@/lib/sources/queries';

interface SourceFactsProps {
  source: Awaited<ReturnType<typeof getSource>>;
  now: string;
}

/** How the source is set up; secrets are references, so nothing here is one. */
export function SourceFacts({ source, now }: SourceFactsProps) {
  const settings = Object.entries(source.config).map(([name, value]) => ({
    label: settingTitle(source.kind, name),
    value: (
      <code className="font-mono text-xs">{Array.isArray(value) ? value.join(', ') : String(value)}</code>
    ),
  }));
  return (
    <Card title="Setup">
      <KeyValue
        items={[
          {
            label: 'Schedule',
            value: source.paused ? (
              <Badge tone="neutral">Paused</Badge>
            ) : (
              intervalWords(source.intervalMinutes)
            ),
          },
          {
            label: 'Next collection',
            value: source.paused ? (
              <StateText state="none" title="Paused" />
            ) : (
              <RelativeTime at={source.nextCollectionAt} now={now} />
            ),
          },
          {
            label: 'Oldest data',
            value: source.coverage.oldestDataAt ? (
              <RelativeTime at={source.coverage.oldestDataAt} now={now} />
            ) : (
              <StateText state="never" title="Nothing was read yet" />
            ),
          },
          { label: 'Connected', value: <RelativeTime at={source.createdAt} now={now} /> },
          ...settings,
        ]}
      />
    </Card>
  );
}
