import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { StateText } from '@/app/_ui/state-text';
import type { Json } from '@/lib/kernel/json';

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;

/** `mfaActive` as people read it. */
export function factTitle(name: string): string {
  const words = name.replaceAll(
    /([a-z\d])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
  const text = words.replaceAll(/\b(mfa|kms|arn|id|iam|url|dns)\b/g, (word) => word.toUpperCase());
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What the provider said, as people read it: a list in a row, a moment with its exact time on hover. */
export function FactValue({ value }: { value: Json }) {
  if (value === null) return <StateText state="unknown" />;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string' && MOMENT.test(value)) return <RelativeTime at={value} />;
  if (Array.isArray(value) && value.length === 0) return <StateText state="none" />;
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) {
    return <NameText>{value.join(', ')}</NameText>;
  }
  return <NameText>{typeof value === 'object' ? JSON.stringify(value) : String(value)}</NameText>;
}
