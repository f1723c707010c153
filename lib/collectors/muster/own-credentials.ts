import type { Collector, OwnCredential, OwnReader } from '@/lib/collectors/contract';
import { NO_UNDO } from '@/lib/credentials/revocation-entry';

interface Row {
  credential: OwnCredential;
  owner: string | null;
}

/** Tokens, secrets and keys that Muster holds or is given; where each is kept and how old it is, never what it is. */
export const ownCredentials: Collector<OwnReader, Row> = {
  id: 'muster.own-credentials',
  title: 'Muster’s own credentials',
  provider: 'muster',
  produces: [
    'personal-access-token',
    'service-account-token',
    'client-secret',
    'signing-key',
    'database-user',
    'managed-secret',
  ],
  per: 'account',
  permissions: [
    { action: 'none', why: 'It reads its own tables, variables and the dates of its own files.' },
  ],
  budget: { perCell: 1, pageSize: null, perItem: 0 },
  revocation: {
    'muster.api-token': {
      how: 'Revoke it under Settings, API tokens.',
      effect: 'At the next request.',
      undo: NO_UNDO,
    },
    'muster.scim-token': {
      how: 'Give the directory another token first, then revoke this one under Settings, Directory.',
      effect: 'At the next request; the directory brings nothing until it has another.',
      undo: NO_UNDO,
    },
    'muster.session-secret': {
      how: 'Set MUSTER_SESSION_SECRET anew, or remove session-secret from MUSTER_HOME, and start Muster again.',
      effect: 'At the start; everybody has to sign in again.',
      undo: 'Set the former value again.',
    },
  },
  async *fetch({ client, call }) {
    const { owner, credentials } = await call('none', () => client());
    for (const credential of credentials) yield { credential, owner };
  },
  observe({ credential, owner }, scope) {
    const { person, kept, id, ...stated } = credential;
    const tags: Record<string, string> = owner ? { owner } : {};
    return [
      {
        ...stated,
        provider: 'muster',
        account: scope.account,
        accountName: scope.accountName,
        region: scope.region,
        externalId: id,
        holder: person ? { type: 'user', id: person.id, name: person.name } : null,
        status: 'active',
        lastRotated: null,
        rotationMethod: 'manual',
        rotationIntervalDays: null,
        algorithm: null,
        tags,
        facts: { kept, rotationSupported: false, lastUsedSupported: credential.lastUsed !== null },
      },
    ];
  },
};
