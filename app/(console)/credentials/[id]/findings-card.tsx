import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { Sentence } from '@/app/_ui/sentence';
import type { CredentialFinding } from '@/lib/credentials/queries-detail';
import { findRule } from '@/lib/policies/registry';
import type { TicketRow } from '@/lib/tickets/queries';
import { ExceptedBadge } from '../../exceptions/excepted-badge';
import { TicketButton } from '../../findings/backlog/ticket-button';
import { FindingLevel, FindingLife, sentenceOf } from '../../findings/finding-words';
import { TicketLink } from '../../findings/ticket-link';

/** Tickets of the findings, and whether another may be asked for. */
export interface TicketsShown {
  rows: readonly TicketRow[];
  canAsk: boolean;
}

function FindingTicket({ finding, tickets }: { finding: CredentialFinding; tickets: TicketsShown }) {
  const ticket = tickets.rows.find(({ findingId }) => findingId === finding.id);
  const isOpen = finding.closedAt === null;
  const isFollowed = ticket !== undefined && ticket.state !== 'lost';
  if (!ticket && !(isOpen && tickets.canAsk)) return null;
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-2 text-xs">
      {ticket && (
        <>
          <span className="text-muted">Ticket</span>
          <TicketLink ticket={ticket} isFindingOpen={isOpen} />
          {ticket.error && <span className="text-muted">{ticket.error}</span>}
        </>
      )}
      {isOpen && tickets.canAsk && !isFollowed && (
        <TicketButton findingId={finding.id} label={findRule(finding.rule)?.title ?? finding.rule} />
      )}
    </div>
  );
}

function Finding({
  finding,
  canAsk = false,
  tickets,
}: {
  finding: CredentialFinding;
  canAsk?: boolean;
  tickets: TicketsShown;
}) {
  const rule = findRule(finding.rule);
  const isOpen = finding.closedAt === null;
  return (
    <li className="border-t border-line py-3 first:border-t-0 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center gap-2">
        <FindingLevel verdict={finding.verdict} severity={finding.severity} />
        <span className="font-medium">{rule?.title ?? finding.rule}</span>
        <code className="text-xs text-muted">{finding.code}</code>
        {!isOpen && <Badge tone="neutral">Closed</Badge>}
        <ExceptedBadge exceptionId={finding.exceptionId} until={finding.exceptedUntil} />
      </div>
      <p className="mt-1">
        <Sentence>{sentenceOf(finding)}</Sentence>
      </p>
      {isOpen && rule && <p className="mt-1 text-muted">{rule.remedy}</p>}
      <p className="mt-1 text-xs text-muted">
        <FindingLife finding={finding} />
        {canAsk && isOpen && finding.exceptionId === null && (
          <>
            {' · '}
            <Link href={`/exceptions/new?finding=${finding.id}`} prefetch={false} className="link">
              Ask for an exception
            </Link>
          </>
        )}
      </p>
      <FindingTicket finding={finding} tickets={tickets} />
    </li>
  );
}

/** What the policy finds wrong, why, and what to do; what was wrong before stays folded away. */
export function FindingsCard({
  findings,
  isGone,
  canAsk,
  tickets,
}: {
  findings: readonly CredentialFinding[];
  isGone: boolean;
  canAsk: boolean;
  tickets: TicketsShown;
}) {
  const open = findings.filter((finding) => finding.closedAt === null);
  const closed = findings.filter((finding) => finding.closedAt !== null);
  return (
    <Card title="Findings">
      {open.length > 0 ? (
        <ul>
          {open.map((finding) => (
            <Finding key={finding.id} finding={finding} canAsk={canAsk} tickets={tickets} />
          ))}
        </ul>
      ) : (
        <p className="text-muted">{isGone ? 'Closed, because the credential is gone.' : 'None open.'}</p>
      )}
      {closed.length > 0 && (
        <details className="mt-3">
          <summary className="cursor-pointer text-muted">{closed.length} closed</summary>
          <ul className="mt-2">
            {closed.map((finding) => (
              <Finding key={finding.id} finding={finding} tickets={tickets} />
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
