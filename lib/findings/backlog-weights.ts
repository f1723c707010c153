import type { CredentialClass, Privilege } from '@/lib/credentials/model';
import type { FindingCode, Severity } from '@/lib/policies/model';

/** How much work an action is, by order of magnitude: minutes, an hour with a change window, a project. */
export const EFFORTS = ['small', 'medium', 'large'] as const;
export type Effort = (typeof EFFORTS)[number];

/**
 * What counts for how much in the backlog. No standard names such numbers: they are this product's own choice, all of
 * them here. Risk is the sum of the points; the score is risk × ease of the effort ÷ 100, so that of two findings of
 * equal risk the one that is done sooner comes first.
 */
export const BACKLOG_WEIGHTS = {
  severity: { notice: 5, low: 15, medium: 35, high: 60, critical: 90 } satisfies Record<Severity, number>,
  /** What cannot be judged may be all right: its severity counts by this share. */
  unjudgedShare: 0.5,
  class: { A: 25, B: 12, C: 0, D: 6 } satisfies Record<CredentialClass, number>,
  /** Nobody said what it opens, and the deadline treats it as the gravest. */
  unclassified: 12,
  privilege: { administrative: 25, write: 10, read: 0 } satisfies Record<Privilege, number>,
  privilegeUnknown: 5,
  /** Codes that say that others may reach it already. */
  exposure: { HARDCODED_IN_REPO: 40, UNRESTRICTED_KEY: 15, NEW_REGION: 10 } satisfies Partial<
    Record<FindingCode, number>
  >,
  /** Its value is still in source code, whatever else this finding says. */
  leaked: 25,
  production: 10,
  /** Points per 10 days out of policy, up to the most. */
  overdue: { perTenDays: 1, most: 20 },
  /** Used within so many days: it opens doors today. */
  use: [
    { days: 7, points: 12 },
    { days: 90, points: 6 },
  ],
  useUnknown: 4,
  /** Without an owner nobody will begin by themselves. */
  unowned: 5,
  ease: { small: 100, medium: 75, large: 50 } satisfies Record<Effort, number>,
} as const;
