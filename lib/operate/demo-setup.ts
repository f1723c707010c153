import type { AwsEstate } from '@/lib/demo/estate/aws';
import type { AzureEstate } from '@/lib/demo/estate/azure';
import type { GcpEstate } from '@/lib/demo/estate/gcp';
import { demoMappings } from '@/lib/demo/personas';
import { addMapping } from '@/lib/people/commands/add-mapping';
import { sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { demoPerson } from './demo-person';

export const DEMO_SEED = 'northwind';
/** The variable under which the demo's Azure source finds its client secret; a reference, as with a real source. */
export const DEMO_AZURE_SECRET = 'MUSTER_SOURCE_DEMO_AZURE';

export interface DemoSource {
  kind: string;
  name: string;
  config: Record<string, string>;
}

export interface DemoEstates {
  aws: AwsEstate;
  azure: AzureEstate;
  gcp: GcpEstate;
}

/** The demo's three sources, configured as a person would configure real ones. */
export function demoSources(
  estates: DemoEstates,
  urls: Record<'aws' | 'azure' | 'gcp', string>,
): DemoSource[] {
  const { azure } = estates;
  return [
    {
      kind: 'aws',
      name: 'AWS organisation',
      config: {
        endpoint: urls.aws,
        regions: [...estates.aws.regions, ...estates.aws.deniedRegions].join(','),
        accounts: estates.aws.accounts.map((account) => `${account.id}=${account.name}`).join(','),
        roleName: estates.aws.roleName,
      },
    },
    {
      kind: 'azure',
      name: 'Entra tenant',
      config: {
        endpoint: urls.azure,
        tenantId: azure.tenantId,
        clientId: azure.reader.clientId,
        clientSecret: `env:${DEMO_AZURE_SECRET}`,
        subscriptions: azure.subscription,
      },
    },
    {
      kind: 'gcp',
      name: 'Google Cloud projects',
      config: { endpoint: urls.gcp, projects: estates.gcp.projects.map((project) => project.id).join(',') },
    },
  ];
}

/** Whether the demo's database is new, and the day its estate is anchored at: that of the first start. */
export async function readAnchor(runtime: Runtime): Promise<{ anchor: Date; isNew: boolean }> {
  const [row] = await runtime.database.query<{ anchor: Date | null }>(
    sql`SELECT max(requested_at) AS anchor FROM collection WHERE trigger = 'past'`,
  );
  return row?.anchor ? { anchor: row.anchor, isNew: false } : { anchor: runtime.clock.now(), isNew: true };
}

/** Maps the demo's groups to roles, as a security lead would. */
export async function mapDemoGroups(runtime: Runtime): Promise<void> {
  for (const mapping of demoMappings) await runCommand(runtime, addMapping, demoPerson('security'), mapping);
}
