import Link from 'next/link';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { KIND_TITLES } from '@/lib/documents/model';
import type { DocumentRow } from '@/lib/documents/queries';
import { DocumentState } from './document-state';

const NONE = <span className="text-muted">none</span>;

/** Documents with what is in force, who approved it and when it has to be looked at again. */
export function DocumentsTable({ rows, now }: { rows: readonly DocumentRow[]; now: Date }) {
  return (
    <Table label="Documents" stack>
      <THead>
        <tr>
          <Th>Document</Th>
          <Th>In force</Th>
          <Th>Approved by</Th>
          <Th>Next review</Th>
          <Th>State</Th>
        </tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id} data-row className="focus-within:bg-surface-2">
            <Th scope="row" className="lg:max-w-md">
              <Link
                href={`/policies/documents/${row.id}`}
                data-row-link
                className="rounded-xs font-medium hover:underline wrap-anywhere"
              >
                <NameText>{row.title}</NameText>
              </Link>
              <span className="block text-xs font-normal text-muted">
                {row.code} · {KIND_TITLES[row.kind]}
                {row.requirement && ` for PCI DSS ${row.requirement}`}
              </span>
            </Th>
            <Td label="In force">
              {row.inForce ? (
                <span>
                  Version {row.inForce.version} since <RelativeTime at={row.inForce.effectiveAt} now={now} />
                </span>
              ) : (
                NONE
              )}
            </Td>
            <Td label="Approved by">{row.inForce ? <NameText>{row.inForce.approvedBy}</NameText> : NONE}</Td>
            <Td label="Next review" short>
              {row.inForce ? <RelativeTime at={row.inForce.nextReviewDueAt} now={now} /> : NONE}
            </Td>
            <Td label="State">
              <span className="flex flex-wrap gap-1">
                <DocumentState standing={row.standing} />
                {row.waiting && row.standing !== 'waiting' && <DocumentState standing="waiting" />}
              </span>
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
