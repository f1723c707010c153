import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { Notice } from '@/app/_ui/notice';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { Runbook } from '@/lib/profile/follows';
import type { ProfileSummary } from '@/lib/profile/summary';
import { DraftButton } from './draft-button';

/** What in the answers needs work, and how to go about it. */
export function Flags({ flags }: Pick<ProfileSummary, 'flags'>) {
  return flags.map(({ id, title, why, steps }) => (
    <Notice key={id} tone="warn" title={title}>
      <p>{why}</p>
      <ol className="mt-1 list-decimal space-y-0.5 pl-5">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Notice>
  ));
}

interface FrameworksProps extends Pick<ProfileSummary, 'frameworks'> {
  version: number;
  mayDraft: boolean;
}

/** Frameworks that the answers choose, and whether the policy in force has them in scope. */
export function FrameworksCard({ frameworks, version, mayDraft }: FrameworksProps) {
  if (frameworks.length === 0)
    return (
      <Card title="Policy">
        <p>No framework follows from these answers; the policy in force stays as it is.</p>
      </Card>
    );
  const isComplete = frameworks.every(({ isInScope }) => isInScope);
  return (
    <Card
      flush
      title="Policy"
      description="Frameworks add limits; the strictest of all that apply to a credential wins and is named on it. Most numbers are not in the texts: each says what it rests on."
      actions={mayDraft && !isComplete && <DraftButton version={version} />}
    >
      <Table label="Frameworks that follow from the answers" stack>
        <THead>
          <tr>
            <Th>Framework</Th>
            <Th>In scope</Th>
            <Th numeric>Limits</Th>
            <Th>Why</Th>
            <Th>What its text says of numbers</Th>
          </tr>
        </THead>
        <TBody>
          {frameworks.map(({ id, title, version: edition, isInScope, limits, reason, numbers }) => (
            <Tr key={id}>
              <Th scope="row" className="lg:whitespace-nowrap">
                {title} {edition}
              </Th>
              <Td label="In scope" short>
                {isInScope ? <Badge tone="good">yes</Badge> : <Badge tone="neutral">not yet</Badge>}
              </Td>
              <Td label="Limits" numeric>
                {limits}
              </Td>
              <Td label="Why">{reason}</Td>
              <Td label="Numbers" className="min-w-64 text-muted">
                {numbers}
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
    </Card>
  );
}

/** Where credentials are said to be, and whether anything reads them there. */
export function ExpectedCard({ expected }: Pick<ProfileSummary, 'expected'>) {
  return (
    <Card
      flush
      title="Expected sources"
      description="What the answers declare. What is not connected is missing from every number in Muster."
    >
      <Table label="Sources that the answers declare" stack>
        <THead>
          <tr>
            <Th>Source</Th>
            <Th>State</Th>
            <Th>Note</Th>
          </tr>
        </THead>
        <TBody>
          {expected.map(({ id, title, sourceKinds, isConnected, note }) => (
            <Tr key={id}>
              <Th scope="row" className="lg:whitespace-nowrap">
                {title}
              </Th>
              <Td label="State">
                {isConnected ? (
                  <Badge tone="good">connected</Badge>
                ) : sourceKinds.length > 0 ? (
                  <Badge tone="warn">nobody connected it</Badge>
                ) : (
                  <Badge tone="neutral">not supported yet</Badge>
                )}
              </Td>
              <Td label="Note" className="min-w-64 text-muted">
                {note}
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
    </Card>
  );
}

/** How things are replaced, as far as that is written down. */
export function RunbooksCard({ runbooks }: { runbooks: readonly Runbook[] }) {
  return (
    <Card
      title="Runbooks"
      description="Each credential’s own page says what should replace it and how it is revoked."
    >
      <ul className="space-y-1">
        {runbooks.map(({ id, title, href }) => (
          <li key={id}>
            {href ? (
              <Link href={href} className="link">
                {title}
              </Link>
            ) : (
              <>
                {title} <span className="text-faint">(not written yet)</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
