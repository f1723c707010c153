import { Card } from '@/app/_ui/card';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { FrameworkRow } from './framework-rows';

/** Frameworks in scope, and every number they add with what it rests on. */
export function FrameworksCard({ rows }: { rows: readonly FrameworkRow[] }) {
  return (
    <Card
      id="frameworks"
      title="Frameworks in scope"
      description="Their limits compete with those below; the strictest wins, also over class D. Most texts name no number: what one rests on stands beside it."
    >
      {rows.length === 0 && (
        <p className="text-muted">None. The setup profile offers those you are audited against.</p>
      )}
      <div className="space-y-4">
        {rows.map(({ id, title, numbers, clauses }) => (
          <section key={id} aria-label={title}>
            <h3 className="font-medium">{title}</h3>
            <p className="mb-2 text-xs text-muted">{numbers}</p>
            {clauses.length > 0 && (
              <details>
                <summary className="cursor-pointer text-accent">
                  {clauses.length} {clauses.length === 1 ? 'limit' : 'limits'}
                </summary>
                <Table label={`Limits of ${title}`} stack>
                  <THead>
                    <tr>
                      <Th>Of</Th>
                      <Th>Limit</Th>
                      <Th>Rests on</Th>
                      <Th>Requirement</Th>
                      <Th>Source</Th>
                    </tr>
                  </THead>
                  <TBody>
                    {clauses.map((clause) => (
                      <Tr key={clause.key}>
                        <Th scope="row">{clause.subject}</Th>
                        <Td label="Limit" className="tabular-nums whitespace-nowrap" short>
                          {clause.limit}
                        </Td>
                        <Td label="Rests on">{clause.basis}</Td>
                        <Td label="Requirement" className="lg:whitespace-nowrap">
                          {clause.control}
                        </Td>
                        <Td label="Source" className="min-w-64 text-muted">
                          {clause.source}
                        </Td>
                      </Tr>
                    ))}
                  </TBody>
                </Table>
              </details>
            )}
          </section>
        ))}
      </div>
    </Card>
  );
}
