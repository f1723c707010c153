import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { stateOf } from './sign-in';
import { expect, test } from './test';

test.use({ storageState: stateOf('engineer') });
test.describe.configure({ mode: 'serial' });

const HEADER =
  'type,identifier,owner_role,owner_team,location,last_rotated,last_used,expires_at,rotation_method,finding';
const row = (id: string, type = 'api-key') =>
  `${type},${id},none,payments,acme/billing/global,2026-01-02T00:00:00Z,never,none,manual,none`;

/** Chooses a file that only exists here, and has it read. */
async function send(page: Page, name: string, text: string, account?: string) {
  await page.goto('/sources/upload');
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  if (account) await page.getByLabel('Account, tenant or repository').fill(account);
  await page.getByRole('button', { name: 'Read the file' }).click();
}

async function takeIn(page: Page) {
  await page.getByRole('button', { name: 'Take it in' }).click();
  await expect(page.getByRole('region', { name: 'Taken in' })).toContainText(/Complete/, { timeout: 30_000 });
}

test('a list that somebody keeps: bad rows with their line, good ones on their word, and there they are', async ({
  page,
}) => {
  await send(
    page,
    'keys.csv',
    [HEADER, row('acme-key-1'), row('acme-key-2', 'spoon'), row('acme-key-3')].join('\n'),
  );
  await expect(page.locator('h1')).toHaveText('keys.csv');
  const problems = page.getByRole('table', { name: 'Bad rows' });
  await expect(problems.locator('tbody tr')).toHaveCount(1);
  await expect(problems.locator('tbody tr')).toContainText(/3.*left out.*type is none of/);
  await expect(page.getByRole('table', { name: 'First credentials' }).locator('tbody tr')).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Take it in' })).toBeDisabled();
  await expect(page.getByLabel('It lists everything of its account')).toBeDisabled();
  await page.getByLabel('Leave out the 1 bad row and keep the others').check();
  await takeIn(page);
  await page.getByRole('link', { name: 'Uploads: Inventory (CSV)' }).click();
  await expect(page.getByRole('table', { name: /^Coverage of/ })).toContainText('upload.inventory');
  const cell = page
    .getByRole('table', { name: /^Coverage of/ })
    .locator('tbody tr')
    .filter({ hasText: 'billing' });
  await cell.getByRole('link', { name: '2', exact: true }).click();
  await expect(page.getByText('2 credentials', { exact: true })).toBeVisible();
});

test('what a scanner found: the known key gets a finding, the other is counted', async ({
  page,
  request,
}) => {
  const exported = await (
    await request.get('/api/credentials/export?format=jsonl&kind=cloud-access-key&provider=aws')
  ).text();
  const known =
    exported.split('\n').flatMap((line) => {
      const found = line === '' ? null : (JSON.parse(line) as Record<string, string>);
      const { status, identifier = '', finding = '' } = found ?? {};
      // Those of the demo's own scan are known already.
      const isFresh = identifier.startsWith('AKIA') && !finding.includes('HARDCODED_IN_REPO');
      return status === 'active' && isFresh ? [identifier] : [];
    })[0] ?? '';
  expect(known).not.toBe('');
  const finding = (File: string, Secret: string) => ({
    RuleID: 'aws-access-token',
    File,
    StartLine: 7,
    Secret,
    Match: Secret,
  });
  await send(
    page,
    'leaks.json',
    JSON.stringify([finding('deploy/.env', known), finding('old.sh', `AKIA${'7'.repeat(16)}`)]),
    'shop/api',
  );
  await takeIn(page);
  const result = page.getByRole('region', { name: 'Taken in' });
  await expect(result.getByRole('link', { name: '1', exact: true })).toHaveCount(2);
  await result.getByRole('link', { name: '1', exact: true }).first().click();
  const leak = page.getByRole('table', { name: 'Leaks' }).locator('tbody tr');
  await expect(leak).toHaveCount(1);
  await expect(leak).toContainText('deploy/.env:7');
  await leak.getByRole('link').click();
  await expect(page.getByRole('main')).toContainText('It stands in shop/api (deploy/.env)');
  const findings = await (await request.get('/api/findings/export?format=jsonl')).text();
  const raised = findings
    .split('\n')
    .filter((line) => line.includes('HARDCODED_IN_REPO') && line.includes('shop/api'));
  expect(raised).toHaveLength(1);
  expect(raised[0]).toContain('critical');
});

test('a file that cannot be read says why, beside the form', async ({ page }) => {
  await send(page, 'keys.xlsx', 'PK\u0003\u0004');
  await expect(page.getByRole('alert').filter({ hasText: 'zip archive or a spreadsheet' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Read the file' })).toBeEnabled();
});

test('a body larger than Next.js holds arrives whole', async ({ request, baseURL }) => {
  const filler = 'x'.repeat(4_000);
  const rows = Array.from({ length: 4_000 }, (_, i) => ({
    RuleID: 'r',
    File: `f${i}`,
    StartLine: 1,
    Match: filler,
  }));
  const data = Buffer.from(JSON.stringify(rows));
  expect(data.length).toBeGreaterThan(16e6);
  const headers = { origin: baseURL ?? '', 'content-type': 'application/octet-stream' };
  const response = await request.post('/api/sources/uploads?fileName=big.json&account=o/big', {
    data,
    headers,
  });
  const upload = (await response.json()) as { id: string; sha256: string; sizeBytes: number; good: number };
  expect(upload).toMatchObject({
    sizeBytes: data.length,
    good: 4_000,
    sha256: createHash('sha256').update(data).digest('hex'),
  });
  expect((await request.delete(`/api/sources/uploads/${upload.id}`, { headers })).status()).toBe(200);
});

test('another site cannot upload', async ({ request }) => {
  const headers = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
  const response = await request.post('/api/sources/uploads', { data: Buffer.from(HEADER), headers });
  expect(response.status()).toBe(403);
});
