import { CollectorFailure } from '@/lib/collectors/contract';
import { readArmPage } from './arm';
import type { AzureClients } from './clients';

const PATH = '/subscriptions?api-version=2022-12-01';
const MAX_PAGES = 100;

export interface Subscription {
  id: string;
  /** Its name, and its state where it is not simply enabled. */
  name: string | null;
}

interface Row {
  subscriptionId?: string;
  displayName?: string;
  state?: string;
  tenantId?: string;
}

/**
 * The tenant's subscriptions that this identity can see. Those of other tenants, delegated to this one, are left
 * out: they belong to a source of their own. Throws the client's error, and CollectorFailure `malformed` for a
 * list without end.
 */
export async function listSubscriptions(clients: AzureClients, signal: AbortSignal): Promise<Subscription[]> {
  const found: Subscription[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const { items, next } = await readArmPage<Row>(clients, PATH, cursor, signal);
    for (const row of items) {
      const isOwn = (row.tenantId ?? clients.tenantId).toLowerCase() === clients.tenantId;
      if (row.subscriptionId && isOwn)
        found.push({ id: row.subscriptionId.toLowerCase(), name: nameOf(row) });
    }
    if (!next) return found;
    cursor = next;
  }
  throw new CollectorFailure({ reason: 'malformed', message: 'Azure listed subscriptions without end.' });
}

/** `Payments`, or `Payments (disabled)`: what is in a subscription that is switched off can still be listed. */
function nameOf({ displayName, state }: Row): string | null {
  if (!displayName) return null;
  if (!state || state === 'Enabled') return displayName;
  return `${displayName} (${state.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()})`;
}
