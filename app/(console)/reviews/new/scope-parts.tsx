import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { LinkedCount } from '@/app/_ui/linked-count';
import { NameText } from '@/app/_ui/name-text';
import { Count } from '@/app/_ui/number';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { SECURITY_LEADS } from '@/lib/reviews/model';
import type { ScopePreview } from '@/lib/reviews/scope';

/** Whom a campaign would ask, and about how much. */
export function ScopeParts({ scope, query }: { scope: ScopePreview; query: string }) {
  return (
    <Card
      title="Whom it would ask"
      description={
        <>
          <LinkedCount value={scope.items} href={query === '' ? '/credentials' : `/credentials?${query}`} />{' '}
          {scope.items === 1 ? 'credential' : 'credentials'}, <Count value={scope.privileged} /> privileged:
          these also need a sign-off from outside the team.
        </>
      }
      flush
    >
      {scope.items === 0 ? (
        <EmptyState title="Nothing matches">
          Choose other filters; a review of nothing cannot be opened.
        </EmptyState>
      ) : (
        <Table label="Reviewers" tall>
          <THead>
            <tr>
              <Th>Asked</Th>
              <Th numeric>Credentials</Th>
              <Th numeric>Privileged</Th>
            </tr>
          </THead>
          <TBody>
            {scope.parts.map(({ reviewer, items, privileged }) => (
              <Tr key={reviewer ?? ''}>
                <Th scope="row">
                  {reviewer === null ? (
                    <span className="text-muted">{SECURITY_LEADS}: nobody owns these</span>
                  ) : (
                    <NameText>{reviewer}</NameText>
                  )}
                </Th>
                <Td numeric>
                  <Count value={items} />
                </Td>
                <Td numeric>
                  <Count value={privileged} />
                </Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
    </Card>
  );
}
