import type { CredentialFacts } from '@/lib/credentials/model';
import type { Policy, Verdict } from '@/lib/policies/model';

/** The version of Prowler whose checks, severities and thresholds are listed here. */
export const PROWLER_VERSION = '5.40.0';

/** The moment the cases live at. */
export const CASES_AT = new Date('2026-06-15T12:00:00Z');
/** A moment so many days before the cases; negative is after. */
export const ago = (days: number): Date => new Date(CASES_AT.getTime() - days * 86_400_000);

/** One input, what Prowler says of it, and what we do. */
export interface ParityCase {
  name: string;
  /** Whose verdict is meant, where several rules answer; the first of them otherwise. */
  rule?: string;
  facts: Partial<CredentialFacts>;
  policy?: (base: Policy) => Policy;
  prowler: 'fail' | 'pass';
  /** Ours, where it is another: `not judged` when the rule does not apply. */
  ours?: Verdict['state'] | 'not judged';
}

export type Answer =
  | {
      /** Ids of the rules that answer it. */
      rules: readonly string[];
      /** What is different about threshold or verdict, and why; absent: nothing is. */
      why?: string;
      cases: readonly ParityCase[];
    }
  /** It judges a credential, but nothing here reads what it needs yet. */
  | { notCollected: string }
  /** It judges something that is no credential. */
  | { outOfScope: string };

export const PARITY_PROVIDERS = ['AWS', 'Azure and Entra', 'Google Cloud', 'Other providers'] as const;
export type ParityProvider = (typeof PARITY_PROVIDERS)[number];

/** One check of Prowler and our answer to it. */
export interface ParityCheck {
  id: string;
  provider: ParityProvider;
  severity: string;
  /** Rule and threshold; "configurable" where its configuration sets the number. */
  threshold: string;
  answer: Answer;
}

type Row = readonly [id: string, severity: string, threshold: string, answer: Answer];

/** Rows of one provider as checks. */
export const checksOf = (provider: ParityProvider, rows: readonly Row[]): ParityCheck[] =>
  rows.map(([id, severity, threshold, answer]) => ({ id, provider, severity, threshold, answer }));

/** Several checks with one answer; severity and threshold are those of all, or one of each. */
export function together(
  ids: readonly string[],
  severity: string | readonly string[],
  threshold: string | readonly string[],
  answer: Answer,
): readonly Row[] {
  const at = (words: string | readonly string[], i: number) =>
    typeof words === 'string' ? words : (words[i] ?? '');
  return ids.map((id, i) => [id, at(severity, i), at(threshold, i), answer] as const);
}

const named =
  (prowler: ParityCase['prowler']) =>
  (name: string, facts: ParityCase['facts'], more: Partial<ParityCase> = {}): ParityCase => ({
    name,
    facts,
    prowler,
    ...more,
  });
/** An input that Prowler fails. */
export const fails = named('fail');
/** An input that Prowler passes. */
export const passes = named('pass');

/** Whether both call the same inputs out: not judging what Prowler passes is no difference, not knowing is one. */
export function isSame({ prowler, ours = prowler }: ParityCase): boolean {
  return ours !== 'unknown' && (ours === 'fail') === (prowler === 'fail');
}
