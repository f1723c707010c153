import { z } from 'zod';
import { ScopeOrWhole } from '@/lib/evidence/schema';
import { FRAMEWORKS } from '@/lib/frameworks/registry';
import { Reason } from '@/lib/kernel/free-text';
import type { Grantee } from './model';

const FRAMEWORK_IDS = FRAMEWORKS.map(({ id }) => id);
const Day = z.iso.date('A day such as 2026-09-30.');
const WHO = 'Give the mail address of an auditor, the id of a person, or "all" for every auditor.';

const Auditor = z.union([z.literal('all'), z.uuid(), z.email().max(320)], WHO).transform((text): Grantee => {
  if (text === 'all') return { kind: 'all' };
  return text.includes('@')
    ? { kind: 'email', email: text.toLowerCase() }
    : { kind: 'person', personId: text };
});

export const GiveGrant = z
  .strictObject({
    auditor: z.preprocess((text) => (typeof text === 'string' ? text.trim() : text), Auditor),
    frameworks: z
      .array(z.enum(FRAMEWORK_IDS as [string, ...string[]], `One of ${FRAMEWORK_IDS.join(', ')}.`))
      .nullish()
      .transform((ids) => (ids && ids.length > 0 ? [...new Set(ids)].sort() : null)),
    from: Day,
    /** The last day of the period, which belongs to it. */
    to: Day,
    scope: ScopeOrWhole,
    note: Reason,
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'The period ends before it begins.' });
export type GiveGrant = z.output<typeof GiveGrant>;

export const RevokeGrant = z.strictObject({ id: z.uuid('A grant has a UUID.'), reason: Reason });
export type RevokeGrant = z.output<typeof RevokeGrant>;
