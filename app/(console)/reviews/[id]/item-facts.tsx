import { ShieldAlert } from 'lucide-react';
import { Badge } from '@/app/_ui/badge';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { StateText } from '@/app/_ui/state-text';
import type { Json } from '@/lib/kernel/json';
import type { ItemRow } from '@/lib/reviews/queries-items';
import { changedFacts, FACT_TITLES, type FactChange, type Snapshot } from '@/lib/reviews/snapshot';

/** The facts that a decision rests on, and what is not as it was when the campaign was opened. */
export function ItemFacts({ row, now }: { row: ItemRow; now: Date }) {
  const shown = row.attested ?? row.current;
  const changes = changedFacts(row.snapshot, shown);
  const since = row.attested ? changedFacts(row.attested, row.current) : [];
  return (
    <span className="block min-w-0 space-y-1">
      <span className="flex flex-wrap gap-1">
        {row.privileged && (
          <Badge tone="warn" icon={ShieldAlert}>
            Privileged
          </Badge>
        )}
        {factsOf(shown).map((text) => (
          <Badge key={text} tone="neutral">
            {text}
          </Badge>
        ))}
        {shown.failing.length > 0 && (
          <Badge tone="bad">
            {shown.failing.length} {shown.failing.length === 1 ? 'finding' : 'findings'}
          </Badge>
        )}
      </span>
      <span className="block text-xs text-muted">
        last used <Moment at={shown.lastUsed} now={now} />, value from{' '}
        <Moment at={shown.valueChangedAt} now={now} />
        {shown.expires !== 'none' && shown.expires !== null && (
          <>
            , expires <Moment at={shown.expires} now={now} />
          </>
        )}
      </span>
      <Changes title="Changed since it was opened" changes={changes} />
      <Changes title="Changed since it was attested" changes={since} />
    </span>
  );
}

function factsOf({ privilege, class: grade, environment, status }: Snapshot): string[] {
  return [
    privilege === null ? 'privilege unknown' : privilege,
    grade === null ? 'unclassified' : `class ${grade}`,
    ...(environment === null ? [] : [environment]),
    ...(status === 'active' ? [] : [status === null ? 'status unknown' : status.replace('-', ' ')]),
  ];
}

function Moment({ at, now }: { at: string | null; now: Date }) {
  if (at === null) return <StateText state="unknown" />;
  return at === 'never' ? <StateText state="never" /> : <RelativeTime at={at} now={now} />;
}

const SHOWN = 3;

function Changes({ title, changes }: { title: string; changes: readonly FactChange[] }) {
  if (changes.length === 0) return null;
  return (
    <span className="block text-xs text-warn">
      {title}:{' '}
      {changes.slice(0, SHOWN).map(({ fact, before, after }, index) => (
        <span key={fact}>
          {index > 0 && '; '}
          {FACT_TITLES[fact] ?? fact} <NameText>{said(before)}</NameText> → <NameText>{said(after)}</NameText>
        </span>
      ))}
      {changes.length > SHOWN && ` and ${changes.length - SHOWN} more`}
    </span>
  );
}

/** A value as it is read; a moment by its day. */
function said(value: Json): string {
  if (value === null) return 'unknown';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(said).join(', ');
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value).replace(/^(\d{4}-\d\d-\d\d)T.*$/, '$1');
}
