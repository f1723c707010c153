import { type Collector, CollectorFailure, type FetchContext, type Scope } from '@/lib/collectors/contract';
import { workInBatches } from '@/lib/collectors/shared/in-batches';
import type { CredentialStatus, Expiry, Holder, Observation } from '@/lib/credentials/model';
import { isNotFound } from './shared/classify';
import type { GcpClients } from './shared/clients';
import { projectPath, withoutName } from './shared/rest';
import { listSqlInstances, SQL_HOST, SQL_INSTANCES, SQL_PAGE, type SqlInstance } from './shared/sql';
import { momentOf } from './shared/time';

const LIST_USERS = 'cloudsql.users.list';
const DAY_SECONDS = 86_400;

/** A user of an instance, as Cloud SQL lists it. It states no dates but the end of a password that has one. */
export interface SqlUser {
  name?: string;
  host?: string;
  /** Left out or `BUILT_IN` for users with a password, `CLOUD_IAM_…` for those that sign in with a token. */
  type?: string;
  iamEmail?: string;
  iamStatus?: string;
  sqlserverUserDetails?: { disabled?: boolean; serverRoles?: string[] };
  passwordPolicy?: {
    /** `7776000s` */
    passwordExpirationDuration?: string;
    status?: { locked?: boolean; passwordExpirationTime?: string };
  };
  dualPasswordType?: string;
}

export interface SqlUserRow {
  instance: SqlInstance;
  user: SqlUser;
}

/** Users of Cloud SQL. One call for each instance: there is no list over all of them. */
export const cloudSqlUsers: Collector<GcpClients, SqlUserRow> = {
  id: 'gcp.cloud-sql-users',
  title: 'Cloud SQL users',
  provider: 'gcp',
  produces: ['database-master', 'database-user'],
  per: 'account',
  budget: { items: 'instances', perCell: 0, pageSize: SQL_PAGE, perItem: 1 },
  permissions: [
    {
      action: SQL_INSTANCES,
      why: 'Lists Cloud SQL instances, their engines, labels and server certificates.',
    },
    { action: LIST_USERS, why: 'Lists the users of each instance and how they sign in, never a password.' },
  ],
  revocation: {
    'sqladmin.user': {
      how: 'Change the password (users.update) or delete the user, and end its open sessions.',
      effect: 'At once for new connections; open sessions go on until they are ended.',
      undo: 'Set the former password again; a deleted user has to be made and granted its rights anew.',
    },
  },
  fetch: fetchUsers,
  observe: observeUser,
};

async function* fetchUsers(context: FetchContext<GcpClients>): AsyncIterable<SqlUserRow> {
  const rows = workInBatches(context, primaries(context), (instance) => listUsers(context, instance));
  for await (const ofInstance of rows) yield* ofInstance;
}

/** A replica has the users of its primary. */
async function* primaries(context: FetchContext<GcpClients>): AsyncIterable<SqlInstance> {
  for await (const instance of listSqlInstances(context))
    if (instance.instanceType !== 'READ_REPLICA_INSTANCE') yield instance;
}

async function listUsers(context: FetchContext<GcpClients>, instance: SqlInstance): Promise<SqlUserRow[]> {
  const { call, client, scope } = context;
  const { name, state } = instance;
  if (!name) throw withoutName('a Cloud SQL instance');
  if (state && state !== 'RUNNABLE')
    throw new CollectorFailure({
      reason: 'not-enabled',
      message: `A Cloud SQL instance does not run (${/^\w+$/.test(state) ? state : 'unknown'}), so its users cannot be listed.`,
    });
  const path = `/v1/${projectPath(scope.account)}/instances/${encodeURIComponent(name)}/users`;
  return call(LIST_USERS, async (signal) => {
    try {
      const { items = [] } = await client.get<{ items?: SqlUser[] }>(SQL_HOST, path, {}, signal);
      return items.map((user) => ({ instance, user }));
    } catch (error) {
      // The instance was deleted since it was listed, and its users with it.
      if (isNotFound(error)) return [];
      throw error;
    }
  });
}

