import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { CopyButton } from '@/app/_ui/copy-button';
import { KeyValue } from '@/app/_ui/key-value';
import { NameText } from '@/app/_ui/name-text';
import { StateText } from '@/app/_ui/state-text';
import { credentialsHref } from '@/lib/credentials/filters-href';
import { CLASS_TITLES, HOLDER_TITLES, PROVIDER_TITLES } from '@/lib/credentials/labels';
import type { CredentialDetail } from '@/lib/credentials/queries-detail';
import type { ClassificationRule } from '@/lib/policies/model';
import { decidedHint } from './decided-hint';

interface IdentityCardProps {
  credential: CredentialDetail;
  /** The classification rules in force, which say why they decided. */
  rules: readonly ClassificationRule[];
}

/** Which credential this is, who holds it, what it reaches, and who answers for it. */
export function IdentityCard({ credential: c, rules }: IdentityCardProps) {
  return (
    <Card title="Identity">
      <KeyValue
        items={[
          {
            label: 'Identifier',
            value: (
              <span className="inline-flex max-w-full items-center gap-1">
                <code className="wrap-anywhere">
                  <NameText>{c.externalId}</NameText>
                </code>
                <CopyButton text={c.externalId} label="Copy the identifier" />
              </span>
            ),
            hint: `${c.resource}; the provider’s own id of this credential, not of its user`,
          },
          {
            label: 'Holder',
            value: c.holderId ? (
              <Link href={credentialsHref({ filters: { holder: [c.holderId] } })} className="link">
                <NameText>{c.holderName ?? c.holderId}</NameText>
              </Link>
            ) : (
              <StateText state="unknown" />
            ),
            hint: c.holderId ? (
              <>
                {HOLDER_TITLES[c.holderType ?? ''] ?? c.holderType} · <NameText>{c.holderId}</NameText>
              </>
            ) : undefined,
          },
          {
            label: 'Scope',
            value: (
              <>
                {PROVIDER_TITLES[c.provider] ?? c.provider} ·{' '}
                <Link href={credentialsHref({ filters: { account: [c.account] } })} className="link">
                  <NameText>{c.accountName ?? c.account}</NameText>
                </Link>{' '}
                · {c.region}
              </>
            ),
            hint: c.accountName ? c.account : undefined,
          },
          { label: 'Privilege', value: c.privilege ?? <StateText state="unknown" /> },
          {
            label: 'Owner',
            value: c.ownerTeam ? (
              <Link href={credentialsHref({ filters: { owner: [c.ownerTeam] } })} className="link">
                <NameText>{c.ownerTeam}</NameText>
              </Link>
            ) : (
              <StateText state="none" title="No team answers for it" />
            ),
            hint: decidedHint(c.ownerBy, c.byHand?.owner, rules),
          },
          {
            label: 'Class',
            value: c.class ? (
              (CLASS_TITLES[c.class] ?? c.class)
            ) : (
              <StateText state="none" title="Not classified" />
            ),
            hint: decidedHint(c.classBy, c.byHand?.class, rules),
          },
          {
            label: 'Environment',
            value: c.environment ?? <StateText state="unknown" />,
            hint: decidedHint(c.environmentBy, c.byHand?.environment, rules),
          },
        ]}
      />
    </Card>
  );
}
