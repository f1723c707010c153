import { profileSchemaDocument } from '@/lib/profile/json-schema';
import { findingCodesDocument } from './finding-codes-document';
import { parityDocument } from './parity/document';

/** Pages of `docs/reference/` that are written from the code. */
export const REFERENCE: Readonly<Record<string, () => string>> = {
  'finding-codes.md': findingCodesDocument,
  'parity.md': parityDocument,
  'profile.schema.json': profileSchemaDocument,
};
