import { CircleDashed, CircleSlash, Hourglass, type LucideIcon } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { Notice } from '@/app/_ui/notice';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { ExpectedSource } from '@/lib/profile/expected';
import type { BeyondCells } from '@/lib/sources/coverage-matrix';

/** What the setup declared and nobody has connected. */
export function UnconnectedNotice({ sources }: { sources: readonly ExpectedSource[] }) {
  if (sources.length === 0) return null;
  return (
    <Notice
      tone="warn"
      title={`${sources.length} declared ${sources.length === 1 ? 'place is' : 'places are'} not read by any source`}
    >
      No number here counts what they hold:{' '}
      {sources.map(({ id, title, note }, i) => (
        <span key={id} title={note}>
          {i > 0 && ', '}
          {title}
        </span>
      ))}
      .{' '}
      <Link href="/settings/profile" className="link">
        What the profile expects
      </Link>
    </Notice>
  );
}

const LOOKS: Record<'ephemeral' | 'not-supported', { label: string; icon: LucideIcon }> = {
  ephemeral: { label: 'Ephemeral', icon: Hourglass },
  'not-supported': { label: 'Not supported', icon: CircleSlash },
};

/** What no cell can show: types of credential that are not collected from the connected clouds, and why. */
export function BeyondCard({ beyond }: { beyond: BeyondCells }) {
  if (beyond.notCollected.length === 0) return null;
  return (
    <Card
      id="not-supported"
      flush
      title="Not collected"
      description="What these providers hold or issue that no cell stands for. Ephemeral credentials end by themselves within a day or two and are listed nowhere."
    >
      <Table label="Types of credential that are not collected" stack>
        <THead>
          <Tr>
            <Th>Type</Th>
            <Th>Provider</Th>
            <Th>State</Th>
            <Th>Why</Th>
          </Tr>
        </THead>
        <TBody>
          {beyond.notCollected.map(({ provider, type, title, state, why }) => (
            <Tr key={`${provider}/${type}`}>
              <Th scope="row">{title}</Th>
              <Td label="Provider" short>
                {provider}
              </Td>
              <Td label="State">
                <Badge tone="neutral" icon={LOOKS[state].icon ?? CircleDashed}>
                  {LOOKS[state].label}
                </Badge>
              </Td>
              <Td label="Why" className="min-w-56 text-muted">
                {why}
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
    </Card>
  );
}
