import { CircleCheck, Hourglass, TriangleAlert, Undo2 } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { RequestRow } from '@/lib/evidence/requests/queries';
import { isOverdue, REQUEST_STATE_TITLES } from '@/lib/evidence/requests/states';
import { AnswerDialog } from './answer-dialog';
import { WithdrawDialog } from './withdraw-dialog';

const SIGNS = {
  asked: { tone: 'accent', icon: Hourglass },
  answered: { tone: 'good', icon: CircleCheck },
  withdrawn: { tone: 'neutral', icon: Undo2 },
} as const;

interface Props {
  rows: readonly RequestRow[];
  /** Built packs to answer with; null: the viewer answers nothing. */
  packs: readonly { id: string; title: string }[] | null;
  canAsk: boolean;
  now: Date;
}

/** Requests with their answers; what can be done about each stands beside it. */
export function RequestsTable({ rows, packs, canAsk, now }: Props) {
  return (
    <Table label="Requests" stack>
      <THead>
        <tr>
          <Th>Request</Th>
          <Th>Asked by</Th>
          <Th>Due</Th>
          <Th>State</Th>
          <Th>Answer</Th>
          <Th>
            <span className="sr-only">What can be done</span>
          </Th>
        </tr>
      </THead>
      <TBody>
        {rows.map((request) => (
          <Tr key={request.id} id={`request-${request.id}`} data-row className="scroll-mt-16">
            <Th scope="row" className="align-top lg:max-w-md">
              <span className="font-medium whitespace-pre-line wrap-anywhere">
                <NameText>{request.question}</NameText>
              </span>
              <span className="block text-xs text-muted">request {request.id}</span>
            </Th>
            <Td label="Asked by" className="align-top">
              <NameText>{request.askedBy}</NameText>
              <span className="block text-xs text-muted">
                <RelativeTime at={request.askedAt} now={now} />
              </span>
            </Td>
            <Td label="Due" short className="align-top">
              <span className="whitespace-nowrap tabular-nums">{request.dueOn}</span>
            </Td>
            <Td label="State" short className="align-top">
              <StateBadge request={request} now={now} />
            </Td>
            <Td label="Answer" className="align-top lg:max-w-md">
              <Answer request={request} now={now} />
            </Td>
            <Td className="align-top">
              {request.state === 'asked' && (
                <span className="flex flex-wrap gap-1 lg:justify-end">
                  {packs && <AnswerDialog id={request.id} question={request.question} packs={packs} />}
                  {canAsk && request.isOwn && <WithdrawDialog id={request.id} />}
                </span>
              )}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

function StateBadge({ request, now }: { request: RequestRow; now: Date }) {
  if (isOverdue(request, now))
    return (
      <Badge tone="bad" icon={TriangleAlert}>
        Overdue
      </Badge>
    );
  const { tone, icon } = SIGNS[request.state];
  return (
    <Badge tone={tone} icon={icon}>
      {REQUEST_STATE_TITLES[request.state]}
    </Badge>
  );
}

function Answer({ request: { packId, note, endedBy, endedAt }, now }: { request: RequestRow; now: Date }) {
  if (endedBy === null) return <span className="text-faint">none yet</span>;
  return (
    <div className="min-w-0">
      {packId && (
        <Link href={`/evidence/${packId}`} className="link">
          pack {packId.slice(0, 8)}
        </Link>
      )}
      {note && (
        <span className="block whitespace-pre-line wrap-anywhere">
          <NameText>{note}</NameText>
        </span>
      )}
      <span className="block text-xs text-muted">
        <NameText>{endedBy}</NameText> <RelativeTime at={endedAt} now={now} />
      </span>
    </div>
  );
}
