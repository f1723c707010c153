import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { RelativeTime } from '@/app/_ui/relative-time';
import { StateText } from '@/app/_ui/state-text';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { LeakRow } from '@/lib/uploads/leak-queries';

/** Where each was found, by what, and which credential it is. */
export function LeaksTable({ rows, now }: { rows: readonly LeakRow[]; now: string }) {
  return (
    <Table label="Leaks" stack>
      <THead>
        <Tr>
          <Th>Repository</Th>
          <Th>Place</Th>
          <Th>Detector</Th>
          <Th>Credential</Th>
          <Th>There since</Th>
          <Th>Last listed</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id} data-row className="focus-within:bg-surface-2">
            <Th scope="row" className="min-w-32 wrap-anywhere">
              {row.repository}
              <span className="block text-xs text-muted">{row.sourceName}</span>
            </Th>
            <Td label="Place" className="min-w-40 wrap-anywhere">
              <span>
                {row.path}
                {row.line !== null && `:${row.line}`}
                {row.commit && (
                  <code className="block font-mono text-xs text-muted" title={row.commit}>
                    {row.commit.slice(0, 12)}
                  </code>
                )}
              </span>
            </Td>
            <Td label="Detector">
              <span>
                {row.detector}
                <span className="mt-0.5 flex flex-wrap gap-1">
                  {row.verified === true && <Badge tone="bad">it worked</Badge>}
                  {row.resolution && <Badge tone="neutral">{row.resolution.replaceAll('_', ' ')}</Badge>}
                </span>
              </span>
            </Td>
            <Td label="Credential" className="wrap-anywhere">
              <Matched row={row} />
            </Td>
            <Td label="There since">
              <RelativeTime at={row.foundAt} now={now} />
            </Td>
            <Td label="Last listed">
              <span>
                <RelativeTime at={row.seenAt} now={now} />
                {row.goneAt && <span className="block text-xs text-muted">no longer listed</span>}
              </span>
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

function Matched({ row: { credential, keyId } }: { row: LeakRow }) {
  if (credential)
    return (
      <span>
        <Link href={`/credentials/${credential.id}`} data-row-link className="link">
          {credential.name}
        </Link>
        {credential.gone && <span className="block text-xs text-muted">gone</span>}
      </span>
    );
  if (keyId)
    return (
      <span>
        <code className="font-mono text-xs">{keyId}</code>
        <span className="block text-xs text-muted">not in the inventory</span>
      </span>
    );
  return <StateText state="unknown" title="Nothing public in it tells which credential it is" />;
}
