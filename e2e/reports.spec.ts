import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { stateOf } from './sign-in';
import { expect, pageOf, test } from './test';

const run = promisify(execFile);
const HELEN = 'helen.park@northwind.example';
const INES = 'ines.duarte@northwind.example';
const RAVI = 'ravi.menon@northwind.example';

test.use({ storageState: stateOf('security') });
test.describe.configure({ mode: 'serial' });

test('each number of a report leads to its rows, and all of them are in the CSV', async ({ page }) => {
  await page.goto('/evidence');
  await page.getByRole('link', { name: 'Reports', exact: true }).click();
  await page.getByRole('link', { name: 'Rotation compliance' }).first().click();
  const missing = page
    .locator('div')
    .filter({ has: page.getByRole('heading', { name: 'Past their limit' }) })
    .last();
  const count = Number((await missing.getByRole('link').textContent())?.replaceAll(',', ''));
  expect(count).toBeGreaterThan(0);
  await missing.getByRole('link').click();
  await expect(page).toHaveURL(/only=missing/);
  const rows = page.getByRole('region', { name: 'Rows' });
  await expect(rows).toContainText(new RegExp(`(^|\\D)${count.toLocaleString('en')} rows`));
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV' }).click();
  const stream = await (await coming).createReadStream();
  const lines = (await stream.toArray()).join('').split('\r\n');
  expect(lines.filter((line) => /,missing(;|,)/.test(line))).toHaveLength(count);
});

test('a report is built, sealed, signed off by its reviewer, and checked offline', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await page.goto('/evidence/reports/orphaned-and-unused');
  await page.getByRole('button', { name: 'Build and seal' }).click();
  await page.getByLabel('Reviewers, by mail address').fill(INES);
  await page.getByRole('button', { name: 'Build it' }).click();
  await expect(page.getByText('nobody signs off their own report').first()).toBeVisible();
  await page.getByLabel('Reviewers, by mail address').fill(HELEN);
  await page.getByRole('button', { name: 'Build it' }).click();
  await expect(page.getByRole('link', { name: 'Download' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('so others sign it off')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign off' })).toHaveCount(0);

  const helen = await pageOf(browser, 'auditor');
  await helen.goto(page.url());
  await helen.getByLabel('Your statement').selectOption('remarks');
  await helen
    .getByRole('textbox', { name: 'Note' })
    .fill('Three of them belong to a team that was dissolved.');
  await helen.getByRole('button', { name: 'Sign off' }).click();
  await expect(helen.getByText('Signed off', { exact: true })).toBeVisible();
  await expect(helen.getByText('Accepted with remarks')).toBeVisible();
  await expect(helen.getByRole('button', { name: 'Sign off' })).toHaveCount(0);

  const coming = helen.waitForEvent('download');
  await helen.getByRole('link', { name: 'Download' }).click();
  const download = await coming;
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'muster-report-')), download.suggestedFilename());
  await download.saveAs(file);
  const { stdout } = await run('./muster', ['evidence', 'verify', file, '--json']);
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, problems: [] });
  const env = { ...process.env, MUSTER_URL: process.env.MUSTER_E2E_URL };
  const id = page.url().split('/').at(-1) ?? '';
  const shown = await run('./muster', ['evidence', 'reports', 'show', id], { env });
  expect(shown.stdout).toContain('Helen Park: accepted with remarks: Three of them');
  await helen.context().close();
});

test('a schedule names its reviewers, is changed, and ends', async ({ page }) => {
  await page.goto('/evidence/reports');
  await page.getByRole('button', { name: 'New schedule' }).click();
  await page.getByLabel('Report', { exact: true }).selectOption('before-after');
  await page.getByLabel('How often').selectOption('month');
  await page.getByLabel('Reviewers, by mail address').fill('nobody@example.com');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('nobody@example.com has no account').first()).toBeVisible();
  await page.getByLabel('Reviewers, by mail address').fill(HELEN);
  await page.getByRole('button', { name: 'Save' }).click();
  const row = page
    .getByRole('table', { name: 'Schedules' })
    .getByRole('row')
    .filter({ hasText: 'Before and after' });
  await expect(row).toContainText('Monthly');
  await row.getByRole('button', { name: 'Change' }).click();
  await page.getByLabel('How often').selectOption('year');
  await page.getByLabel('Reviewers, by mail address').fill(`${HELEN}\n${RAVI}`);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText('Yearly');
  await expect(row).toContainText('Ravi Menon');
  await row.getByRole('button', { name: 'End' }).click();
  await page.getByRole('button', { name: 'End it' }).click();
  await expect(row).toHaveCount(0);
});

test('a period that cannot be is refused in place', async ({ page }) => {
  await page.goto('/evidence/reports/before-after?from=2026-05-02&to=2026-05-01');
  await expect(page.getByText('The period ends before it begins.').first()).toBeVisible();
  await page.goto('/evidence/reports/before-after?from=1999-01-01&to=1999-02-01');
  await expect(page.getByText('Nothing had been collected then')).toBeVisible();
});
