import type { Collector, Permission } from '@/lib/collectors/contract';
import type { JsonObject } from '@/lib/kernel/json';

/**
 * What an administrator grants: a custom role for subscriptions and vaults, and application permissions of
 * Graph.
 */
export interface AzureGrants {
  /** Input of `az role definition create --role-definition`. */
  role: JsonObject;
  /** Application permissions of Microsoft Graph, granted with admin consent. */
  graph: string[];
}

/**
 * The least that the given collectors need. `subscriptions` are ids; at least one makes the role assignable.
 */
export function azureGrants(
  collectors: readonly Pick<Collector<never, never>, 'permissions'>[],
  subscriptions: readonly string[],
): AzureGrants {
  const permissions = collectors.flatMap((collector) => collector.permissions);
  return {
    role: {
      Name: 'Muster Reader',
      IsCustom: true,
      Description: 'Reads metadata of credentials for Muster. Reads no secret value and changes nothing.',
      Actions: actionsOf(permissions, 'azure-role'),
      NotActions: [],
      DataActions: actionsOf(permissions, 'azure-data'),
      NotDataActions: [],
      AssignableScopes: subscriptions.map((id) => `/subscriptions/${id}`),
    },
    graph: actionsOf(permissions, 'graph'),
  };
}

/** The grants as text to paste: the role definition as JSON, then one Graph permission a line. */
export function printAzureGrants(grants: AzureGrants): string {
  const graph = grants.graph.map((permission) => `- ${permission}`).join('\n');
  return `${JSON.stringify(grants.role, null, 2)}\n\nMicrosoft Graph application permissions:\n${graph}\n`;
}

function actionsOf(permissions: readonly Permission[], list: Permission['list']): string[] {
  return [...new Set(permissions.filter((one) => one.list === list).map((one) => one.action))].sort();
}
