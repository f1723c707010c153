import { z } from 'zod';
import { prose } from '@/lib/kernel/free-text';
import { refuseContradictions } from './draft-checks';
import { PolicyDocument } from './schema';

const Reason = prose(2_000, 'Say why.').refine(
  (text) => text !== '',
  'Say why the policy is to change; it stays with the version.',
);
const Id = z.uuid('Not the id of a draft.');
const Revision = z.int('Not a revision of a draft.').min(1);

/** A policy as people write it: its version is given by Muster. */
const Written = PolicyDocument.omit({ version: true }).superRefine(refuseContradictions);

/** A draft as it is saved; without an id a new one is begun from the policy in force. */
export const SaveDraft = z
  .object({
    id: Id.nullish().transform((id) => id ?? null),
    /** The revision that was edited, so that two people do not overwrite each other. */
    revision: Revision.nullish().transform((revision) => revision ?? null),
    document: Written,
    reason: Reason,
  })
  .refine((draft) => (draft.id === null) === (draft.revision === null), {
    path: ['revision'],
    message: 'Say which revision of the draft was edited.',
  });
export type SaveDraft = z.output<typeof SaveDraft>;

/** A policy from a file, as `policies export` writes it; the version it names is not looked at. */
export const DraftFile = z.strictObject({
  document: PolicyDocument.partial({ version: true })
    .superRefine(refuseContradictions)
    .transform(({ version: _, ...document }) => document),
  reason: Reason,
});

export const NamedDraft = z.object({ id: Id, revision: Revision });
export type NamedDraft = z.output<typeof NamedDraft>;
