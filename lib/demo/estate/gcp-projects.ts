import { addDays } from '@/lib/kernel/dates';
import { apiKeysOf, hmacKeysOf } from './gcp-api-keys';
import { certificatesOf } from './gcp-certificates';
import { computeOf } from './gcp-compute';
import { keyFrom, type ServiceAccount, serviceAccounts } from './gcp-keys';
import { kmsKeysOf } from './gcp-kms';
import { CLASS_LIMITS, daysAgo, type Grade } from './gcp-life';
import { type Secret, secretsOf } from './gcp-secrets';
import { sqlInstancesOf } from './gcp-sql';
import type { ThingsPlan } from './gcp-things';
import { COMPANY, type ENVIRONMENTS, type EstateOptions, TEAMS, type Team } from './organisation';
import type { Random } from './random';

export interface GcpProject {
  id: string;
  number: string;
  name: string;
  labels: Record<string, string>;
  /** Whether the Policy Analyzer API is on; where it is off nobody can tell when a key was used. */
  isActivityEnabled: boolean;
  /** Whether a deny policy keeps new keys of service accounts from being made. */
  deniesKeys: boolean;
  accounts: ServiceAccount[];
  secrets: Secret[];
  things: ReturnType<typeof thingsOf>;
  /** While its secrets may not be listed. */
  denied: { from: Date; until: Date } | null;
}

type ThingKind = 'kmsKeys' | 'apiKeys' | 'hmacKeys' | 'sqlInstances' | 'certificates' | 'instances';

export interface ProjectPlan {
  suffix: string;
  name: string;
  teams: readonly string[];
  environment: (typeof ENVIRONMENTS)[number];
  grade: Grade;
  accounts: number;
  secrets: number;
  things: Readonly<Record<ThingKind, number>>;
}

/** The four projects, in the order in which the stories name them. */
export const PLANS: readonly ProjectPlan[] = [
  {
    suffix: 'commerce-prod',
    name: 'Commerce production',
    teams: ['payments', 'storefront', 'identity'],
    environment: 'production',
    grade: 'b',
    accounts: 15,
    secrets: 72,
    things: { kmsKeys: 8, apiKeys: 6, hmacKeys: 3, sqlInstances: 2, certificates: 6, instances: 5 },
  },
  {
    suffix: 'data-prod',
    name: 'Data production',
    teams: ['data'],
    environment: 'production',
    grade: 'c',
    accounts: 15,
    secrets: 58,
    things: { kmsKeys: 6, apiKeys: 3, hmacKeys: 3, sqlInstances: 2, certificates: 3, instances: 4 },
  },
  {
    suffix: 'logistics-stg',
    name: 'Logistics staging',
    teams: ['logistics', 'support'],
    environment: 'staging',
    grade: 'c',
    accounts: 12,
    secrets: 48,
    things: { kmsKeys: 4, apiKeys: 4, hmacKeys: 2, sqlInstances: 1, certificates: 2, instances: 3 },
  },
  {
    suffix: 'sandbox',
    name: 'Sandbox',
    teams: ['platform'],
    environment: 'development',
    grade: 'c',
    accounts: 9,
    secrets: 34,
    things: { kmsKeys: 3, apiKeys: 5, hmacKeys: 2, sqlInstances: 1, certificates: 0, instances: 4 },
  },
];
/** The project whose owners never switched the Policy Analyzer on. */
const DARK = 'sandbox';
/** The project in which nobody can make further keys. */
const GUARDED = 'data-prod';

/** A project with its service accounts and secrets. */
export function projectOf(plan: ProjectPlan, { today, size }: EstateOptions, random: Random): GcpProject {
  const id = `${COMPANY}-${plan.suffix}`;
  const teams = teamsOf(plan.teams);
  const { environment } = plan;
  const number = random.text(12, '123456789');
  const limitDays = CLASS_LIMITS[plan.grade];
  return {
    id,
    number,
    name: `Northwind ${plan.name}`,
    labels: { owner: teams[0].id, class: plan.grade, environment },
    isActivityEnabled: plan.suffix !== DARK,
    deniesKeys: plan.suffix === GUARDED,
    accounts: serviceAccounts({
      random: random.fork('accounts'),
      today,
      project: id,
      team: teams[0],
      count: Math.round(plan.accounts * size),
      limitDays,
    }),
    secrets: secretsOf({
      random: random.fork('secrets'),
      today,
      teams,
      environment,
      count: Math.round(plan.secrets * size),
    }),
    things: thingsOf(plan, size, {
      random,
      today,
      project: id,
      number,
      teams,
      environment,
      limitDays,
      grade: plan.grade,
    }),
    denied: null,
  };
}

/** Everything of a project but its service accounts and secrets. */
function thingsOf({ things }: ProjectPlan, size: number, given: Omit<ThingsPlan, 'count'>) {
  const plan = (kind: ThingKind): ThingsPlan => ({
    ...given,
    random: given.random.fork(kind),
    count: Math.round(things[kind] * size),
  });
  return {
    kmsKeys: kmsKeysOf(plan('kmsKeys')),
    apiKeys: apiKeysOf(plan('apiKeys')),
    hmacKeys: hmacKeysOf(plan('hmacKeys')),
    sqlInstances: sqlInstancesOf(plan('sqlInstances')),
    certificates: certificatesOf(plan('certificates')),
    compute: computeOf(plan('instances')),
  };
}

function teamsOf(ids: readonly string[]): [Team, ...Team[]] {
  const [first, ...rest] = TEAMS.filter((team) => ids.includes(team.id)).sort(
    (a, b) => ids.indexOf(a.id) - ids.indexOf(b.id),
  );
  if (!first) throw new Error(`no team of ${ids.join(', ')}`);
  return [first, ...rest];
}

/** A service account with one key that a story tells of. */
export function storyAccount(
  random: Random,
  today: Date,
  project: string,
  name: string,
  days: { createdDays: number; usedDays: number; exposedDays?: number },
): ServiceAccount {
  const createdAt = daysAgo(random, today, days.createdDays);
  const usedUntil = addDays(today, -days.usedDays);
  const disabledAt = days.exposedDays ? addDays(today, -days.exposedDays) : null;
  return {
    createdAt,
    deletedAt: null,
    email: `${name}@${project}.iam.gserviceaccount.com`,
    uniqueId: `1${random.text(20, '0123456789')}`,
    displayName: name.replaceAll('-', ' '),
    description: 'Made by hand',
    disabledAt: null,
    keys: [keyFrom(random, createdAt, null, { usedUntil, disabledAt, isExposed: disabledAt !== null })],
  };
}
