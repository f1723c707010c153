import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { TONE_ICONS, type Tone } from '@/app/_ui/tone';
import type { EventListRow } from '@/lib/audit/queries-events';
import { auditHref, OUTCOME_LABELS } from '@/lib/audit/search';
import { subjectHref } from '@/lib/audit/subject-href';
import { titleOf } from '@/lib/platform/audit-actions';

const TONES: Record<EventListRow['outcome'], Tone> = { done: 'good', refused: 'warn', failed: 'bad' };

/** Events, the newest first; what an event holds folds out below it. */
export function EventsTable({ rows, now }: { rows: readonly EventListRow[]; now: Date }) {
  return (
    <Table label="Events" stack>
      <THead>
        <Tr>
          <Th>When</Th>
          <Th>Who</Th>
          <Th>What</Th>
          <Th>About</Th>
          <Th>Outcome</Th>
          <Th numeric>Place</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id} data-row className="focus-within:bg-surface-2">
            <Td label="When" short>
              <RelativeTime at={row.at} now={now} />
            </Td>
            <Td label="Who">
              <Link
                href={auditHref({ actor: row.actorId })}
                className="inline-flex min-h-6 items-center hover:underline wrap-anywhere"
              >
                {row.actorName}
              </Link>
              <span className="block text-xs text-muted">{row.actorRole}</span>
            </Td>
            <Th scope="row" className="lg:max-w-lg">
              <details>
                <summary className="cursor-pointer font-medium" data-row-link>
                  {titleOf(row.action)}
                </summary>
                <EventDetail row={row} />
              </details>
            </Th>
            <Td label="About">
              <Subject kind={row.subjectKind} id={row.subjectId} />
            </Td>
            <Td label="Outcome" short>
              <Badge tone={TONES[row.outcome]} icon={TONE_ICONS[TONES[row.outcome]]}>
                {OUTCOME_LABELS[row.outcome]}
              </Badge>
            </Td>
            <Td numeric label="Place" short>
              {row.chain === null ? (
                <span className="text-muted">waits</span>
              ) : (
                <span title={`Event ${row.sequence} of the chain "${row.chain}"`}>
                  {row.chain} {row.sequence}
                </span>
              )}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

function Subject({ kind, id }: { kind: string; id: string | null }) {
  if (id === null) return <span className="text-muted">{kind}</span>;
  const href = subjectHref(kind, id);
  const text = `${kind} ${id.length > 20 ? `${id.slice(0, 18)}…` : id}`;
  return (
    <span className="inline-flex flex-wrap gap-x-2 wrap-anywhere">
      {href ? (
        <Link href={href} className="text-accent underline underline-offset-2">
          {text}
        </Link>
      ) : (
        text
      )}
      <Link
        href={auditHref({ subject: `${kind}:${id}` })}
        className="inline-flex min-h-6 items-center text-xs text-muted hover:underline"
      >
        its trail
      </Link>
    </span>
  );
}

function EventDetail({ row }: { row: EventListRow }) {
  const from = [row.address, row.agent].filter(Boolean).join(', ');
  return (
    <div className="mt-1 space-y-1 text-xs font-normal">
      <p className="text-muted wrap-anywhere">
        <code>{row.action}</code> · {row.at.toISOString()} · {row.actorKind} {row.actorId}
        {from && ` · from ${from}`} · request {row.requestId}
      </p>
      <pre className="max-h-80 overflow-auto rounded bg-surface-2 p-2 whitespace-pre-wrap wrap-anywhere">
        {JSON.stringify(row.payload, null, 2)}
      </pre>
    </div>
  );
}
