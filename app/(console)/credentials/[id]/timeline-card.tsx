import { Card } from '@/app/_ui/card';
import { RelativeTime } from '@/app/_ui/relative-time';
import { EVENT_TITLES } from '@/lib/credentials/labels';
import type { CredentialFinding, VersionRow } from '@/lib/credentials/queries-detail';
import { findRule } from '@/lib/policies/registry';
import { CLOSE_WORDS } from '../../findings/finding-words';
import { differences } from './differences';
import { FactValue } from './fact-value';

interface Entry {
  key: string;
  at: Date;
  title: string;
  version?: VersionRow;
}

const SHOWN = 60;

function entriesOf(versions: readonly VersionRow[], findings: readonly CredentialFinding[]): Entry[] {
  const entries: Entry[] = versions.map((version) => ({
    key: `v${version.version}`,
    at: version.knownAt,
    title: EVENT_TITLES[version.event] ?? version.event,
    version,
  }));
  for (const finding of findings) {
    const title = findRule(finding.rule)?.title ?? finding.rule;
    const spans = [
      ...finding.spans,
      { openedAt: finding.openedAt, closedAt: finding.closedAt, closeReason: finding.closeReason },
    ];
    spans.forEach((span, i) => {
      entries.push({
        key: `f${finding.id}-${i}-o`,
        at: new Date(span.openedAt),
        title: `Finding ${i === 0 && finding.reopened === 0 ? 'opened' : i === 0 ? 'first opened' : 'reopened'}: ${title}`,
      });
      if (span.closedAt)
        entries.push({
          key: `f${finding.id}-${i}-c`,
          at: new Date(span.closedAt),
          title: `Finding closed (${CLOSE_WORDS[span.closeReason ?? ''] ?? 'closed'}): ${title}`,
        });
    });
  }
  return entries.sort((a, b) => b.at.getTime() - a.at.getTime());
}

function Item({ entry, now }: { entry: Entry; now: Date | undefined }) {
  const changes = entry.version?.changes.flatMap(differences) ?? [];
  return (
    <li className="border-t border-line py-2 first:border-t-0 first:pt-0 last:pb-0">
      <div className="flex justify-between gap-x-3">
        <span className="font-medium">{entry.title}</span>
        <span className="shrink-0 text-xs text-muted">
          <RelativeTime at={entry.at} {...(now && { now })} />
        </span>
      </div>
      {changes.length > 0 && (
        <dl className="mt-1 text-xs">
          {changes.map((change) => (
            <div key={change.field} className="flex flex-wrap gap-x-2">
              <dt className="text-muted">{change.field}</dt>
              <dd className="min-w-0 wrap-anywhere">
                <FactValue value={change.before} inDays /> → <FactValue value={change.after} inDays />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

/** Everything that happened to it, newest first: what changed, and which findings came and went. */
export function TimelineCard({
  versions,
  findings,
  title = 'Timeline',
  now,
}: {
  versions: readonly VersionRow[];
  findings: readonly CredentialFinding[];
  title?: string;
  /** Where it ends in the past: when. */
  now?: Date;
}) {
  const entries = entriesOf(versions, findings);
  const [recent, earlier] = [entries.slice(0, SHOWN), entries.slice(SHOWN)];
  return (
    <Card title={title}>
      <ol>
        {recent.map((entry) => (
          <Item key={entry.key} entry={entry} now={now} />
        ))}
      </ol>
      {earlier.length > 0 && (
        <details className="mt-2">
          <summary className="cursor-pointer text-muted">{earlier.length} earlier</summary>
          <ol className="mt-2">
            {earlier.map((entry) => (
              <Item key={entry.key} entry={entry} now={now} />
            ))}
          </ol>
        </details>
      )}
    </Card>
  );
}
