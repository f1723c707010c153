import { Card } from '@/app/_ui/card';
import { RelativeTime } from '@/app/_ui/relative-time';
import { EVENT_TITLES, FIELD_TITLES } from '@/lib/credentials/labels';
import type { CredentialFinding, FieldChange, VersionRow } from '@/lib/credentials/queries-detail';
import type { Json, JsonObject } from '@/lib/kernel/json';
import { findRule } from '@/lib/policies/registry';
import { CLOSE_WORDS } from '../../findings/finding-words';
import { FactValue, factTitle } from './fact-value';

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

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Of a field that holds several facts, those that differ. */
function differences(change: FieldChange): FieldChange[] {
  const { field, before, after } = change;
  if (!isObject(before) && !isObject(after)) {
    return [{ ...change, field: FIELD_TITLES[field] ?? factTitle(field).toLowerCase() }];
  }
  const [old, now] = [isObject(before) ? before : {}, isObject(after) ? after : {}];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .map((name) => ({ field: factTitle(name), before: old[name] ?? null, after: now[name] ?? null }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
}

function Item({ entry }: { entry: Entry }) {
  const changes = entry.version?.changes.flatMap(differences) ?? [];
  return (
    <li className="border-t border-line py-2 first:border-t-0 first:pt-0 last:pb-0">
      <div className="flex justify-between gap-x-3">
        <span className="font-medium">{entry.title}</span>
        <span className="shrink-0 text-xs text-muted">
          <RelativeTime at={entry.at} />
        </span>
      </div>
      {changes.length > 0 && (
        <dl className="mt-1 text-xs">
          {changes.map((change) => (
            <div key={change.field} className="flex flex-wrap gap-x-2">
              <dt className="text-muted">{change.field}</dt>
              <dd className="min-w-0 wrap-anywhere">
                <FactValue value={change.before} /> → <FactValue value={change.after} />
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
}: {
  versions: readonly VersionRow[];
  findings: readonly CredentialFinding[];
}) {
  const entries = entriesOf(versions, findings);
  const [recent, earlier] = [entries.slice(0, SHOWN), entries.slice(SHOWN)];
  return (
    <Card title="Timeline">
      <ol>
        {recent.map((entry) => (
          <Item key={entry.key} entry={entry} />
        ))}
      </ol>
      {earlier.length > 0 && (
        <details className="mt-2">
          <summary className="cursor-pointer text-muted">{earlier.length} earlier</summary>
          <ol className="mt-2">
            {earlier.map((entry) => (
              <Item key={entry.key} entry={entry} />
            ))}
          </ol>
        </details>
      )}
    </Card>
  );
}
