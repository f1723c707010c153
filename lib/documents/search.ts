import { DOCUMENT_KINDS, type DocumentKind } from './model';
import type { DocumentRow } from './queries';
import { type DocumentStanding, STANDINGS } from './states';

/** What the list of documents is narrowed to; null: everything. */
export interface DocumentSearch {
  kind: DocumentKind | null;
  standing: DocumentStanding | null;
}

/** Reads the address; what is not understood is named, so that a file never holds more than was asked for. */
export function parseDocumentSearch(raw: Readonly<Record<string, unknown>>): {
  search: DocumentSearch;
  ignored: string[];
} {
  const kind = DOCUMENT_KINDS.find((each) => each === raw.kind) ?? null;
  const standing = STANDINGS.find((each) => each === raw.standing) ?? null;
  const ignored = Object.entries(raw)
    .filter(([name, value]) => value !== undefined && value !== '' && name !== 'format')
    .filter(([name]) => !(name === 'kind' && kind) && !(name === 'standing' && standing))
    .map(([name]) => name);
  return { search: { kind, standing }, ignored };
}

/** Whether a document is one of those asked for. What waits for approval is also a version beside one in force. */
export function isAskedFor({ kind, standing, waiting }: DocumentRow, search: DocumentSearch): boolean {
  if (search.kind !== null && search.kind !== kind) return false;
  if (search.standing === 'waiting') return waiting !== null;
  return search.standing === null || search.standing === standing;
}

/** The address of the list. */
export function documentsHref(search: Partial<DocumentSearch>): string {
  const query = new URLSearchParams();
  if (search.kind) query.set('kind', search.kind);
  if (search.standing) query.set('standing', search.standing);
  return `/policies/documents${query.size > 0 ? `?${query}` : ''}`;
}
