import { credentialsHref } from '@/lib/credentials/filters-href';
import type { Ending } from '@/lib/posture/model';

/** Address of exactly the credentials that end in this span, soonest first. */
export function endingHref({ from, to }: Ending): string {
  return credentialsHref({ filters: { expiresFrom: from, expiresTo: to }, sort: 'expires' });
}
