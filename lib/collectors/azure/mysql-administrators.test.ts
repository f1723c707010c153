import { expect, test } from 'vitest';
import { CollectorFailure } from '@/lib/collectors/contract';
import { failure, json } from '@/lib/demo/azure/answers';
import type { DemoResponse } from '@/lib/demo/endpoint';
import { type Answers, allowed, listOf, runAgainst } from '@/lib/testing/collector-azure';
import { mysqlAdministrators } from './mysql-administrators';
import { TODAY } from './test-context';

const SCOPE = { account: 'sub-1', accountName: 'Production', region: 'global' };
const ROW = {
  id: '/subscriptions/sub-1/resourceGroups/rg/providers/Microsoft.DBforMySQL/flexibleServers/shop',
  name: 'shop',
  location: 'westeurope',
  properties: { administratorLogin: 'dbadmin' },
};
const setting = (value: string) => json(200, { name: 'aad_auth_only', properties: { value } });

const serversOf =
  (count: number, answer: DemoResponse | undefined): Answers =>
  (request, world) => {
    if (request.url.pathname.endsWith('/configurations/aad_auth_only')) return answer;
    const rows = Array.from({ length: count }, (_, index) => ({ ...ROW, id: `${ROW.id}${index}` }));
    return listOf(rows, request, world, 100);
  };

test.each([0, 1, 101])('lists %d servers and their setting within its budget', async (count) => {
  const { observations, calls } = await runAgainst(
    mysqlAdministrators,
    'global',
    serversOf(count, setting('ON')),
  );
  expect(observations.map((one) => one.status)).toEqual(Array.from({ length: count }, () => 'disabled'));
  expect(new Set(observations.map((one) => one.externalId)).size).toBe(count);
  expect(calls).toHaveLength(allowed(mysqlAdministrators, count));
});

test.each([
  ['OFF', setting('OFF'), 'active'],
  ['missing', failure(404, 'ResourceNotFound', 'none'), null],
])('a setting that is %s makes it %s', async (_, answer, status) => {
  const { observations } = await runAgainst(mysqlAdministrators, 'global', serversOf(1, answer));
  expect(observations[0]?.status).toBe(status);
});

test('where the setting is denied it names the permission and keeps the servers', async () => {
  const seen: (string | null)[] = [];
  const noting: typeof mysqlAdministrators = {
    ...mysqlAdministrators,
    observe(row) {
      seen.push(row.entraOnly);
      return [];
    },
  };
  await expect(runAgainst(noting, 'global', serversOf(3, undefined))).rejects.toMatchObject({
    failure: { reason: 'denied', permission: 'Microsoft.DBforMySQL/flexibleServers/configurations/read' },
  });
  expect(seen).toEqual([null, null, null]);
});

test('the administrator has the id of its server, and no age', () => {
  expect(mysqlAdministrators.observe({ server: ROW, entraOnly: 'OFF' }, SCOPE, TODAY)).toMatchObject([
    { kind: 'database-master', name: 'shop / dbadmin', valueChangedAt: null, facts: { managedIn: 'none' } },
  ]);
});

test('refuses one without id', () => {
  const server = { ...ROW, id: undefined };
  expect(() => mysqlAdministrators.observe({ server, entraOnly: null }, SCOPE, TODAY)).toThrow(
    CollectorFailure,
  );
});
