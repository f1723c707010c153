import type { Page } from '@playwright/test';
import { stateOf } from './sign-in';
import { expect, test } from './test';

test.use({ storageState: stateOf('security') });

// By its text: what is in a closed menu has no role yet.
const menu = (page: Page) => page.locator('details').filter({ hasText: 'Save as a view' });

async function save(page: Page, name: string, isShared = false) {
  await menu(page).locator('summary').click();
  await page.getByRole('button', { name: 'Save as a view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as a view' });
  await dialog.getByLabel('Name').fill(name);
  if (isShared) await dialog.getByLabel('Shared').check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page).toHaveURL(/saved=/);
}

async function removeShown(page: Page) {
  await menu(page).locator('summary').click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByRole('button', { name: 'Remove the view' }).click();
  await expect(page).not.toHaveURL(/saved=/);
}

test('a view keeps filters, order and columns under a link that follows its changes', async ({ page }) => {
  await page.goto('/credentials?kind=ssh-key&sort=name&columns=name,owner');
  await save(page, 'SSH keys');
  await expect(menu(page).locator('summary')).toHaveText('SSH keys');
  const id = new URL(page.url()).searchParams.get('saved');
  await expect(page.getByRole('columnheader')).toHaveText(['', 'Credential', 'Owner']);

  await page.getByRole('link', { name: 'Calendar' }).click();
  await page.goto(`/views/${id}`);
  await expect(page).toHaveURL(/kind=ssh-key/);

  await page.goto(`/credentials?kind=password&saved=${id}`);
  await expect(menu(page).locator('summary')).toHaveText('SSH keys, changed');
  await menu(page).locator('summary').click();
  await page.getByRole('button', { name: 'Update “SSH keys”' }).click();
  await expect(menu(page).locator('summary')).toHaveText('SSH keys');
  await page.goto(`/views/${id}`);
  await expect(page).toHaveURL(/kind=password/);
  await removeShown(page);
  await page.goto(`/views/${id}`);
  await expect(page.locator('h1')).toHaveText('No such view');
});

test('what a view can no longer mean is said, not dropped', async ({ page }) => {
  await page.goto('/credentials?kind=ssh-key');
  await save(page, 'Will be outdated');
  const id = new URL(page.url()).searchParams.get('saved');
  await page.goto(`/credentials?kind=ssh-key,floppy-disk&colour=red&saved=${id}`);
  const notice = page.getByText('Left out: kind "floppy-disk", "colour".');
  await expect(notice).toBeVisible();
  await page.goto(`/views/${id}`);
  await expect(page).toHaveURL(/saved=/);
  await removeShown(page);
});

test('a shared view is found by others, who see in it what is theirs', async ({ page, browser, baseURL }) => {
  await page.goto('/findings?view=credential&severity=high');
  await save(page, 'High ones', true);
  const id = new URL(page.url()).searchParams.get('saved');
  const context = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    storageState: stateOf('owner'),
  });
  const other = await context.newPage();
  await other.goto('/findings');
  await menu(other).locator('summary').click();
  await menu(other).getByRole('link', { name: 'High ones' }).click();
  await expect(other).toHaveURL(new RegExp(`severity=high.*saved=${id}`));
  await expect(other.getByRole('button', { name: 'Remove', exact: true })).toHaveCount(0);
  // An owner keeps views of their own, but does not share them.
  await menu(other).locator('summary').click();
  await other.getByRole('button', { name: 'Save as a view' }).click();
  await expect(other.getByRole('dialog').getByLabel('Shared')).toHaveCount(0);
  await context.close();
  await removeShown(page);
});

test('a default view is where the navigation leads, and the plain list stays plain', async ({ page }) => {
  await page.goto('/credentials?class=none');
  await save(page, 'To classify');
  const id = new URL(page.url()).searchParams.get('saved');
  await menu(page).locator('summary').click();
  await page.getByRole('button', { name: 'Make it my default' }).click();
  await expect(page.getByRole('link', { name: 'Credentials', exact: true }).first()).toHaveAttribute(
    'href',
    `/views/${id}`,
  );
  await page.goto('/');
  await page.getByRole('link', { name: 'Credentials', exact: true }).first().click();
  await expect(page).toHaveURL(/class=none/);
  await page.goto('/credentials');
  await expect(page).toHaveURL(/\/credentials$/);
  await page.goto(`/views/${id}`);
  await expect(page).toHaveURL(/saved=/);
  await removeShown(page);
});

test('columns for a question are one click away', async ({ page }) => {
  await page.goto('/credentials?kind=ssh-key');
  await page.locator('summary', { hasText: 'Columns' }).click();
  await page.getByRole('navigation', { name: 'Columns for' }).getByRole('link', { name: 'Rotation' }).click();
  await expect(page.getByRole('columnheader', { name: 'Last rotated' })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('kind')).toBe('ssh-key');
});
