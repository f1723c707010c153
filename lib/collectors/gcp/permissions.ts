import type { Collector } from '@/lib/collectors/contract';
import { ORGANIZATION_SEARCH } from './shared/scopes';

/** A custom role as `gcloud iam roles create --file` takes it. */
export interface GcpRole {
  title: string;
  description: string;
  stage: 'GA';
  includedPermissions: string[];
}

/** The least that the given collectors need, and the walk over the projects of an organisation. */
export function gcpRole(collectors: readonly Pick<Collector<never, never>, 'permissions'>[]): GcpRole {
  const actions = collectors.flatMap(({ permissions }) => permissions.map(({ action }) => action));
  return {
    title: 'Muster Reader',
    description: 'Reads metadata of credentials for Muster. Reads no secret value and changes nothing.',
    stage: 'GA',
    includedPermissions: [...new Set([...actions, ORGANIZATION_SEARCH])].sort(),
  };
}

/** The role as text to paste into a file: JSON, which is YAML too. */
export function printGcpRole(role: GcpRole): string {
  return `${JSON.stringify(role, null, 2)}\n`;
}
