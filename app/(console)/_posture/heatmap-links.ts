import { credentialsHref } from '@/lib/credentials/filters-href';
import type { CredentialFilters } from '@/lib/credentials/schema';
import type { Dimension } from '@/lib/posture/model';
import type { PostureView } from '@/lib/posture/schema';

/** The filter that narrows the credentials list to one row; empty values are written `none`. */
export function rowFilter(by: Dimension, value: string): Partial<CredentialFilters> {
  return { [by]: [value === '' ? 'none' : value] };
}

/** Address of exactly the credentials of a cell; `value` null stands for all rows. */
export function cellHref(view: PostureView, value: string | null, bucket: string): string {
  const row = value === null ? {} : rowFilter(view.by, value);
  if (view.measure !== 'ownership') return credentialsHref({ filters: { ...row, [view.measure]: [bucket] } });
  // A row of owners says itself whether it is owned.
  if (value !== null && view.by === 'owner') return credentialsHref({ filters: row });
  return credentialsHref({ filters: { ...row, owner: [bucket === 'unowned' ? 'none' : 'any'] } });
}