function observeUser({ instance, user }: SqlUserRow, scope: Scope): Observation[] {
  if (!instance.name || !user.name) throw withoutName('a Cloud SQL user');
  const isBuiltIn = !user.type || user.type === 'BUILT_IN';
  const isMaster = isBuiltIn && user.name === masterOf(instance);
  const host = user.host || null;
  const { expires, changedAt, days } = passwordOf(user, isBuiltIn);
  return [
    {
      kind: isMaster ? 'database-master' : 'database-user',
      provider: 'gcp',
      account: scope.account,
      accountName: scope.accountName,
      region: instance.region ?? 'global',
      resource: 'sqladmin.user',
      externalId: `projects/${scope.account}/instances/${instance.name}/users/${user.name}${host ? `@${host}` : ''}`,
      name: `${user.name} on ${instance.name}`,
      holder: holderOf(user),
      status: statusOf(user),
      createdAt: null,
      valueChangedAt: changedAt,
      lastRotated: null,
      lastUsed: null,
      expires,
      // A secret elsewhere may replace the password; Cloud SQL does not know.
      rotationMethod: null,
      rotationIntervalDays: null,
      algorithm: null,
      privilege: isMaster ? 'administrative' : null,
      tags: { ...instance.settings?.userLabels },
      facts: {
        instance: instance.name,
        databaseVersion: instance.databaseVersion ?? null,
        host,
        authentication: isBuiltIn ? 'password' : 'iam',
        userType: user.type || 'BUILT_IN',
        iamStatus: user.iamStatus ?? null,
        passwordLifeDays: days,
        locked: user.passwordPolicy?.status?.locked ?? null,
        dualPassword: user.dualPasswordType ?? null,
        serverRoles: user.sqlserverUserDetails?.serverRoles ?? null,
        managedIn: null,
        // Who signs in with a token has no password that could be replaced.
        ...(isBuiltIn ? {} : { rotationSupported: false }),
        lastUsedSupported: false,
        tagsFrom: 'instance',
      },
    },
  ];
}

const MASTERS: readonly [RegExp, string][] = [
  [/^POSTGRES/, 'postgres'],
  [/^MYSQL/, 'root'],
  [/^SQLSERVER/, 'sqlserver'],
];

/** The user that Cloud SQL makes with the instance. */
function masterOf({ databaseVersion = '' }: SqlInstance): string | undefined {
  return MASTERS.find(([engine]) => engine.test(databaseVersion))?.[1];
}

function holderOf({ type = '', name = '', iamEmail }: SqlUser): Holder | null {
  const id = iamEmail ?? name;
  if (type.includes('SERVICE_ACCOUNT')) return { type: 'service-account', id, name: id };
  return type.includes('IAM') && !type.includes('IAM_GROUP') ? { type: 'user', id, name: id } : null;
}

function statusOf({ iamStatus, sqlserverUserDetails, passwordPolicy }: SqlUser): CredentialStatus {
  const isOff = iamStatus === 'INACTIVE' || sqlserverUserDetails?.disabled || passwordPolicy?.status?.locked;
  return isOff ? 'disabled' : 'active';
}

/** Where passwords end, their end less their life is when the present one was set. */
function passwordOf({ passwordPolicy }: SqlUser, isBuiltIn: boolean) {
  const end = isBuiltIn ? momentOf(passwordPolicy?.status?.passwordExpirationTime) : null;
  const seconds = Number.parseInt(passwordPolicy?.passwordExpirationDuration ?? '', 10);
  const expires: Expiry = end ?? 'none';
  const isKnown = Number.isFinite(seconds) && seconds > 0;
  return {
    expires,
    changedAt: end && isKnown ? new Date(end.getTime() - seconds * 1000) : null,
    days: isKnown ? seconds / DAY_SECONDS : null,
  };
}
