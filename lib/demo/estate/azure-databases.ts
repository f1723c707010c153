import { isoSeconds } from '@/lib/kernel/dates';
import { type ArmThing, type Making, makeThings, type ResourceOptions, rowOf } from './azure-resources';

const LOGINS = ['sqladmin', 'dbadmin', 'northwind'] as const;

/** Database servers of three makes; most take sign-in with Entra only. */
export function databaseServers(options: ResourceOptions): ArmThing[] {
  return [
    ...makeThings(options, 'sql', 9, (making) =>
      server(making, 'Microsoft.Sql/servers', 'sql', sqlProperties),
    ),
    ...makeThings(options, 'postgresql', 6, (making) =>
      server(making, 'Microsoft.DBforPostgreSQL/flexibleServers', 'pg', postgresqlProperties),
    ),
    ...makeThings(options, 'mysql', 4, (making) =>
      server(making, 'Microsoft.DBforMySQL/flexibleServers', 'mysql', () => ({ version: '8.0.21' })),
    ),
  ];
}

type Properties = (isEntraOnly: boolean) => Record<string, unknown>;

function server(making: Making, type: string, suffix: string, properties: Properties): ArmThing {
  const { random, manner, life, subscription, index } = making;
  const base = rowOf(making, type, `${manner.system}-${suffix}-${index + 1}`);
  const administratorLogin = random.pick(LOGINS);
  // The first of each make stands for what is left to do.
  const isEntraOnly = index > 0 && manner.isDisciplined && random.chance(0.8);
  return {
    ...life,
    subscription: subscription.id,
    kind: 'database-master',
    credentials: 1,
    row: () => ({
      ...base,
      systemData: { createdAt: isoSeconds(life.createdAt) },
      properties: { administratorLogin, state: 'Ready', ...properties(isEntraOnly) },
      configurations: { aad_auth_only: isEntraOnly ? 'ON' : 'OFF' },
    }),
  };
}

function sqlProperties(isEntraOnly: boolean): Record<string, unknown> {
  const administrators = {
    administratorType: 'ActiveDirectory',
    login: 'dba-team',
    azureADOnlyAuthentication: true,
  };
  return { version: '12.0', publicNetworkAccess: 'Disabled', ...(isEntraOnly ? { administrators } : {}) };
}

function postgresqlProperties(isEntraOnly: boolean): Record<string, unknown> {
  return {
    version: '16',
    authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: isEntraOnly ? 'Disabled' : 'Enabled' },
  };
}
