import { CopyButton } from '@/app/_ui/copy-button';
import { KeyValue, type KeyValueItem } from '@/app/_ui/key-value';
import type { StoredVersion } from '@/lib/documents/versions';

const prose = (text: string) => (
  <span className="whitespace-pre-wrap" dir="auto">
    {text}
  </span>
);

/** What a version says. */
export function VersionText({ version }: { version: StoredVersion }) {
  return <KeyValue items={[...textItems(version), reviewItem(version)]} />;
}

const reviewItem = ({ reviewMonths }: StoredVersion): KeyValueItem => ({
  label: 'Reviewed',
  value: reviewMonths === 1 ? 'every month' : `every ${reviewMonths} months`,
});

function textItems({ analysis, policy }: StoredVersion): KeyValueItem[] {
  if (analysis) {
    const { assets, threats, factors, frequencyDays, justification } = analysis;
    return [
      { label: 'Assets', value: prose(assets) },
      { label: 'Threats', value: prose(threats) },
      { label: 'Likelihood and impact', value: prose(factors) },
      {
        label: 'Resulting frequency',
        value: frequencyDays === 1 ? 'every day' : `every ${frequencyDays} days`,
      },
      { label: 'Justification', value: prose(justification) },
    ];
  }
  return [
    {
      label: 'Document',
      value: policy?.link ? (
        <a href={policy.link} className="link" rel="noreferrer noopener" target="_blank">
          {policy.link}
        </a>
      ) : (
        <span className="text-muted">no link</span>
      ),
    },
    {
      label: 'SHA-256',
      value: policy?.sha256 ? (
        <span className="flex items-center gap-1">
          <code className="font-mono text-xs wrap-anywhere">{policy.sha256}</code>
          <CopyButton text={policy.sha256} label="Copy the SHA-256" />
        </span>
      ) : (
        <span className="text-muted">not given</span>
      ),
    },
  ];
}
