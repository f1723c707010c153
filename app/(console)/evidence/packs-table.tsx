import Link from 'next/link';
import { NameText } from '@/app/_ui/name-text';
import { countText } from '@/app/_ui/number-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { PackRow } from '@/lib/evidence/queries';
import { PackStateBadge } from './state-badge';
import { frameworksText, periodText, sizeText } from './words';

const CREDENTIALS = 'population/credentials.csv';

/** Packs, the newest first. */
export function PacksTable({ packs, now }: { packs: readonly PackRow[]; now: Date }) {
  return (
    <Table label="Evidence packs" stack>
      <THead>
        <tr>
          <Th>Pack</Th>
          <Th>Period</Th>
          <Th>State</Th>
          <Th numeric>Credentials</Th>
          <Th numeric>Size</Th>
          <Th>Asked for</Th>
        </tr>
      </THead>
      <TBody>
        {packs.map((pack) => (
          <Tr key={pack.id} data-row className="focus-within:bg-surface-2">
            <Th scope="row" className="lg:max-w-sm">
              <Link href={`/evidence/${pack.id}`} data-row-link className="font-medium hover:underline">
                {frameworksText(pack.frameworks)}
              </Link>
              <span className="block font-mono text-xs text-muted">{pack.id.slice(0, 8)}</span>
            </Th>
            <Td label="Period">{periodText(pack)}</Td>
            <Td label="State" short>
              <PackStateBadge state={pack.state} progress={pack.progress} />
            </Td>
            <Td label="Credentials" numeric short>
              {pack.files ? countText(pack.files[CREDENTIALS] ?? 0) : <span className="text-faint">–</span>}
            </Td>
            <Td label="Size" numeric short>
              {sizeText(pack.sizeBytes)}
            </Td>
            <Td label="Asked for">
              <RelativeTime at={pack.requestedAt} now={now} />
              <span className="block text-xs text-muted">
                by <NameText>{pack.requestedBy}</NameText>
              </span>
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
