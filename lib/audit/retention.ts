import { AUDIT_CLASSES, type AuditClass } from '@/lib/platform/audit-actions';

/**
 * Months that events are kept unless somebody says otherwise. Decisions are evidence for as long as packs are: seven
 * years, over the six of HIPAA (45 CFR 164.316(b)(2)(i)). The others: a year of PCI DSS 10.5.1 and a month of overlap.
 */
export const DEFAULT_RETENTION_MONTHS: Record<AuditClass, number> = {
  decision: 84,
  access: 13,
  operation: 13,
};

/** PCI DSS 10.5.1 asks for twelve months; the database refuses less, whatever is in scope. */
export const LEAST_RETENTION_MONTHS = 12;
export const MOST_RETENTION_MONTHS = 240;

export type Retention = Record<AuditClass, number>;

/** What is kept how long, from what was set and the defaults. */
export function retentionOf(set: readonly { class: string; months: number }[]): Retention {
  const months = (each: AuditClass) =>
    set.find((row) => row.class === each)?.months ?? DEFAULT_RETENTION_MONTHS[each];
  return Object.fromEntries(AUDIT_CLASSES.map((each) => [each, months(each)])) as Retention;
}

/** Events before this moment may go. Months are those of the calendar, in UTC. */
export function expiresBefore(months: number, now: Date): Date {
  const before = new Date(now);
  before.setUTCMonth(before.getUTCMonth() - months);
  return before;
}
