import { addDays, isoSeconds } from '@/lib/kernel/dates';
import { daysAgo, isAlive, type Life, lifeOf } from './gcp-life';
import { ownLabels, type Thing, type ThingsPlan } from './gcp-things';
import { MAIL_DOMAIN } from './organisation';
import { HEX, type Random } from './random';

/** A user as Cloud SQL lists it; it has no field for a password. */
export interface SqlUserRow {
  kind: 'sql#user';
  name: string;
  host: string;
  instance: string;
  project: string;
  type?: 'CLOUD_IAM_USER' | 'CLOUD_IAM_SERVICE_ACCOUNT';
  iamStatus?: 'ACTIVE';
  passwordPolicy?: {
    passwordExpirationDuration: string;
    status: { locked: boolean; passwordExpirationTime: string };
  };
}

/** An instance as Cloud SQL lists it. */
export interface SqlInstanceRow {
  kind: 'sql#instance';
  name: string;
  project: string;
  region: string;
  databaseVersion: string;
  instanceType: 'CLOUD_SQL_INSTANCE';
  state: 'RUNNABLE';
  settings: { userLabels: Record<string, string>; ipConfiguration: { serverCaMode: string } };
  serverCaCert: {
    kind: 'sql#sslCert';
    commonName: string;
    sha1Fingerprint: string;
    createTime: string;
    expirationTime: string;
  };
}

export interface SqlInstanceState {
  instance: SqlInstanceRow;
  users: SqlUserRow[];
}

interface SqlUser extends Life {
  kind: 'database-master' | 'database-user';
  row(at: Date): SqlUserRow;
}

export interface SqlInstanceThing extends Thing<SqlInstanceState> {
  users: SqlUser[];
}

/** Cloud SQL signs its server CAs for ten years. */
const CA_DAYS = 3650;
const PASSWORD_DAYS = 60;
const ROLES = ['app', 'reader', 'migrate'];

/** Instances of PostgreSQL and MySQL with a user of every sort. */
export function sqlInstancesOf(plan: ThingsPlan): SqlInstanceThing[] {
  return Array.from({ length: plan.count }, (_, index) => sqlInstance(plan, index));
}

function sqlInstance(
  { random: all, today, project, teams, environment, grade }: ThingsPlan,
  index: number,
): SqlInstanceThing {
  const random = all.fork(`sql-${index}`);
  const life = { createdAt: daysAgo(random, today, random.int(420, 900)), deletedAt: null };
  const team = random.pick(teams);
  const isMysql = index % 2 === 1;
  const name = `${random.pick(team.systems)}-${isMysql ? 'mysql' : 'pg'}-${index + 1}`;
  const users = usersOf(random, today, life, { project, instance: name, isMysql, teamId: team.id });
  const instance: SqlInstanceRow = {
    kind: 'sql#instance',
    name,
    project,
    region: 'europe-west1',
    databaseVersion: isMysql ? 'MYSQL_8_4' : 'POSTGRES_17',
    instanceType: 'CLOUD_SQL_INSTANCE',
    state: 'RUNNABLE',
    settings: {
      userLabels: { ...ownLabels(random, team, environment), class: grade },
      ipConfiguration: { serverCaMode: 'GOOGLE_MANAGED_INTERNAL_CA' },
    },
    serverCaCert: {
      kind: 'sql#sslCert',
      commonName: `C=US,O=Google\\, Inc,CN=Google Cloud SQL Server CA,dnQualifier=${random.text(8, HEX)}`,
      sha1Fingerprint: random.text(40, HEX),
      createTime: isoSeconds(life.createdAt),
      expirationTime: isoSeconds(addDays(life.createdAt, CA_DAYS)),
    },
  };
  return {
    ...life,
    users,
    row: (at) => ({ instance, users: users.filter((user) => isAlive(user, at)).map((user) => user.row(at)) }),
  };
}

interface Place {
  project: string;
  instance: string;
  isMysql: boolean;
  teamId: string;
}

function usersOf(
  random: Random,
  today: Date,
  life: Life,
  { project, instance, isMysql, teamId }: Place,
): SqlUser[] {
  const base = { kind: 'sql#user' as const, host: isMysql ? '%' : '', instance, project };
  const plain = (
    name: string,
    born: Life,
    kind: SqlUser['kind'],
    changes: Partial<SqlUserRow> = {},
  ): SqlUser => ({
    ...born,
    kind,
    row: () => ({ ...base, name, ...changes }),
  });
  const person = random.pick(['amara.okafor', 'tomas.novak', 'sofia.rossi', 'david.mensah']);
  return [
    plain(isMysql ? 'root' : 'postgres', life, 'database-master'),
    plain(`${person}@${MAIL_DOMAIN}`, life, 'database-user', { type: 'CLOUD_IAM_USER', iamStatus: 'ACTIVE' }),
    plain(`${teamId}-sql@${project}.iam`, life, 'database-user', {
      type: 'CLOUD_IAM_SERVICE_ACCOUNT',
      iamStatus: 'ACTIVE',
    }),
    ...ROLES.map((role): SqlUser => {
      const born = role === 'migrate' ? lifeOf(random, today) : life;
      if (!isMysql) return plain(`${teamId}_${role}`, born, 'database-user');
      // Changed by a pipeline in the middle of its life, so the end always lies ahead.
      const offset = random.int(0, 20);
      return {
        ...born,
        kind: 'database-user',
        row: (at) => ({ ...base, name: `${teamId}_${role}`, passwordPolicy: policyAt(born, at, offset) }),
      };
    }),
  ];
}

function policyAt({ createdAt }: Life, at: Date, offset: number): NonNullable<SqlUserRow['passwordPolicy']> {
  const every = PASSWORD_DAYS / 2 - offset / 4;
  const age = (at.getTime() - createdAt.getTime()) / 86_400_000;
  const changedAt = addDays(createdAt, Math.floor(age / every) * every);
  return {
    passwordExpirationDuration: `${PASSWORD_DAYS * 86_400}s`,
    status: { locked: false, passwordExpirationTime: isoSeconds(addDays(changedAt, PASSWORD_DAYS)) },
  };
}
