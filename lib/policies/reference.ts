import { type CollectorFiles, matrixDocument } from '@/lib/collectors/matrix-document';
import { frameworksDocument } from '@/lib/frameworks/document';
import { profileSchemaDocument } from '@/lib/profile/json-schema';
import { eventsDocument } from '@/lib/stream/ocsf/document';
import { findingCodesDocument } from './finding-codes-document';
import { parityDocument } from './parity/document';

/** Pages of `docs/reference/` that are written from the code; one needs to know which files there are. */
export const REFERENCE: Readonly<Record<string, (files: CollectorFiles) => string>> = {
  'finding-codes.md': findingCodesDocument,
  'frameworks.md': frameworksDocument,
  'matrix.md': matrixDocument,
  'ocsf-events.md': eventsDocument,
  'parity.md': parityDocument,
  'profile.schema.json': profileSchemaDocument,
};
