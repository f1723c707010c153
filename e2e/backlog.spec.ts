import { stateOf } from './sign-in';
import { expect, test } from './test';

test.describe('a security lead', () => {
  test.use({ storageState: stateOf('security') });

  test('sees what to do first and why, and follows a number to its rows', async ({ page }) => {
    await page.goto('/findings');
    await page.getByRole('link', { name: 'Backlog', exact: true }).click();
    await page.waitForURL('**/findings/backlog');
    await expect(page.locator('h1')).toHaveText('Backlog');
    const rows = page.locator('[data-row]');
    await expect(rows.first()).toBeVisible();
    const scores = await page.locator('[data-row] summary').allTextContents();
    const numbers = scores.map((text) => Number.parseInt(text, 10));
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));

    const first = rows.first();
    await first.locator('summary').click();
    const parts = await first.locator('details li span:last-child').allTextContents();
    const points = parts.map((text) => Number.parseInt(text, 10));
    const risk = points.at(-2) ?? 0;
    expect(points.slice(0, -2).reduce((sum, each) => sum + each, 0)).toBe(risk);
    expect(Math.round((risk * (points.at(-1) ?? 0)) / 100)).toBe(numbers[0]);

    await page.getByRole('link', { name: 'By action', exact: true }).click();
    // Until the rows of the groups are there, those of the ranking are.
    await page.waitForURL(/by=action/);
    await expect(page.locator('[data-row] summary')).toHaveCount(0);
    const group = page.locator('[data-row]').first();
    const count = (await group.getByRole('link').first().textContent()) ?? '';
    await group.getByRole('link').first().click();
    await expect(page.getByText(`${count} open findings by risk and effort`)).toBeVisible();
    await expect(page).toHaveURL(/action=/);
  });

  test('takes it along as CSV in the same order', async ({ page }) => {
    await page.goto('/findings/backlog?effort=small');
    const names = await page.locator('[data-row-link]').allTextContents();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Backlog as CSV' }).click();
    const file = await (await download).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of file) chunks.push(chunk as Buffer);
    const lines = Buffer.concat(chunks).toString('utf8').split('\r\n');
    expect(lines[0]).toMatch(/^finding_id,score,risk,effort,action,why,/);
    expect(lines[1]).toContain(names[0]?.trim() ?? 'a name');
    expect(lines.slice(1, -1).every((line) => line.includes(',small,'))).toBe(true);
  });

  test('is told what is not understood in an address, and shown the rest', async ({ page }) => {
    await page.goto('/findings/backlog?action=dance&effort=small');
    await expect(page.getByText('action "dance"')).toBeVisible();
    await expect(page.locator('[data-row]').first()).toBeVisible();
  });
});

test.describe('an owner', () => {
  test.use({ storageState: stateOf('owner') });

  test('sees the backlog of their own team only', async ({ page }) => {
    await page.goto('/findings/backlog?by=owner');
    const owners = page.locator('[data-row] th');
    await expect(owners.first()).toBeVisible();
    expect(new Set(await owners.allTextContents()).size).toBe(1);
    await page.goto('/findings/backlog?owner=none');
    await expect(page.getByText('No finding matches')).toBeVisible();
  });
});

test.describe('an engineer', () => {
  test.use({ storageState: stateOf('engineer') });

  test('connects a tracker by reference, is refused a secret, and removes it again', async ({ page }) => {
    const name = `Issues ${Date.now()}`;
    await page.goto('/settings/tickets');
    await page.getByRole('button', { name: 'Connect a tracker' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Kind').selectOption('github');
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByLabel('Repository').fill('acme/ops');
    await dialog.getByLabel(/^Token/).fill('ghp_secret');
    // An address that needs no look-up, so that the test asks nobody.
    await dialog.getByLabel('Address of the API').fill('https://8.8.8.8');
    await dialog.getByRole('button', { name: 'Connect the tracker' }).click();
    await expect(dialog.getByText('A secret is never stored here').first()).toBeVisible();
    await dialog.getByLabel(/^Token/).fill('env:MUSTER_TEST_TRACKER');
    await dialog.getByRole('button', { name: 'Connect the tracker' }).click();
    const row = page.locator('[data-row]', { hasText: name });
    await expect(row).toContainText('acme/ops');
    await row.getByRole('button', { name: `Change ${name}` }).click();
    await dialog.getByLabel('Places of owners').fill('storefront, acme/shop');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(row).toContainText('elsewhere for storefront');
    await row.getByRole('button', { name: `Remove ${name}` }).click();
    await page.getByRole('button', { name: 'Remove the tracker' }).click();
    await expect(row).toHaveCount(0);
  });
});
