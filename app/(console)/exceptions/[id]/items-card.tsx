import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Severity } from '@/app/_ui/severity';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { conditionWords } from '@/lib/exceptions/conditions';
import type { Condition } from '@/lib/exceptions/model';
import type { ExceptionItem } from '@/lib/exceptions/queries';
import { findRule } from '@/lib/policies/registry';

interface Props {
  items: readonly ExceptionItem[];
  conditions: readonly Condition[];
  /** All there are, also those this viewer does not see. */
  total: number;
  limit: number | null;
  now: Date;
}

/** The findings it is about, each with what it is held to as of the approval, and what became of it. */
export function ItemsCard({ items, conditions, total, limit, now }: Props) {
  return (
    <Card
      flush
      title={`Findings: ${items.length}${total > items.length ? ` of ${total}` : ''}`}
      description={
        limit === null
          ? 'Checked at every collection; a condition that is broken takes the finding out, and the last one voids the exception.'
          : `Up to ${limit}. Checked at every collection; a condition that is broken takes the finding out.`
      }
    >
      <Table label="Findings" stack>
        <THead>
          <tr>
            <Th>Credential</Th>
            <Th>Finding</Th>
            <Th>Out of policy</Th>
            <Th>Holds while</Th>
            <Th>Now</Th>
          </tr>
        </THead>
        <TBody>
          {items.map((item) => (
            <Tr key={item.findingId} data-row className="align-top focus-within:bg-surface-2">
              <Th scope="row" className="lg:max-w-xs">
                <Link
                  href={`/credentials/${item.credentialId}`}
                  prefetch={false}
                  data-row-link
                  className="font-medium hover:underline wrap-anywhere"
                >
                  <NameText>{item.credential}</NameText>
                </Link>
                {item.owner && (
                  <span className="block text-xs text-muted">
                    <NameText>{item.owner}</NameText>
                  </span>
                )}
              </Th>
              <Td label="Finding">
                <span className="flex flex-wrap items-center gap-2">
                  <Severity level={item.severity} />
                  {findRule(item.rule)?.title ?? item.rule}
                </span>
              </Td>
              <Td label="Out of policy" short>
                since <RelativeTime at={item.breachedAt} now={now} />
              </Td>
              <Td label="Holds while" className="lg:max-w-xs">
                <ul className="text-xs text-muted">
                  {conditions.map((condition) => (
                    <li key={condition.kind}>{conditionWords(condition, item.facts)}</li>
                  ))}
                </ul>
              </Td>
              <Td label="Now">
                <Now item={item} now={now} />
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
    </Card>
  );
}

function Now({ item, now }: { item: ExceptionItem; now: Date }) {
  if (item.isCovered) return <Badge tone="good">Excepted</Badge>;
  if (item.releasedAt)
    return (
      <span className="block max-w-64">
        <Badge tone={item.closedAt ? 'neutral' : 'bad'}>{item.closedAt ? 'Closed' : 'Plainly open'}</Badge>
        <span className="block text-xs text-muted wrap-anywhere">
          <RelativeTime at={item.releasedAt} now={now} />: {item.releaseReason}
        </span>
      </span>
    );
  return <Badge tone="neutral">{item.closedAt ? 'Closed' : 'Open'}</Badge>;
}
