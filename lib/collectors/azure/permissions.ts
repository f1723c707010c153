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
  /** Data actions of a role within each managed HSM, which has roles of its own. */
  hsm: string[];
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
    hsm: actionsOf(permissions, 'azure-hsm'),
  };
}

/** The grants as text to paste: the role definition as JSON, then Graph permissions and HSM actions, one a line. */
export function printAzureGrants({ role, graph, hsm }: AzureGrants): string {
  const lines = (actions: readonly string[]) => actions.map((action) => `- ${action}`).join('\n');
  const parts = [
    JSON.stringify(role, null, 2),
    `Microsoft Graph application permissions:\n${lines(graph)}`,
    `Managed HSM local role, where there is one:\n${lines(hsm)}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function actionsOf(permissions: readonly Permission[], list: Permission['list']): string[] {
  return [...new Set(permissions.filter((one) => one.list === list).map((one) => one.action))].sort();
}
