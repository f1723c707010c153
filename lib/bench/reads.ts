import type { Viewer } from '@/lib/access/roles';
import { credentialLines } from '@/lib/credentials/export';
import { CREDENTIAL_CELLS, headerOf } from '@/lib/credentials/export-cells';
import { exportStream } from '@/lib/credentials/export-stream';
import { listCredentials } from '@/lib/credentials/queries';
import { getCredential, listCredentialFindings, listVersions } from '@/lib/credentials/queries-detail';
import { NO_FILTERS, parseCredentialSearch } from '@/lib/credentials/schema';
import type { Database } from '@/lib/platform/database/client';
import { DEFAULT_POLICY } from '@/lib/policies/default-policy';
import type { Policy } from '@/lib/policies/model';
import { simulatePolicy } from '@/lib/policies/simulation';
import { findOwningTeams, getHeatmap, getSummary, listKinds } from '@/lib/posture/queries';
import { listExpiryWeeks, listFindingDays } from '@/lib/posture/queries-time';
import { listWorst } from '@/lib/posture/queries-worst';

const viewer: Viewer = {
  kind: 'person',
  id: 'bench',
  name: 'Bench',
  role: 'security',
  teams: [],
  scopes: null,
  origin: { address: null, agent: null },
  requestId: 'bench',
};

/** Forty combinations of filter and sort, by the name they have in the URL. */
export const COMBINATIONS: readonly string[] = [
  ...[
    'severity',
    'name',
    'age',
    'expires',
    'policy',
    'firstSeen',
    'lastUsed',
    'owner',
    'kind',
    'account',
  ].map((sort) => `sort=${sort}`),
  ...['severity', 'age', 'expires', 'lastUsed'].flatMap((sort) => [
    `kind=cloud-access-key&sort=${sort}`,
    `owner=team-7&sort=${sort}`,
    `environment=production&sort=${sort}`,
    `standing=out&sort=${sort}`,
    `age=80-100&sort=${sort}`,
  ]),
  'owner=none&sort=age',
  'class=none&sort=name',
  'rule=owner-missing&sort=age',
  'q=secret-12345&sort=name',
  'q=service-7777&sort=severity',
  'expiry=30d&sort=expires',
  'kind=tls-certificate&expiry=7d&sort=expires',
  'account=100000000007&kind=managed-secret&sort=age',
  'status=disabled&sort=name',
  'kind=client-secret&class=B&environment=production&sort=policy',
];

/** The p-th percentile (0 to 1) of milliseconds, nearest rank. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? 0;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function repeat(times: number, work: () => Promise<unknown>): Promise<number[]> {
  const values: number[] = [];
  for (let i = 0; i < times; i++) values.push(await timed(work));
  return values;
}

/** Everything the posture page asks of the database, p95 of 50 in milliseconds. */
export async function measurePosture(database: Database, now: Date): Promise<number> {
  const page = () =>
    Promise.all([
      getSummary(viewer, database),
      getHeatmap(viewer, database, { by: 'owner', measure: 'age', isFull: false }),
      listKinds(viewer, database),
      findOwningTeams(viewer, database),
      listExpiryWeeks(viewer, database, now),
      listFindingDays(viewer, database, now),
      listWorst(viewer, database),
    ]);
  return percentile(await repeat(50, page), 0.95);
}

export interface ListFigures {
  p95: number;
  /** The combination with the greatest median. */
  slowest: string;
  slowestMs: number;
}

const DEEP = 10_000;

/** Every combination five times each, the first page and, where there are so many, the page after row 10,000. */
export async function measureLists(
  database: Database,
): Promise<{ 'first page': ListFigures; 'at cursor 10,000': ListFigures }> {
  const first = new Map<string, number[]>();
  const deep = new Map<string, number[]>();
  for (const combination of COMBINATIONS) {
    const { search } = parseCredentialSearch(Object.fromEntries(new URLSearchParams(combination)));
    const page = (cursor: string | null) =>
      repeat(5, () => listCredentials(viewer, database, { ...search, cursor }));
    first.set(combination, await page(null));
    const { next } = await listCredentials(viewer, database, search, DEEP);
    if (next) deep.set(combination, await page(next));
  }
  return { 'first page': figuresOf(first), 'at cursor 10,000': figuresOf(deep) };
}

function figuresOf(times: ReadonlyMap<string, number[]>): ListFigures {
  const medians = [...times].map(([name, values]) => [name, percentile(values, 0.5)] as const);
  const [slowest, slowestMs] = medians.reduce((a, b) => (b[1] > a[1] ? b : a), ['none', 0] as const);
  return { p95: percentile([...times.values()].flat(), 0.95), slowest, slowestMs };
}

/** One credential with its history and findings, p95 of 50 in milliseconds. */
export async function measureDetail(database: Database, size: number): Promise<number> {
  let id = 1;
  const page = async () => {
    id = (id * 7_919) % size || 1;
    const credential = await getCredential(viewer, database, id);
    await Promise.all([listVersions(database, credential), listCredentialFindings(database, credential)]);
  };
  return percentile(await repeat(50, page), 0.95);
}

/** Seconds to simulate a lower limit for access keys, and one that touches every kind; and how many were judged. */
export async function measureSimulation(
  database: Database,
  now: Date,
): Promise<{ keys: string; everything: string }> {
  const keys = structuredClone(DEFAULT_POLICY);
  keys.kindLimits['cloud-access-key'] = { ...keys.kindLimits['cloud-access-key'], days: 60 };
  const everything = { ...keys, rules: { unused: { severity: 'high' as const } } };
  const run = async (draft: Policy) => {
    const began = performance.now();
    const { judged, opens } = await simulatePolicy(database, draft, now);
    return `${((performance.now() - began) / 1_000).toFixed(1)} s, ${judged} judged, ${opens} would open`;
  };
  return { keys: await run(keys), everything: await run(everything) };
}

/** Rows per second of a CSV export of everything. */
export async function measureExport(database: Database, now: Date): Promise<number> {
  let rows = 0;
  const stream = exportStream(
    database,
    headerOf(CREDENTIAL_CELLS, 'csv'),
    credentialLines(viewer, { ...NO_FILTERS, accountsOfQ: [] }, 'csv', now),
    async (end) => {
      rows = end.rows;
    },
  );
  const began = performance.now();
  for await (const _ of stream) void _;
  return Math.round(rows / ((performance.now() - began) / 1_000));
}
