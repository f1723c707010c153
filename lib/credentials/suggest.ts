import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { Database } from '@/lib/platform/database/client';
import type { CredentialKind } from './model';
import { listCredentials, listFilterOptions } from './queries';
import { NO_FILTERS } from './schema';

export interface CredentialHit {
  id: number;
  name: string;
  kind: CredentialKind;
  account: string;
}

const MOST_HITS = 6;

/** The first credentials that a search finds, as the list would show them. */
export async function suggestCredentials(
  viewer: Viewer,
  database: Database,
  q: string,
): Promise<CredentialHit[]> {
  const filters = { ...NO_FILTERS, q };
  const page = await listCredentials(
    viewer,
    database,
    { filters, sort: 'name', direction: 'asc', cursor: null, columns: null },
    MOST_HITS,
  );
  return page.rows.map(({ id, name, kind, account, accountName }) => ({
    id: Number(id),
    name,
    kind,
    account: accountName ?? account,
  }));
}

/** Owners whose name holds the text, with how many credentials are theirs. */
export async function suggestOwners(
  viewer: Viewer,
  database: Database,
  q: string,
): Promise<{ value: string; count: number }[]> {
  permit(viewer, 'credential:read');
  const { owner } = await listFilterOptions(viewer, database);
  const text = q.toLowerCase();
  return owner.filter(({ value }) => value.toLowerCase().includes(text) && value !== '').slice(0, 5);
}
