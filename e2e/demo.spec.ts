import { readFileSync } from 'node:fs';
import type { APIRequestContext } from '@playwright/test';
import { stateOf } from './sign-in';
import { expect, test } from './test';

test.use({ storageState: stateOf('security') });

/** Every kind that these clouds hold; of webhook secrets and service-account tokens they have no list. */
const KINDS = [
  'api-key',
  'client-certificate',
  'client-secret',
  'cloud-access-key',
  'database-master',
  'database-user',
  'encryption-key',
  'managed-secret',
  'password',
  'personal-access-token',
  'signing-key',
  'ssh-key',
  'tls-certificate',
  'token-policy',
];
/** Codes whose source does not exist yet: settings of identity providers. */
const WITHOUT_SOURCE = ['LONG_TTL'];
const STATES = ['complete', 'partial', 'denied', 'throttled', 'not-enabled'];

async function linesOf(request: APIRequestContext, path: string): Promise<Record<string, string>[]> {
  const text = await (await request.get(path)).text();
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, string>);
}

test('the demo shows every kind of credential that its clouds hold', async ({ request }) => {
  const rows = await linesOf(request, '/api/credentials/export?format=jsonl');
  const ofClouds = rows.filter(({ provider }) => provider !== 'muster');
  expect(rows.length).toBeGreaterThan(ofClouds.length);
  expect([...new Set(ofClouds.map((row) => row.type))].sort()).toEqual(KINDS);
});

test('the demo shows every finding code whose source exists', async ({ request }) => {
  const page = readFileSync('docs/reference/finding-codes.md', 'utf8');
  const codes = [...page.matchAll(/^## ([A-Z_]+)$/gm)].map(([, code]) => code ?? '');
  const rows = await linesOf(request, '/api/findings/export?format=jsonl&verdict=fail');
  const found = new Set(rows.map((row) => row.code));
  expect(codes.filter((code) => !found.has(code) && !WITHOUT_SOURCE.includes(code))).toEqual([]);
});

test('the demo shows every state of coverage', async ({ request }) => {
  const { byState, counts, notCollected } = (await (await request.get('/api/sources/coverage')).json()) as {
    byState: Record<string, number>;
    counts: { stale: number };
    notCollected: { state: string }[];
  };
  expect(STATES.filter((state) => !byState[state])).toEqual([]);
  expect(counts.stale).toBeGreaterThan(0);
  expect(new Set(notCollected.map(({ state }) => state))).toEqual(new Set(['ephemeral', 'not-supported']));
});

test('what was taken away stands as a finding on its source, and leads to the cells', async ({ page }) => {
  await page.goto('/findings?code=LOST_VISIBILITY');
  const row = page
    .getByRole('table', { name: 'Findings' })
    .locator('tbody tr')
    .filter({ hasText: 'apikeys.keys.list' });
  await row.getByRole('link', { name: 'Google Cloud projects' }).click();
  const card = page.getByRole('region', { name: 'Findings on this source' });
  await card
    .getByRole('listitem')
    .filter({ hasText: 'apikeys.keys.list' })
    .getByRole('link', { name: 'Which cells' })
    .click();
  const cells = page.getByRole('table', { name: /^Coverage of Google/ }).locator('tbody tr');
  await expect(cells).toHaveCount(1);
  await expect(cells).toContainText('gcp.api-keys');
  await expect(cells).toContainText(/Denied.*Missing permission apikeys\.keys\.list, lost/);
});

test.describe('an owner', () => {
  test.use({ storageState: stateOf('owner') });

  test('sees no findings of sources', async ({ request }) => {
    expect(await linesOf(request, '/api/findings/export?format=jsonl&code=LOST_VISIBILITY')).toEqual([]);
  });
});

test('most of the demo is within policy, so that what is not can be seen', async ({ request }) => {
  const rows = await linesOf(request, '/api/credentials/export?format=jsonl');
  const within = rows.filter(({ standing }) => standing === 'in').length;
  expect(within / rows.length).toBeGreaterThanOrEqual(0.6);
  expect(within / rows.length).toBeLessThanOrEqual(0.85);
});
