import Link from 'next/link';
import { EmptyState } from '@/app/_ui/empty-state';
import { Count } from '@/app/_ui/number';
import { RelativeTime } from '@/app/_ui/relative-time';
import { StateText } from '@/app/_ui/state-text';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { UploadRow } from '@/lib/uploads/queries';
import { sizeText } from './size-text';
import { UploadBadge } from './upload-badge';

/** Uploads, newest first: who, when, what it was and what became of it. */
export function UploadsTable({ rows, now }: { rows: readonly UploadRow[]; now: string }) {
  if (rows.length === 0)
    return (
      <EmptyState title="Nothing was uploaded yet">
        Who uploads what is listed here, with its digest.
      </EmptyState>
    );
  return (
    <Table label="Uploads, newest first" stack>
      <THead>
        <Tr>
          <Th>File</Th>
          <Th>State</Th>
          <Th>Represents</Th>
          <Th numeric>Rows</Th>
          <Th>Uploaded</Th>
          <Th>SHA-256</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id} data-row className="focus-within:bg-surface-2">
            <Th scope="row" className="min-w-40">
              <Link
                href={`/sources/upload/${row.id}`}
                data-row-link
                className="link font-medium wrap-anywhere"
              >
                {row.fileName}
              </Link>
              <span className="block text-xs text-muted">
                {row.formatTitle ?? 'format not known'}
                {row.sizeBytes > 0 && `, ${sizeText(row.sizeBytes)}`}
              </span>
            </Th>
            <Td label="State">
              <UploadBadge state={row.state} />
            </Td>
            <Td label="Represents">
              {row.dataAt ? (
                <span>
                  <RelativeTime at={row.dataAt} now={now} />
                  {row.complete && <span className="block text-xs text-muted">complete</span>}
                </span>
              ) : (
                <StateText state="none" title="No date was given: it was not taken in" />
              )}
            </Td>
            <Td numeric label="Rows" short>
              <span>
                <Count value={row.good} />
                {row.bad > 0 && <span className="block text-xs text-bad">{row.bad} bad</span>}
              </span>
            </Td>
            <Td label="Uploaded">
              <span>
                <RelativeTime at={row.uploadedAt} now={now} />
                <span className="block text-xs text-muted">{row.uploadedBy}</span>
              </span>
            </Td>
            <Td label="SHA-256">
              {row.sha256 ? (
                <code className="font-mono text-xs" title={row.sha256}>
                  {row.sha256.slice(0, 12)}…
                </code>
              ) : (
                <StateText state="none" title="It was not read to its end" />
              )}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
