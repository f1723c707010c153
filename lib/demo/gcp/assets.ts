import type { iam_v1 } from '@googleapis/iam';
import type { DemoResponse } from '@/lib/demo/endpoint';
import type { GcpProjectState } from '@/lib/demo/estate/gcp';
import { isoSeconds } from '@/lib/kernel/dates';
import { failure, json, pageOf } from './answers';

/** Google's own limit is 1,000; small pages make the demo page. */
const ASSETS_PER_PAGE = 50;

type Assets = (state: GcpProjectState) => { name: string; data: object }[];

/** The inventory names an account by its number. */
const fullName = ({ projectId, uniqueId }: iam_v1.Schema$ServiceAccount) =>
  `//iam.googleapis.com/projects/${projectId}/serviceAccounts/${uniqueId}`;

/** What the inventory has of each type, by the full name and the resource as its own API shows it. */
const TYPES: Readonly<Record<string, Assets>> = {
  'iam.googleapis.com/ServiceAccount': ({ accounts }) =>
    accounts.map(({ account }) => ({ name: fullName(account), data: account })),
  'iam.googleapis.com/ServiceAccountKey': ({ accounts }) =>
    accounts.flatMap(({ account, keys }) =>
      keys.map(({ key }) => ({
        name: `${fullName(account)}/keys/${key.name?.split('/').at(-1)}`,
        data: key,
      })),
    ),
  'cloudkms.googleapis.com/CryptoKey': ({ kmsKeys }) =>
    kmsKeys.map(({ key }) => ({ name: `//cloudkms.googleapis.com/${key.name}`, data: key })),
  'cloudkms.googleapis.com/CryptoKeyVersion': ({ kmsKeys }) =>
    kmsKeys.flatMap(({ versions }) =>
      versions.map((version) => ({ name: `//cloudkms.googleapis.com/${version.name}`, data: version })),
    ),
};

/** Cloud Asset Inventory `assets.list` of a project. */
export function listAssets(state: GcpProjectState, organization: string, url: URL, now: Date): DemoResponse {
  const types = url.searchParams.getAll('assetTypes');
  if (url.searchParams.get('contentType') !== 'RESOURCE' || types.some((type) => !Object.hasOwn(TYPES, type)))
    return failure('INVALID_ARGUMENT', 'Request contains an invalid argument.');
  const all = types.flatMap((assetType) =>
    (TYPES[assetType]?.(state) ?? []).map(({ name, data }) => ({
      name,
      assetType,
      resource: { version: 'v1', data },
      ancestors: [`projects/${state.project.number}`, `organizations/${organization}`],
    })),
  );
  const answer = pageOf(all, url, ASSETS_PER_PAGE);
  if (!answer) return failure('INVALID_ARGUMENT', 'Invalid page token.');
  return json({ readTime: isoSeconds(now), assets: answer.page, nextPageToken: answer.nextPageToken });
}
