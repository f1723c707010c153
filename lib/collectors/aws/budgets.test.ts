import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Collector, callsFor } from '@/lib/collectors/contract';
import { createAwsEndpoint } from '@/lib/demo/aws-endpoint';
import { awsEstate } from '@/lib/demo/estate/aws';
import { connectTo, scopeOf, serve, type TestServer, TODAY } from '@/lib/testing/collector-aws';
import { createTestContext } from '@/lib/testing/collector-context';
import { acmCertificates } from './acm-certificates';
import { iamAccessKeys } from './iam-access-keys';
import { iamConsolePasswords } from './iam-console-passwords';
import { iamRootAccessKeys } from './iam-root-access-keys';
import { iamServerCertificates } from './iam-server-certificates';
import { kmsKeys } from './kms-keys';
import { type AwsClients, awsProvider } from './provider';
import { secretsmanagerSecrets } from './secretsmanager-secrets';

/** So small that no list takes a second page. */
const estate = awsEstate({ seed: 'budgets', size: 0.1, today: TODAY });
const account = estate.accounts[0]?.id ?? '';
let server: TestServer;
let client: AwsClients;
beforeAll(async () => {
  const endpoint = createAwsEndpoint(estate, { throttleEvery: 0 });
  server = await serve((request) => endpoint.handle(request, { now: () => TODAY, baseUrl: () => '' }));
  client = await connectTo(server.url);
  // The report is being made at the first asking and ready from the second on.
  await read(iamRootAccessKeys as Collector<AwsClients>);
});
afterAll(() => server.close());

/** The rows of one cell and how many calls they took. */
async function read(collector: Collector<AwsClients>): Promise<{ rows: unknown[]; calls: number }> {
  const scope = scopeOf(account, collector.per === 'account' ? 'global' : 'us-east-1');
  const test = createTestContext({ client, scope, now: TODAY, provider: awsProvider });
  const rows: unknown[] = [];
  for await (const row of collector.fetch(test.context)) rows.push(row);
  return { rows, calls: test.calls.length };
}

describe('the budget', () => {
  test('is declared by every collector', () => {
    const without = awsProvider.collectors.filter(({ budget }) => !budget).map(({ id }) => id);
    expect(without).toEqual([]);
  });

  test.each([
    iamRootAccessKeys,
    iamConsolePasswords,
    iamServerCertificates,
    secretsmanagerSecrets,
    acmCertificates,
  ] as unknown as Collector<AwsClients>[])('of $id is kept', async (collector) => {
    const { rows, calls } = await read(collector);
    expect(calls).toBe(callsFor(collector.budget, rows.length));
  });

  test('of access keys counts the users that have some', async () => {
    const { rows, calls } = await read(iamAccessKeys as Collector<AwsClients>);
    const users = new Set(rows.map((row) => (row as { key: { UserName?: string } }).key.UserName));
    expect(users.size).toBeGreaterThan(0);
    expect(calls).toBe(callsFor(iamAccessKeys.budget, users.size));
  });

  test('of KMS is what a customer key takes at most', async () => {
    const { rows, calls } = await read(kmsKeys as Collector<AwsClients>);
    const managedByAws = 1;
    expect(rows.length).toBeGreaterThan(0);
    expect(calls).toBeLessThanOrEqual(callsFor(kmsKeys.budget, rows.length) + managedByAws);
    expect(calls).toBeGreaterThan(rows.length * 3);
  });
});
