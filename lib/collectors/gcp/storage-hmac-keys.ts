import type { Collector, FetchContext, Scope } from '@/lib/collectors/contract';
import type { CredentialStatus, Observation } from '@/lib/credentials/model';
import { UNSTATED } from '@/lib/credentials/revocation-entry';
import type { GcpClients } from './shared/clients';
import { PROJECTS_GET, projectLabels } from './shared/project';
import { projectPath, restPages, withoutName } from './shared/rest';
import { momentOf } from './shared/time';

const LIST = 'storage.hmacKeys.list';
const HOST = 'storage.googleapis.com';
/** The most the API gives at once. */
const PAGE_SIZE = 250;

/** What Cloud Storage lists of an HMAC key; the secret is shown once, at its creation, and never again. */
export interface HmacKey {
  /** `GOOG1E…` */
  accessId?: string;
  serviceAccountEmail?: string;
  state?: string;
  timeCreated?: string;
  updated?: string;
}

export interface HmacKeyRow {
  key: HmacKey;
  labels: Record<string, string> | null;
}

/** HMAC keys with which service accounts speak the S3 protocol to Cloud Storage. */
export const storageHmacKeys: Collector<GcpClients, HmacKeyRow> = {
  id: 'gcp.storage-hmac-keys',
  title: 'Cloud Storage HMAC keys',
  provider: 'gcp',
  produces: ['cloud-access-key'],
  per: 'account',
  budget: { perCell: 0, pageSize: PAGE_SIZE, perItem: 0 },
  permissions: [
    {
      action: LIST,
      why: 'Lists HMAC keys of service accounts: access ids, states and dates, never the secret.',
    },
    { action: PROJECTS_GET, why: 'Reads name and labels of the project, which tell whose the keys are.' },
  ],
  revocation: {
    'storage.hmac-key': {
      how: 'Set the key to INACTIVE, watch for what breaks, then delete it.',
      effect: `${UNSTATED} Google names up to three minutes.`,
      undo: 'Set it to ACTIVE until it is deleted.',
    },
  },
  fetch: fetchKeys,
  observe: observeKey,
};

async function* fetchKeys(context: FetchContext<GcpClients>): AsyncIterable<HmacKeyRow> {
  const labels = await projectLabels(context);
  const list = {
    host: HOST,
    path: `/storage/v1/${projectPath(context.scope.account)}/hmacKeys`,
    query: { maxResults: String(PAGE_SIZE) },
    items: 'items',
  };
  for await (const key of restPages<HmacKey>(context, LIST, list)) yield { key, labels };
}

const STATES: Readonly<Record<string, CredentialStatus>> = { ACTIVE: 'active', INACTIVE: 'disabled' };

function observeKey({ key, labels }: HmacKeyRow, scope: Scope): Observation[] {
  const { accessId, serviceAccountEmail: email, state = '' } = key;
  if (!accessId) throw withoutName('an HMAC key');
  // Deleted keys stay listed for a while on request only; one that shows up all the same is gone.
  if (state === 'DELETED') return [];
  const createdAt = momentOf(key.timeCreated);
  return [
    {
      kind: 'cloud-access-key',
      provider: 'gcp',
      account: scope.account,
      accountName: scope.accountName,
      region: 'global',
      resource: 'storage.hmac-key',
      externalId: accessId,
      name: accessId,
      holder: email ? { type: 'service-account', id: email, name: email } : null,
      status: STATES[state] ?? null,
      createdAt,
      valueChangedAt: createdAt,
      // A key is never replaced in place: its successor is another credential.
      lastRotated: 'never',
      lastUsed: null,
      expires: 'none',
      rotationMethod: 'manual',
      rotationIntervalDays: null,
      algorithm: null,
      privilege: null,
      tags: labels,
      facts: {
        state: state || null,
        updatedAt: momentOf(key.updated)?.toISOString() ?? null,
        lastUsedSupported: false,
        rotationSupported: false,
        tagsFrom: labels ? 'project' : null,
      },
    },
  ];
}
