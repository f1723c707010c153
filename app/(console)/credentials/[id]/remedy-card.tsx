import { Card } from '@/app/_ui/card';
import { KeyValue } from '@/app/_ui/key-value';
import type { CredentialFacts } from '@/lib/credentials/model';
import { revocationFor } from '@/lib/credentials/remedy';
import { replacementFor } from '@/lib/credentials/replacement';

/** What should stand in its place, and how it is revoked. */
export function RemedyCard({ facts }: { facts: CredentialFacts }) {
  const replacement = replacementFor(facts);
  const revocation = revocationFor(facts);
  return (
    <>
      <Card title="What should replace it" description={replacement.title}>
        <p>{replacement.why}</p>
        <ol className="mt-2 list-decimal space-y-1 pl-5">
          {replacement.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Card>
      <Card title="How it is revoked">
        <KeyValue
          items={[
            { label: 'How', value: revocation.how },
            { label: 'Takes effect', value: revocation.effect },
            { label: 'Undo', value: revocation.undo },
          ]}
        />
      </Card>
    </>
  );
}
