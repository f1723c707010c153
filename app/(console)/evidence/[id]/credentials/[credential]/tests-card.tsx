import { CircleCheck, CircleHelp, CircleX } from 'lucide-react';
import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { CsvRow } from '@/lib/evidence/files/read-csv';

const RESULTS = [
  { column: 'fail', label: 'failed', tone: 'bad', icon: CircleX },
  { column: 'not_tested', label: 'not tested', tone: 'warn', icon: CircleHelp },
  { column: 'pass', label: 'passed', tone: 'good', icon: CircleCheck },
  { column: 'not_applicable', label: 'not applicable', tone: 'neutral', icon: undefined },
] as const;

/** What each test came to for it over the whole period; what failed comes first. */
export function TestsCard({ rows }: { rows: readonly CsvRow[] }) {
  const results = RESULTS.flatMap((result) =>
    rows.filter((row) => row[result.column] === '1').map((row) => ({ row, result })),
  );
  const applicable = results.filter(({ result }) => result.column !== 'not_applicable');
  const others = results.filter(({ result }) => result.column === 'not_applicable');
  return (
    <Card
      title="Tests"
      description={`Over the whole period; ${applicable.length} of ${results.length} apply to it. Counted for everybody in testing/test_counts.csv.`}
      flush
    >
      <Table label="Tests" stack>
        <THead>
          <tr>
            <Th>Finds</Th>
            <Th>Rule</Th>
            <Th>Result</Th>
          </tr>
        </THead>
        <TBody>
          {applicable.map(({ row, result: { tone, icon, label } }) => (
            <Tr key={row.rule}>
              <Th scope="row">{row.title}</Th>
              <Td label="Rule" short className="font-mono text-xs">
                {row.rule}
              </Td>
              <Td label="Result" short>
                <Badge tone={tone} icon={icon}>
                  {label}
                </Badge>
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
      {others.length > 0 && (
        <details className="px-4 py-2">
          <summary className="cursor-pointer text-muted">{others.length} do not apply</summary>
          <ul className="mt-1 text-muted">
            {others.map(({ row }) => (
              <li key={row.rule}>
                {row.title} <code className="font-mono text-xs">{row.rule}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
