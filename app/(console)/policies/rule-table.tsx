import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { SEVERITY_LABELS } from '@/lib/policies/labels';
import type { RuleRow } from './rows';

/** The rules, their codes and how much they weigh. */
export function RuleTable({ rows }: { rows: readonly RuleRow[] }) {
  return (
    <Table label="Rules and what they serve" stack>
      <THead>
        <tr>
          <Th>Rule</Th>
          <Th>Code</Th>
          <Th>Severity</Th>
          <Th>Judged</Th>
          <Th>Serves</Th>
        </tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Th scope="row" className="lg:whitespace-nowrap">
              {row.title}
            </Th>
            <Td label="Code" className="font-mono text-xs whitespace-nowrap">
              {row.code}
            </Td>
            <Td label="Severity" short>
              {SEVERITY_LABELS[row.severity]}
            </Td>
            <Td label="Judged" short>
              {row.isEnabled ? 'yes' : 'switched off'}
            </Td>
            <Td label="Serves" className="min-w-48 text-muted">
              {row.controls.join(', ') || 'our own practice'}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
