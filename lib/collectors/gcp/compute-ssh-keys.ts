import { type Collector, CollectorFailure, type FetchContext, type Scope } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import type { GcpClients } from './shared/clients';
import { PROJECTS_GET, projectLabels } from './shared/project';
import { projectPath, withoutName } from './shared/rest';
import { readSshKeys, type SshKeyLine } from './shared/ssh-keys';

const GET_PROJECT = 'compute.projects.get';
const LIST_INSTANCES = 'compute.instances.list';
const HOST = 'compute.googleapis.com';
/** The most the API gives at once. */
const PAGE_SIZE = 500;
/** All that is kept of the metadata: the other entries are the users' own, start-up scripts among them. */
const KEPT = ['ssh-keys', 'sshKeys', 'enable-oslogin', 'block-project-ssh-keys'] as const;

type Entries = Partial<Record<(typeof KEPT)[number], string>>;
interface Metadata {
  items?: { key?: string; value?: string }[];
}
interface Instance {
  selfLink?: string;
  labels?: Record<string, string>;
  metadata?: Metadata;
}
interface AggregatedList {
  items?: Record<string, { instances?: Instance[]; warning?: { code?: string } }>;
  nextPageToken?: string;
  unreachables?: string[];
}

/** Where metadata hangs, and the entries that say who may log in. */
export interface SshMetadataRow {
  /** `projects/P`, or `projects/P/zones/Z/instances/I`; empty where Google did not say. */
  path: string;
  entries: Entries;
  /** Of the project; an instance without a setting of its own follows it. */
  projectOsLogin: boolean;
  labels: Record<string, string> | null;
}

/** SSH keys in the metadata of a project and of its instances. They are public keys; none of them is kept. */
export const computeSshKeys: Collector<GcpClients, SshMetadataRow> = {
  id: 'gcp.compute-ssh-keys',
  title: 'SSH keys in metadata',
  provider: 'gcp',
  produces: ['ssh-key'],
  per: 'account',
  budget: { items: 'instances', perCell: 1, pageSize: PAGE_SIZE, perItem: 0 },
  permissions: [
    {
      action: GET_PROJECT,
      why: 'Reads the SSH keys in the metadata of the project; other entries are dropped.',
    },
    {
      action: LIST_INSTANCES,
      why: 'Reads the SSH keys in the metadata of instances; other entries are dropped.',
    },
    { action: PROJECTS_GET, why: 'Reads name and labels of the project, which tell whose the keys are.' },
  ],
  revocation: {
    'compute.ssh-key': {
      how: 'Take the line out of the metadata entry ssh-keys (setCommonInstanceMetadata or instances.setMetadata).',
      effect: 'Usually within a minute, when the guest agent of each instance sees it; open sessions go on.',
      undo: 'Add the line again.',
    },
  },
  fetch: fetchMetadata,
  observe: observeKeys,
};

async function* fetchMetadata(context: FetchContext<GcpClients>): AsyncIterable<SshMetadataRow> {
  const { call, client, scope, pages } = context;
  const project = projectPath(scope.account);
  const labels = await projectLabels(context);
  const { commonInstanceMetadata } = await call(GET_PROJECT, (signal) =>
    client.get<{ commonInstanceMetadata?: Metadata }>(
      HOST,
      `/compute/v1/${project}`,
      { fields: 'commonInstanceMetadata/items' },
      signal,
    ),
  );
  const entries = kept(commonInstanceMetadata);
  const projectOsLogin = isOn(entries['enable-oslogin']) === true;
  yield { path: `projects/${scope.account}`, entries, projectOsLogin, labels };
  let isPartial = false;
  const instances = pages(LIST_INSTANCES, async (pageToken, signal) => {
    const query = {
      maxResults: String(PAGE_SIZE),
      fields:
        'nextPageToken,unreachables,items/*/warning/code,items/*/instances(selfLink,labels,metadata/items)',
      ...(pageToken ? { pageToken } : {}),
    };
    const path = `/compute/v1/${project}/aggregated/instances`;
    const answer = await client.get<AggregatedList>(HOST, path, query, signal);
    const zones = Object.values(answer.items ?? {});
    isPartial ||=
      zones.some(({ warning }) => warning?.code === 'UNREACHABLE') || !!answer.unreachables?.length;
    const items = zones
      .flatMap((zone) => zone.instances ?? [])
      .map((instance) => rowOf(instance, projectOsLogin));
    return { items, next: answer.nextPageToken };
  });
  yield* instances;
  if (isPartial)
    throw new CollectorFailure({
      reason: 'unavailable',
      message: 'Google could not reach all zones of this project; the SSH keys there are missing.',
    });
}

function rowOf({ selfLink, labels, metadata }: Instance, projectOsLogin: boolean): SshMetadataRow {
  const path = /projects\/[^/]+\/zones\/[^/]+\/instances\/[^/]+$/.exec(selfLink ?? '')?.[0] ?? '';
  return { path, entries: kept(metadata), projectOsLogin, labels: labels ?? {} };
}

function kept(metadata: Metadata | undefined): Entries {
  const items = metadata?.items ?? [];
  const found = KEPT.flatMap((name) => {
    const value = items.find(({ key }) => key === name)?.value;
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(found);
}

function isOn(value: string | undefined): boolean | null {
  return value === undefined ? null : /^(true|yes|y|1)$/i.test(value.trim());
}

function observeKeys({ path, entries, projectOsLogin, labels }: SshMetadataRow, scope: Scope): Observation[] {
  if (!path) throw withoutName('an instance');
  const value = [entries['ssh-keys'], entries.sshKeys].filter((text) => text !== undefined).join('\n');
  const osLogin = isOn(entries['enable-oslogin']) ?? projectOsLogin;
  const [, zone, instance] = /\/zones\/([^/]+)\/instances\/([^/]+)$/.exec(path) ?? [];
  return readSshKeys(value).map((key) => ({
    kind: 'ssh-key',
    provider: 'gcp',
    account: scope.account,
    accountName: scope.accountName,
    region: zone ?? 'global',
    resource: 'compute.ssh-key',
    externalId: `${path}/ssh-keys/${key.user}/${key.fingerprint}`,
    name: `${key.user || 'unnamed'} on ${instance ?? 'all instances'}`,
    holder: key.user ? { type: 'user', id: key.user, name: key.googleUser ?? key.user } : null,
    // With OS Login the instance no longer looks at its metadata.
    status: osLogin ? 'disabled' : 'active',
    createdAt: null,
    valueChangedAt: null,
    // A key is never replaced in place: its successor is another credential.
    lastRotated: 'never',
    lastUsed: null,
    expires: key.expiresAt ?? 'none',
    rotationMethod: 'manual',
    rotationIntervalDays: null,
    algorithm: key.algorithm,
    privilege: null,
    tags: labels,
    facts: factsOf(key, entries, instance, osLogin, labels !== null),
  }));
}

function factsOf(
  { fingerprint, comment, googleUser }: SshKeyLine,
  entries: Entries,
  instance: string | undefined,
  osLogin: boolean,
  hasLabels: boolean,
): Observation['facts'] {
  return {
    fingerprint,
    comment,
    googleUser,
    placedIn: instance ? 'instance' : 'project',
    instance: instance ?? null,
    osLogin,
    blocksProjectKeys: instance ? (isOn(entries['block-project-ssh-keys']) ?? false) : null,
    lastUsedSupported: false,
    rotationSupported: false,
    tagsFrom: hasLabels ? (instance ? 'instance' : 'project') : null,
  };
}
