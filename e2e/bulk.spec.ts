import type { Page } from '@playwright/test';
import { stateOf } from './sign-in';
import { expect, test } from './test';

test.use({ storageState: stateOf('security') });

const list = (page: Page) => page.getByRole('region', { name: 'Credentials', exact: true });
const bar = (page: Page) => page.getByRole('region', { name: 'Selected credentials' });
const preview = (page: Page) => page.getByRole('dialog').getByLabel('Preview');

async function countShown(page: Page): Promise<number> {
  const text = await page.getByText(/^[\d,]+ credentials?$/).textContent();
  return Number(text?.replaceAll(/[^\d]/g, ''));
}

async function openOwnerDialog(page: Page, team: string) {
  await bar(page).getByRole('button', { name: 'Assign owner' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Team').fill(team);
  await dialog.getByLabel('Reason').fill('They run what it belongs to');
  await dialog.getByRole('button', { name: 'Preview' }).click();
  return dialog;
}

test('a preview says what would change, the change does that, and undo takes it back', async ({ page }) => {
  await page.goto('/credentials?owner=none&kind=ssh-key&sort=name');
  const all = await countShown(page);
  expect(all).toBeGreaterThan(1);
  await list(page).getByRole('checkbox', { name: 'Select all on this page' }).check();
  const dialog = await openOwnerDialog(page, 'bulk-team');
  await expect(preview(page)).toContainText(/\d+ ?get another value/);
  await expect(preview(page)).toContainText(/0 ?already stand so/);
  // Nothing was written yet.
  const untouched = await page.request.get('/api/credentials/export?format=jsonl&owner=bulk-team');
  expect(await untouched.text()).toBe('');
  await dialog.getByRole('button', { name: /^Change \d+$/ }).click();
  await expect(dialog).toHaveCount(0);
  await page.goto('/credentials?owner=bulk-team');
  const changed = await countShown(page);
  expect(changed).toBe(Math.min(all, 50));
  await page.getByRole('link', { name: 'The record' }).click();
  await expect(page.locator('h1')).toHaveText('Set owner bulk-team');
  await expect(page.getByRole('main')).toContainText('They run what it belongs to');
  await expect(page.getByRole('region', { name: 'Credentials of this change' })).toContainText(
    'owner bulk-team (by hand)',
  );

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone', { exact: true })).toBeVisible();
  await expect(page.getByLabel('Messages')).toContainText(`${changed} credentials restored.`);
  await page.goto('/credentials?owner=none&kind=ssh-key&sort=name');
  expect(await countShown(page)).toBe(all);
});

test('all that match are changed by a worker, with progress, and undone in the same way', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto('/credentials?kind=managed-secret');
  const all = await countShown(page);
  await list(page).getByRole('checkbox', { name: 'Select all on this page' }).check();
  await bar(page)
    .getByRole('button', { name: /^Select all [\d,]+ that match$/ })
    .click();
  await expect(bar(page)).toContainText(`All ${all.toLocaleString('en')} that match`);
  const dialog = await openOwnerDialog(page, 'bulk-team');
  await expect(preview(page)).toContainText(all.toLocaleString('en'));
  await dialog.getByRole('button', { name: /^Change / }).click();
  await expect(page).toHaveURL(/\/credentials\/bulk\/[0-9a-f-]{36}$/);
  await expect(page.getByText('Done', { exact: true })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone', { exact: true })).toBeVisible({ timeout: 60_000 });
  await page.goto('/credentials?kind=managed-secret');
  expect(await countShown(page)).toBe(all);
});

test('an undo leaves what somebody decided since, and says how many', async ({ page }) => {
  await page.goto('/credentials?owner=none&kind=ssh-key&sort=name');
  await list(page)
    .getByRole('checkbox', { name: /^Select (?!all)/ })
    .nth(0)
    .check();
  await list(page)
    .getByRole('checkbox', { name: /^Select (?!all)/ })
    .nth(1)
    .check();
  const href = (await list(page).locator('[data-row-link]').first().getAttribute('href')) ?? '';
  const dialog = await openOwnerDialog(page, 'bulk-team');
  await dialog.getByRole('button', { name: 'Change 2' }).click();
  const message = page.getByLabel('Messages');
  await expect(message.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.goto(href);
  await assign(page, 'decided-since');
  await page.goto('/credentials?owner=bulk-team,decided-since');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(message).toContainText(
    '1 credential restored. 1 credential could not be: changed since, or gone.',
  );
  await page.goto(href);
  await expect(page.getByRole('region', { name: 'Identity' })).toContainText('decided-since');
  await assign(page, '');
});

async function assign(page: Page, team: string) {
  await page.getByRole('button', { name: 'Assign owner' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Team').fill(team);
  await dialog.getByLabel('Reason').fill('a closer look');
  await dialog.getByRole('button', { name: 'Assign' }).click();
  await expect(dialog).toHaveCount(0);
}
