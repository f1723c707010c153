import { addMonths } from '@/lib/reviews/model';

export const DOCUMENT_KINDS = ['analysis', 'policy'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export const KIND_TITLES: Record<DocumentKind, string> = {
  analysis: 'Targeted risk analysis',
  policy: 'Policy document',
};

/** Requirements of PCI DSS whose frequency a targeted risk analysis sets here, with what is done at that frequency. */
export const ANALYSED_REQUIREMENTS = ['7.2.5.1', '8.6.3', '10.4.2.1'] as const;
export type AnalysedRequirement = (typeof ANALYSED_REQUIREMENTS)[number];
export const REQUIREMENT_TITLES: Record<AnalysedRequirement, string> = {
  '7.2.5.1': 'review of access of application and system accounts',
  '8.6.3': 'change of passwords of application and system accounts',
  '10.4.2.1': 'review of logs that are not reviewed daily',
};

/** An analysis is reviewed within 12 months at the latest: PCI DSS 12.3.1 names that number. */
export const MOST_REVIEW_MONTHS: Record<DocumentKind, number> = { analysis: 12, policy: 36 };
export const MOST_FREQUENCY_DAYS = 3650;
/** A version is not proposed to begin later than this. */
export const MOST_DAYS_AHEAD = 366;

/** How an analysis or a policy is named in texts and files; stays with it. */
export function codeOf(kind: DocumentKind, id: number): string {
  return `${kind === 'analysis' ? 'TRA' : 'DOC'}-${id}`;
}

/** The parts of a targeted risk analysis besides its approval. */
export interface Analysis {
  assets: string;
  threats: string;
  /** What makes it likely, and how much harm it would do. */
  factors: string;
  frequencyDays: number;
  justification: string;
}

/** Where the text of a policy is, and what proves that it is that text. */
export interface PolicyText {
  link: string | null;
  /** In hexadecimal, lower case. */
  sha256: string | null;
}

/** When a version has to be looked at again, counted from its approval or its last review. */
export function nextReviewDue(lastReviewedAt: Date, reviewMonths: number): Date {
  return addMonths(lastReviewedAt, reviewMonths);
}
