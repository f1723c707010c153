import type { Collector, FetchContext, Scope } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { UNSTATED } from '@/lib/credentials/revocation-entry';
import type { GcpClients } from './shared/clients';
import { PROJECTS_GET, projectLabels } from './shared/project';
import { projectPath, restPages, withoutName } from './shared/rest';
import { momentOf } from './shared/time';

const LIST = 'apikeys.keys.list';
const HOST = 'apikeys.googleapis.com';
/** The most the API gives at once. */
const PAGE_SIZE = 300;

/** What limits a key; one of the four kinds of caller at most. */
export interface KeyRestrictions {
  apiTargets?: { service?: string; methods?: string[] }[];
  browserKeyRestrictions?: { allowedReferrers?: string[] };
  serverKeyRestrictions?: { allowedIps?: string[] };
  androidKeyRestrictions?: { allowedApplications?: object[] };
  iosKeyRestrictions?: { allowedBundleIds?: string[] };
}

/** A key of the API Keys API v2; its list never carries the key string. */
export interface GoogleApiKey {
  /** `projects/NUMBER/locations/global/keys/UID` */
  name?: string;
  uid?: string;
  displayName?: string;
  createTime?: string;
  updateTime?: string;
  deleteTime?: string;
  annotations?: Record<string, string>;
  restrictions?: KeyRestrictions;
  /** Set where the key stands for a service account. */
  serviceAccountEmail?: string;
}

export interface ApiKeyRow {
  key: GoogleApiKey;
  labels: Record<string, string> | null;
}

/** API keys of Google Cloud and what each is limited to. */
export const apiKeys: Collector<GcpClients, ApiKeyRow> = {
  id: 'gcp.api-keys',
  title: 'API keys',
  provider: 'gcp',
  produces: ['api-key'],
  per: 'account',
  budget: { perCell: 0, pageSize: PAGE_SIZE, perItem: 0 },
  permissions: [
    { action: LIST, why: 'Lists API keys and what they are restricted to, never the key string.' },
    { action: PROJECTS_GET, why: 'Reads name and labels of the project, which tell whose the keys are.' },
  ],
  revocation: {
    'apikeys.key': {
      how: 'Create a successor, move its callers over, then delete the key (keys.delete).',
      effect: UNSTATED,
      undo: 'keys.undelete within 30 days.',
    },
  },
  fetch: fetchKeys,
  observe: observeKey,
};

async function* fetchKeys(context: FetchContext<GcpClients>): AsyncIterable<ApiKeyRow> {
  const labels = await projectLabels(context);
  const list = {
    host: HOST,
    path: `/v2/${projectPath(context.scope.account)}/locations/global/keys`,
    query: { pageSize: String(PAGE_SIZE) },
    items: 'keys',
  };
  for await (const key of restPages<GoogleApiKey>(context, LIST, list)) yield { key, labels };
}

function observeKey({ key, labels }: ApiKeyRow, scope: Scope): Observation[] {
  const { name, restrictions = {}, annotations } = key;
  if (!name) throw withoutName('an API key');
  const createdAt = momentOf(key.createTime);
  const deletedAt = momentOf(key.deleteTime);
  const services = (restrictions.apiTargets ?? []).flatMap(({ service }) => (service ? [service] : []));
  const callers = callersOf(restrictions);
  const bound = key.serviceAccountEmail;
  return [
    {
      kind: 'api-key',
      provider: 'gcp',
      account: scope.account,
      accountName: scope.accountName,
      region: 'global',
      resource: 'apikeys.key',
      externalId: name,
      name: key.displayName || (name.split('/').at(-1) ?? name),
      holder: bound ? { type: 'service-account', id: bound, name: bound } : null,
      status: deletedAt ? 'pending-deletion' : 'active',
      createdAt,
      valueChangedAt: createdAt,
      // A key string never changes: its successor is another key.
      lastRotated: 'never',
      lastUsed: null,
      expires: 'none',
      rotationMethod: 'manual',
      rotationIntervalDays: null,
      algorithm: null,
      privilege: null,
      tags: labels || annotations ? { ...labels, ...annotations } : null,
      facts: {
        uid: key.uid ?? null,
        restrictedToServices: services.length > 0,
        services,
        restrictedToCallers: callers.count > 0,
        callerRestriction: callers.kind,
        callers: callers.count,
        updatedAt: momentOf(key.updateTime)?.toISOString() ?? null,
        deletedAt: deletedAt?.toISOString() ?? null,
        lastUsedSupported: false,
        rotationSupported: false,
        tagsFrom: annotations ? 'annotations' : labels ? 'project' : null,
      },
    },
  ];
}

/** Which callers may use it. A restriction that names nobody limits nothing. */
function callersOf(restrictions: KeyRestrictions): { kind: string | null; count: number } {
  const kinds: [string, unknown[] | undefined][] = [
    ['referrers', restrictions.browserKeyRestrictions?.allowedReferrers],
    ['addresses', restrictions.serverKeyRestrictions?.allowedIps],
    ['android-apps', restrictions.androidKeyRestrictions?.allowedApplications],
    ['ios-apps', restrictions.iosKeyRestrictions?.allowedBundleIds],
  ];
  const [kind, list] = kinds.find(([, named]) => named && named.length > 0) ?? [null, []];
  return { kind, count: list?.length ?? 0 };
}
