import { z } from 'zod';
import { Reason } from '@/lib/kernel/free-text';
import { AUDIT_CLASSES } from '@/lib/platform/audit-actions';
import { LEAST_RETENTION_MONTHS, MOST_RETENTION_MONTHS } from './retention';

const range = `Between ${LEAST_RETENTION_MONTHS} and ${MOST_RETENTION_MONTHS} months; PCI DSS 10.5.1 asks for twelve.`;

export const SetRetention = z.strictObject({
  class: z.enum(AUDIT_CLASSES),
  months: z.int(range).min(LEAST_RETENTION_MONTHS, range).max(MOST_RETENTION_MONTHS, range),
  reason: Reason,
});
export type SetRetention = z.output<typeof SetRetention>;
