import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { stateOf } from './sign-in';
import { expect, test } from './test';

test.use({ storageState: stateOf('security') });

const numberOf = (text: string | null) => Number(/[\d,]+/.exec(text ?? '')?.[0].replaceAll(',', ''));

/** The rows behind a link of a page, as the export has them. */
async function rowsBehind(request: APIRequestContext, link: Locator): Promise<Record<string, string>[]> {
  const href = (await link.getAttribute('href')) ?? '';
  expect(href).toMatch(/^\/credentials\?/);
  const lines = await request.get(`/api/credentials/export?format=jsonl&${href.split('?')[1]}`);
  return (await lines.text())
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, string>);
}

const shares = (page: Page) => page.getByRole('main').locator('[title*=" of "]');

test('each share of the posture says how much of it nobody can confirm', async ({ page, request }) => {
  await page.goto('/');
  const main = page.getByRole('main');
  const all = await rowsBehind(request, main.getByRole('link', { name: /^[\d,]+ not confirmed$/ }));
  expect(all.length).toBeGreaterThan(0);
  // Owned and within policy; the share that is known names its rest by itself.
  const links = main.getByRole('link', { name: /^[\d,]+ of them not confirmed$/ });
  await expect(links).toHaveCount(2);
  for (const link of await links.all())
    expect((await rowsBehind(request, link)).length).toBe(numberOf(await link.textContent()));
  await expect(shares(page).filter({ hasText: '%' }).first()).toBeVisible();
  const titles = await shares(page).evaluateAll((found) => found.map((one) => one.getAttribute('title')));
  expect(titles.filter((title) => title?.endsWith('of them not confirmed')).length).toBeGreaterThan(2);

  const kinds = page.getByRole('table', { name: 'Credentials by kind' }).locator('tbody tr');
  let sum = 0;
  for (const row of await kinds.all()) {
    const link = row.getByRole('cell').last().getByRole('link');
    if ((await link.count()) === 0) continue;
    const rows = await rowsBehind(request, link);
    expect(rows.length).toBe(numberOf(await link.textContent()));
    sum += rows.length;
  }
  expect(sum).toBe(all.length);
});

for (const path of ['/', '/credentials', '/findings']) {
  test(`${path} says how much of what it counts was last seen in the dark`, async ({ page, request }) => {
    await page.goto(path);
    const link = page.getByRole('main').getByRole('link', { name: /^[\d,]+ (is|are) not confirmed$/ });
    expect((await rowsBehind(request, link)).length).toBe(numberOf(await link.textContent()));
    await expect(page.getByRole('main')).toContainText('last seen where nobody can look now');
  });
}

test('shares of coverage are of all cells in scope', async ({ page, request }) => {
  await page.goto('/sources/coverage');
  const { counts } = (await (await request.get('/api/sources/coverage')).json()) as {
    counts: { cells: number };
  };
  const states = page.getByRole('table', { name: 'Cells by state' });
  for (const title of await states
    .locator('[title*=" of "]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('title'))))
    expect(numberOf(title?.split(' of ')[1] ?? '')).toBe(counts.cells);
  await expect(states).toContainText('Not supported');
});
