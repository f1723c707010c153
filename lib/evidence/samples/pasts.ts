import type { Database } from '@/lib/platform/database/client';
import type { PackRow } from '../queries';
import type { CredentialPast } from '../walk/past';
import { walkPast } from '../walk/read';

/** Credentials as a pack that was read for the viewer knows them, by id. */
export function readPasts(
  database: Database,
  { from, to }: Pick<PackRow, 'from' | 'to'>,
  ids: readonly number[],
): Promise<Map<number, CredentialPast>> {
  return database.transaction(async (client) => {
    const found = new Map<number, CredentialPast>();
    for await (const batch of walkPast(client, { from, to }, ids))
      for (const past of batch) found.set(past.id, past);
    return found;
  });
}
