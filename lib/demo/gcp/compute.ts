import type { DemoResponse } from '@/lib/demo/endpoint';
import type { GcpProjectState } from '@/lib/demo/estate/gcp';
import { failure, json, pageOf } from './answers';

/** Google's own limit is 500; small pages make the demo page. */
const INSTANCES_PER_PAGE = 4;

/** `projects.get` of Compute Engine. */
export function getComputeProject({ project, compute }: GcpProjectState): DemoResponse {
  return json({ name: project.id, commonInstanceMetadata: compute.commonInstanceMetadata });
}

/** `instances.aggregatedList`: a map of zones, those without an instance among them. */
export function aggregateInstances({ compute }: GcpProjectState, url: URL): DemoResponse {
  url.searchParams.set('pageSize', url.searchParams.get('maxResults') ?? '');
  const answer = pageOf(compute.instances, url, INSTANCES_PER_PAGE);
  if (!answer) return failure('INVALID_ARGUMENT', 'Invalid page token.');
  const items: Record<string, object> = {
    'zones/us-central1-a': { warning: { code: 'NO_RESULTS_ON_PAGE', message: 'There are no results.' } },
  };
  for (const { zone } of answer.page)
    items[`zones/${zone}`] = { instances: answer.page.filter((instance) => instance.zone === zone) };
  return json({ items, nextPageToken: answer.nextPageToken });
}
