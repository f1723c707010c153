import type { FetchContext } from '@/lib/collectors/contract';
import type { GcpClients } from './clients';
import { projectPath, restPages } from './rest';
import { momentOf } from './time';

export const ASSETS_LIST = 'cloudasset.assets.listResource';
/** The most Cloud Asset Inventory gives at once. */
export const ASSET_PAGE = 1000;
const HOST = 'cloudasset.googleapis.com';

/** One asset; `data` is the resource as its own API shows it. */
export interface Asset<Data = unknown> {
  /** `//cloudkms.googleapis.com/projects/P/…` */
  name?: string;
  assetType?: string;
  resource?: { location?: string; data?: Data };
  /** From the project up: `projects/1`, `folders/2`, `organizations/3`. */
  ancestors?: string[];
}

/**
 * Every resource of these types in the project of the cell, over all its locations, a thousand at a call; says how old
 * the inventory is.
 */
export function listAssets<Data>(
  context: FetchContext<GcpClients>,
  assetTypes: readonly string[],
): AsyncIterable<Asset<Data>> {
  const list = {
    host: HOST,
    path: `/v1/${projectPath(context.scope.account)}/assets`,
    query: { assetTypes, contentType: 'RESOURCE', pageSize: String(ASSET_PAGE) },
    items: 'assets',
  };
  return restPages(context, ASSETS_LIST, list, ({ readTime }) => {
    const at = momentOf(readTime);
    if (at) context.dataAsOf(at);
  });
}
