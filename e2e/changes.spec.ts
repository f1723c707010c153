import { stateOf } from './sign-in';
import { expect, test } from './test';

test.use({ storageState: stateOf('security') });

const number = (text: string | null) => Number((text ?? '').replaceAll(/[^\d]/g, ''));

test('every number of the comparison leads to as many rows, and the table as CSV has the same', async ({
  page,
}) => {
  await page.goto('/credentials/changes?from=2026-01-01');
  const counts = page.getByRole('region', { name: 'Changes' });
  const rotated = counts.getByRole('row', { name: /^All/ }).getByRole('link').first();
  expect(number(await rotated.textContent())).toBeGreaterThan(0);
  const links = await counts.getByRole('row').nth(2).getByRole('link').all();
  const hrefs = await Promise.all(
    links.map(async (link) => ({
      href: (await link.getAttribute('href')) ?? '',
      count: number(await link.textContent()),
    })),
  );
  for (const { href, count } of hrefs.slice(0, 4)) {
    const query = new URL(href, 'http://x').search;
    const csv = await page.request.get(`/api/tables/changes${query}&format=csv`);
    expect((await csv.text()).trimEnd().split('\r\n').length - 1, href).toBe(count);
    await page.goto(href);
    expect(await page.locator('#rows tbody tr').count()).toBe(Math.min(count, 50));
  }
});

test('two days can be compared by hand or by what is asked most, and grouped by owner', async ({ page }) => {
  await page.goto('/credentials/changes');
  await page.getByRole('link', { name: 'Last 30 days' }).click();
  await expect(page.getByRole('link', { name: 'Last 30 days' })).toHaveAttribute('aria-current', 'true');
  await page.getByLabel('From').fill('2026-02-01');
  await page.getByLabel('until').fill('2026-03-01');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByText('From 2026-02-01 00:00:00 UTC until 2026-03-01 00:00:00 UTC')).toBeVisible();
  await page.getByRole('navigation', { name: 'Counted by' }).getByRole('link', { name: 'Owner' }).click();
  await expect(page.getByRole('columnheader', { name: 'Owner', exact: true })).toBeVisible();
  await page.goto('/credentials/changes?from=soon');
  await expect(page.getByText(/Left out: from "soon"/i)).toBeVisible();
});
