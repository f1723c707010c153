import { stateOf } from './sign-in';
import { expect, test } from './test';

test.use({ storageState: stateOf('security') });

test('a security lead maps a group and removes it again', async ({ page }) => {
  const group = `e2e-${Date.now()}`;
  await page.goto('/settings/access');
  await page.getByRole('button', { name: 'Map a group' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Group').fill(group);
  await dialog.getByLabel('Role').selectOption('owner');
  await dialog.getByLabel('Team').fill('payments');
  await dialog.getByRole('button', { name: 'Map the group' }).click();
  const row = page.getByRole('row', { name: new RegExp(group) });
  await expect(row).toContainText('payments');
  await expect(row).toContainText('Ines Duarte');
  await row.getByRole('button', { name: /^Remove/ }).click();
  await page
    .getByRole('alertdialog')
    .or(page.getByRole('dialog'))
    .getByRole('button', { name: 'Remove the mapping' })
    .click();
  await expect(row).toHaveCount(0);
});

test('the mapping that makes her a security lead cannot be removed by her', async ({ page }) => {
  await page.goto('/settings/access');
  await page.getByRole('button', { name: /^Remove muster-security as/ }).click();
  const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  await dialog.getByRole('button', { name: 'Remove the mapping' }).click();
  await expect(dialog).toContainText(/security lead/i);
  await page.reload();
  await expect(page.getByRole('row', { name: /muster-security/ })).toBeVisible();
});

test('a token is shown once, opens what it was made for and nothing else, and ends when it is revoked', async ({
  page,
  playwright,
  baseURL,
}) => {
  const name = `e2e ${Date.now()}`;
  await page.goto('/settings/tokens');
  await page.getByRole('button', { name: 'Create a token' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  await dialog.locator('input[name="scopes"][value="source:read"]').check();
  await dialog.getByRole('button', { name: 'Create the token' }).click();
  await expect(dialog).toContainText('It is shown only now');
  const token = (await dialog.locator('code').textContent()) ?? '';
  expect(token).toMatch(/^mst_/);
  await dialog.getByRole('button', { name: 'I have copied it' }).click();
  await page.reload();
  expect(await page.content()).not.toContain(token);

  const api = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  });
  expect((await api.get('/api/sources')).status()).toBe(200);
  expect((await api.get('/api/findings')).status()).toBe(403);
  await page.getByRole('button', { name: `Revoke ${name}` }).click();
  await page
    .getByRole('alertdialog')
    .or(page.getByRole('dialog'))
    .getByRole('button', { name: 'Revoke the token' })
    .click();
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('Revoked');
  expect((await api.get('/api/sources')).status()).toBe(401);
  await api.dispose();
});

test('the policy names each limit with where it comes from', async ({ page }) => {
  await page.goto('/policies');
  const row = page
    .getByRole('table', { name: 'Age limits by kind' })
    .getByRole('row', { name: /^Cloud access key/ });
  await expect(row).toContainText('90 days');
  await expect(row).toContainText('CIS AWS');
});

test('about says the version and that the worker is alive', async ({ page }) => {
  await page.goto('/settings/about');
  await expect(page.getByRole('main')).toContainText(/\d+\.\d+\.\d+/);
  await expect(page.getByRole('main')).toContainText(/worker/i);
});

test.describe('an auditor', () => {
  test.use({ storageState: stateOf('auditor') });

  test('sees who may do what and changes nothing', async ({ page }) => {
    await page.goto('/settings/access');
    await expect(page.getByRole('row', { name: /muster-security/ })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Map a group' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Remove/ })).toHaveCount(0);
  });
});
