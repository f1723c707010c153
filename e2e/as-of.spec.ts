import type { Page } from '@playwright/test';
import { THEN } from './pages';
import { stateOf } from './sign-in';
import { expect, test } from './test';

test.use({ storageState: stateOf('security') });

const DAY_MS = 86_400_000;
/** A day in the past year of the demo. */
const dayBefore = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);
const number = (text: string | null) => Number((text ?? '').replaceAll(/[^\d]/g, ''));

const banner = (page: Page) => page.getByText(/^As of \d+ [A-Z][a-z]{2} \d{4}, 00:00 UTC; /);

/** How many credentials the banner says were known. */
async function knownThen(page: Page): Promise<number> {
  const text = (await banner(page).textContent()) ?? '';
  return number(/; ([\d,]+)/.exec(text)?.[1] ?? '');
}

test('the list of credentials is led to the past, keeps it, offers nothing, and leads back', async ({
  page,
}) => {
  await page.goto('/credentials?kind=cloud-access-key');
  await page.getByLabel('As of').fill(THEN);
  await page.getByRole('search', { name: 'Look at the past' }).getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(new RegExp(`asOf=${THEN}`));
  await expect(page).toHaveURL(/kind=cloud-access-key/);
  await expect(banner(page)).toBeVisible();
  expect(await knownThen(page)).toBeGreaterThan(0);
  await expect(page.getByRole('checkbox', { name: 'Select all on this page' })).toHaveCount(0);

  await test.step('sorting, filters and rows keep the instant', async () => {
    await page.getByRole('columnheader', { name: 'Age / limit' }).getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`asOf=${THEN}`));
    await expect(page).toHaveURL(/sort=age/);
    const first = page.locator('[data-row-link]').filter({ visible: true }).first();
    const name = await first.textContent();
    await first.click();
    await expect(page).toHaveURL(new RegExp(`/credentials/\\d+\\?asOf=${THEN}`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name ?? '');
    await expect(banner(page)).toBeVisible();
    await expect(page.getByRole('button', { name: /^(Classify|Show|Incident)/ })).toHaveText(['Show']);
    await expect(page.getByRole('link', { name: 'Ask for an exception' })).toHaveCount(0);
  });

  await page.getByRole('link', { name: 'Now', exact: true }).click();
  await expect(page).toHaveURL(/\/credentials\/\d+$/);
  await expect(banner(page)).toHaveCount(0);
  await expect(page.getByText('Timeline', { exact: true })).toBeVisible();
});

test('the past grows towards now, and its export has as many rows as the list says', async ({ page }) => {
  const known: number[] = [];
  for (const days of [330, 200, 100, 1]) {
    await page.goto(`/credentials?asOf=${dayBefore(days)}`);
    known.push(await knownThen(page));
  }
  expect(known.at(-1)).toBeGreaterThan(known[0] ?? 0);
  for (const format of ['csv', 'jsonl']) {
    const file = await page.request.get(`/api/credentials/export?format=${format}&asOf=${THEN}`);
    const lines = (await file.text()).trimEnd().split('\n');
    await page.goto(`/credentials?asOf=${THEN}`);
    expect(lines.length - (format === 'csv' ? 1 : 0)).toBe(await knownThen(page));
    expect(lines.at(-1)).toContain(`${THEN}T00:00:00Z`);
  }
});

test('no row is shown twice or lost from page to page of the past', async ({ page }) => {
  await page.goto(`/credentials?asOf=${THEN}`);
  const known = await knownThen(page);
  const seen: string[] = [];
  for (;;) {
    const links = page.locator('table [data-row-link]');
    await expect(links.first()).toBeVisible();
    seen.push(...(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))));
    const next = page.getByRole('link', { name: 'Next' });
    if ((await next.count()) === 0 || seen.length >= 400) break;
    const href = (await next.getAttribute('href')) ?? '';
    expect(href).toContain(`asOf=${THEN}`);
    await page.goto(href);
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBe(Math.min(known, Math.ceil(seen.length / 50) * 50));
});

test('findings, exceptions, owners and the policy of then', async ({ page }) => {
  await page.goto(`/findings?asOf=${THEN}&rule=max-age`);
  await expect(banner(page)).toBeVisible();
  const count = number(await page.locator('header p').first().textContent());
  const csv = await page.request.get(`/api/findings/export?format=csv&asOf=${THEN}&rule=max-age`);
  expect((await csv.text()).trimEnd().split('\r\n').length - 1).toBe(count);
  await expect(page.getByRole('button', { name: /ask/i })).toHaveCount(0);

  await page.goto(`/exceptions?asOf=${dayBefore(5)}`);
  await expect(banner(page)).toBeVisible();
  const exception = page.locator('[data-row-link]').filter({ visible: true }).first();
  await exception.click();
  await expect(page).toHaveURL(/\/exceptions\/\d+\?asOf=/);
  await expect(page.getByRole('button', { name: /Approve|Revoke|Renew/ })).toHaveCount(0);

  await page.goto(`/owners?asOf=${THEN}`);
  await expect(banner(page)).toBeVisible();
  const credentials = page
    .getByRole('table', { name: 'Owners' })
    .getByRole('link', { name: /^[1-9]/ })
    .first();
  const named = number(await credentials.textContent());
  await credentials.click();
  await expect(page).toHaveURL(new RegExp(`/credentials\\?owner=.*asOf=${THEN}`));
  await expect(page.locator('header p').first()).toHaveText(new RegExp(`^${named.toLocaleString('en')} `));

  await page.goto(`/policies?asOf=${THEN}`);
  await expect(banner(page)).toBeVisible();
  await expect(page.getByText(/^In force then: /)).toBeVisible();
  await expect(page.getByRole('button', { name: /draft/i })).toHaveCount(0);
});

test('the future, what is before the first collection, and what is no instant are refused in words', async ({
  page,
}) => {
  for (const path of ['/credentials', '/findings', '/exceptions', '/owners', '/policies']) {
    await page.goto(`${path}?asOf=${dayBefore(-40)}`);
    await expect(page.getByText(/has not come yet\. Give an instant up to now/)).toBeVisible();
    await expect(page.locator('[data-row]')).toHaveCount(0);
  }
  await page.goto('/credentials?asOf=2001-01-01');
  await expect(
    page.getByText(/Nothing is recorded of 1 Jan 2001, 00:00 UTC: the first collection was on/),
  ).toBeVisible();
  await page.goto('/credentials?asOf=soon');
  await expect(page.getByText('“soon” is no instant. Give a day such as 2026-09-30')).toBeVisible();
  await page.getByRole('link', { name: 'Now', exact: true }).click();
  await expect(page).toHaveURL(/\/credentials$/);
  const refused = await page.request.get('/api/credentials/export?format=csv&asOf=2001-01-01');
  expect(refused.status()).toBe(400);
});
