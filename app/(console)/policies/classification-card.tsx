import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { conditionText, decisionText } from '@/lib/policies/classification';
import type { ClassificationRule, Policy } from '@/lib/policies/model';

interface Props {
  rules: readonly ClassificationRule[];
  tags: Policy['tags'];
}

/** The rules that put credentials into classes and environments, in their order. */
export function ClassificationCard({ rules, tags }: Props) {
  return (
    <Card
      id="classification"
      flush={rules.length > 0}
      title="Classification"
      description={`What people set by hand wins; then the first rule that matches; then the tags ${[...tags.class, ...tags.environment].join(', ')}.`}
    >
      {rules.length === 0 ? (
        <p className="text-muted">
          No rules: classes and environments come from tags or are set by hand. Credentials still without a
          class are{' '}
          <Link href="/credentials?class=none" className="link">
            in the list
          </Link>
          .
        </p>
      ) : (
        <Table label="Classification rules" stack>
          <THead>
            <tr>
              <Th numeric>Order</Th>
              <Th>Rule</Th>
              <Th>Where</Th>
              <Th>Decides</Th>
              <Th>Why</Th>
            </tr>
          </THead>
          <TBody>
            {rules.map((rule, at) => (
              <Tr key={rule.id}>
                <Td label="Order" numeric>
                  {at + 1}
                </Td>
                <Th scope="row" className="lg:whitespace-nowrap">
                  {rule.id}
                </Th>
                <Td label="Where" className="wrap-anywhere">
                  {conditionText(rule.when)}
                </Td>
                <Td label="Decides">{decisionText(rule)}</Td>
                <Td label="Why" className="text-muted">
                  {rule.reason}
                </Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
    </Card>
  );
}
