import { ROLES, type Role } from '@/lib/access/roles';
import type { AwsEstate } from '@/lib/demo/estate/aws';
import type { AzureEstate } from '@/lib/demo/estate/azure';
import type { GcpEstate } from '@/lib/demo/estate/gcp';
import { demoMappings } from '@/lib/demo/personas';
import { addDays } from '@/lib/kernel/dates';
import { addMapping } from '@/lib/people/commands/add-mapping';
import { sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { saveProfile } from '@/lib/profile/commands/save-profile';
import { readProfile } from '@/lib/profile/queries';
import type { Profile } from '@/lib/profile/schema';
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
      },
    },
    {
      kind: 'gcp',
      name: 'Google Cloud projects',
      config: { endpoint: urls.gcp, projects: estates.gcp.projects.map((project) => project.id).join(',') },
    },
  ];
}

/** How far before its anchor the demo's past begins. */
export const PAST_BEGINS_DAYS = 364;

/**
 * The day the demo's estate is anchored at (that of the first start, kept as the date of its first collection), and
 * whether its past was lived to the end: the group mapping is the last thing that is set up.
 */
export async function readDemoState(runtime: Runtime): Promise<{ anchor: Date; isComplete: boolean }> {
  const [row] = await runtime.database.query<{ first: Date | null; mappings: number }>(
    sql`SELECT (SELECT min(requested_at) FROM collection) AS first, (SELECT count(*) FROM group_mapping) AS mappings`,
  );
  const anchor = row?.first ? addDays(row.first, PAST_BEGINS_DAYS) : runtime.clock.now();
  return { anchor, isComplete: (row?.mappings ?? 0) >= demoMappings.length };
}

/** What the demo's company says of itself; some of it nobody reads yet, and its tokens are signed as one should not. */
const DEMO_PROFILE: Profile = {
  clouds: ['aws', 'azure', 'gcp'],
  compliance: ['soc-2', 'pci-dss'],
  services: ['github', 'stripe', 'slack', 'datadog'],
  databases: ['postgresql', 'mysql', 'redis'],
  identityProvider: 'okta',
  jwt: { use: 'yes', algorithms: ['HS256'], verifiedBy: 'several-services' },
};

/** Answers the setup profile, unless somebody has; the policy that follows is left for a person to draft. */
export async function answerDemoProfile(runtime: Runtime): Promise<void> {
  const person = demoPerson('security');
  if (await readProfile(person, runtime.database)) return;
  await runCommand(runtime, saveProfile, person, { version: 0, answers: DEMO_PROFILE });
}

/** Maps the demo's groups to roles, as a security lead would; those already there are left alone. */
export async function mapDemoGroups(runtime: Runtime, roles: readonly Role[] = ROLES): Promise<void> {
  const there = await runtime.database.query<{ name: string }>(
    sql`SELECT group_name AS name FROM group_mapping`,
  );
  const names = new Set(there.map((row) => row.name));
  for (const mapping of demoMappings) {
    if (roles.includes(mapping.role) && !names.has(mapping.groupName))
      await runCommand(runtime, addMapping, demoPerson('security'), mapping);
  }
}
