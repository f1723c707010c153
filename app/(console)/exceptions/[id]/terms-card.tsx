import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { KeyValue } from '@/app/_ui/key-value';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Severity } from '@/app/_ui/severity';
import type { ExceptionDetail } from '@/lib/exceptions/queries';

const day = (at: Date) => at.toISOString().slice(0, 10);

/** What was asked for, in the words of who asked, and what the approval rests on. */
export function TermsCard({ exception: e, now }: { exception: ExceptionDetail; now: Date }) {
  const frozen = e.frozen as { policyVersion?: number; policyName?: string; longestDays?: number } | null;
  return (
    <Card title="What was asked for">
      <KeyValue
        items={[
          { label: 'Reason', value: <Prose>{e.reason}</Prose> },
          { label: 'Meanwhile', value: <Prose>{e.measures}</Prose>, hint: 'Compensating measures' },
          {
            label: 'Ticket',
            value: e.ticket ? <Ticket href={e.ticket} /> : <span className="text-muted">none</span>,
          },
          { label: 'Severity', value: <Severity level={e.severity} />, hint: 'Of the gravest finding' },
          {
            label: 'Owner',
            value: e.owners.length === 0 ? 'none' : <NameText>{e.owners.join(', ')}</NameText>,
          },
          ...(e.startsAt ? [{ label: 'Begins', value: day(e.startsAt), hint: 'At 00:00 UTC' }] : []),
          {
            label: 'Ends',
            value: e.expiresAt ? (
              <>
                {day(e.expiresAt)} (<RelativeTime at={e.expiresAt} now={now} />)
              </>
            ) : (
              'not said yet'
            ),
            hint: 'At 00:00 UTC',
          },
          ...('query' in e.target
            ? [
                {
                  label: 'Filter',
                  value: (
                    <Link href={`/findings?view=credential&${e.target.query}`} className="link wrap-anywhere">
                      {decodeURIComponent(e.target.query)}
                    </Link>
                  ),
                  hint: `Covers at most ${e.target.limit} findings: what comes to match is covered while there is room, if it is no graver and of the same owners.`,
                },
              ]
            : []),
          ...(frozen
            ? [
                {
                  label: 'Policy then',
                  value: `${frozen.policyName}, version ${frozen.policyVersion}`,
                  hint: `It allowed ${frozen.longestDays} days.`,
                },
              ]
            : []),
          ...(e.renewedBy !== null
            ? [
                {
                  label: 'Renewed by',
                  value: (
                    <Link href={`/exceptions/${e.renewedBy}`} className="link">
                      exception {e.renewedBy}
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}

/** What somebody typed, as text and nothing else. */
function Prose({ children }: { children: string }) {
  if (children === '') return <span className="text-muted">nothing yet</span>;
  return (
    <span className="whitespace-pre-wrap wrap-anywhere" dir="auto">
      {children}
    </span>
  );
}

function Ticket({ href }: { href: string }) {
  return (
    <a href={href} rel="noopener noreferrer nofollow" target="_blank" className="link wrap-anywhere">
      {href}
    </a>
  );
}
