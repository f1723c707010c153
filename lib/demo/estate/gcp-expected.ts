import type { GcpEstate } from './gcp';
import { isAlive } from './gcp-life';
import type { GcpProject } from './gcp-projects';
import { isListed } from './gcp-secrets';

export type GcpKind =
  | 'cloud-access-key'
  | 'managed-secret'
  | 'encryption-key'
  | 'signing-key'
  | 'api-key'
  | 'database-master'
  | 'database-user'
  | 'tls-certificate'
  | 'ssh-key';
export type GcpCounts = Record<GcpKind, number>;

export interface GcpExpected {
  /** Credentials that exist, per project and kind. */
  byProject: Record<string, GcpCounts>;
  /** Those that a collection at that moment can read. */
  readable: GcpCounts;
  total: number;
  /** Projects whose secrets may not be listed. */
  dark: string[];
}

/** What a complete collection at `at` must find, counted on the estate alone. */
export function gcpExpected(estate: GcpEstate, at: Date): GcpExpected {
  const counted = estate.projects.map((project) => ({
    id: project.id,
    counts: countsOf(project, at),
    isDark: project.denied !== null && project.denied.from <= at && at < project.denied.until,
  }));
  const readable = counted.map(({ counts, isDark }) =>
    isDark ? { ...counts, 'managed-secret': 0 } : counts,
  );
  return {
    byProject: Object.fromEntries(counted.map(({ id, counts }) => [id, counts])),
    readable: added(readable),
    total: Object.values(added(counted.map(({ counts }) => counts))).reduce((sum, each) => sum + each, 0),
    dark: counted.filter(({ isDark }) => isDark).map(({ id }) => id),
  };
}

function countsOf({ accounts, secrets, things }: GcpProject, at: Date): GcpCounts {
  const alive = <Thing extends Parameters<typeof isAlive>[0]>(all: readonly Thing[]) =>
    all.filter((one) => isAlive(one, at));
  const keys = alive(accounts).flatMap((account) => alive(account.keys));
  const ofKind = (kind: GcpKind) => alive(things.kmsKeys).filter((key) => key.kind === kind).length;
  const users = alive(things.sqlInstances).flatMap((instance) => alive(instance.users));
  const masters = users.filter(({ kind }) => kind === 'database-master').length;
  return {
    'cloud-access-key': keys.length + alive(things.hmacKeys).length,
    'managed-secret': secrets.filter((one) => isListed(one, at)).length,
    'encryption-key': ofKind('encryption-key'),
    'signing-key': ofKind('signing-key'),
    'api-key': alive(things.apiKeys).length,
    'database-master': masters,
    'database-user': users.length - masters,
    // Every instance of Cloud SQL has one of its own.
    'tls-certificate': alive(things.certificates).length + alive(things.sqlInstances).length,
    'ssh-key': alive(things.compute.keys).length,
  };
}

function added(all: readonly GcpCounts[]): GcpCounts {
  const [first, ...rest] = all;
  if (!first) throw new Error('an estate without projects');
  const sum = { ...first };
  for (const counts of rest) for (const kind of Object.keys(sum) as GcpKind[]) sum[kind] += counts[kind];
  return sum;
}
