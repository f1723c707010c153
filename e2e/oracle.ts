import type { APIRequestContext } from '@playwright/test';
import { awsEstate, awsExpected } from '../lib/demo/estate/aws';
import { azureEstate } from '../lib/demo/estate/azure';
import { azureExpected } from '../lib/demo/estate/azure-expected';
import { gcpEstate } from '../lib/demo/estate/gcp';
import { gcpExpected } from '../lib/demo/estate/gcp-expected';

const SEED = 'northwind';
const DAY_MS = 86_400_000;
/** The demo connects its sources this many days before the day it is first started. */
const FIRST_DAY = 364;

export interface Expected {
  total: number;
  byKind: Record<string, number>;
  deniedRegions: readonly string[];
  accounts: number;
}

/** What Muster holds itself in the demo: the operator's token, its own secrets, and one that a source refers to. */
const OWN: Record<string, number> = {
  'service-account-token': 1,
  'client-secret': 1,
  'signing-key': 2,
  'database-user': 1,
  'managed-secret': 1,
};

interface Source {
  kind: string;
  createdAt: string;
  last: { finishedAt: string } | null;
}

/** What the pages must say, counted on the estate the demo's clouds serve; nothing of the product is asked but when it looked. */
export async function expectedOf(request: APIRequestContext): Promise<Expected> {
  const { rows } = (await (await request.get('/api/sources')).json()) as { rows: Source[] };
  const first = Math.min(...rows.map(({ createdAt }) => Date.parse(createdAt)));
  const options = { seed: SEED, size: 1, today: new Date(first + FIRST_DAY * DAY_MS) };
  const at = (kind: string) =>
    new Date(rows.find((row) => row.kind === kind)?.last?.finishedAt ?? Number.NaN);
  const estates = { aws: awsEstate(options), azure: azureEstate(options), gcp: gcpEstate(options) };
  const aws = awsExpected(estates.aws, at('aws'));
  const azure = azureExpected(estates.azure, at('azure'));
  const gcp = gcpExpected(estates.gcp, at('gcp'));
  const byKind: Record<string, number> = {};
  for (const counts of [aws.byKind, azure.existing, gcp.readable, OWN])
    for (const [kind, count] of Object.entries(counts)) byKind[kind] = (byKind[kind] ?? 0) + count;
  for (const [kind, count] of Object.entries(byKind)) if (count === 0) delete byKind[kind];
  return {
    total: aws.total + azure.total + gcp.total + Object.values(OWN).reduce((sum, count) => sum + count, 0),
    byKind,
    deniedRegions: aws.deniedRegions,
    accounts: Object.keys(aws.byAccount).length,
  };
}
