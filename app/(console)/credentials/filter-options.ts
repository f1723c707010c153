import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { type FilterOption, listFilterOptions, type OptionDimension } from '@/lib/credentials/queries';
import type { Database } from '@/lib/platform/database/client';

const NONE: Record<OptionDimension, FilterOption[]> = {
  kind: [],
  provider: [],
  account: [],
  owner: [],
  environment: [],
  class: [],
};

/** What a list can be narrowed by; its values are those of now, so nothing for who may not see the present. */
export async function optionsFor(
  viewer: Viewer,
  database: Database,
): Promise<Record<OptionDimension, FilterOption[]>> {
  return can(viewer, 'credential:read', { isNarrowed: true }) ? listFilterOptions(viewer, database) : NONE;
}
