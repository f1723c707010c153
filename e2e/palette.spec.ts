import type { Page } from '@playwright/test';
import { stateOf } from './sign-in';
import { expect, test } from './test';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search and go to' });
const option = (page: Page, name: RegExp | string) => dialog(page).getByRole('option', { name });

async function open(page: Page, text = '') {
  await page.keyboard.press('Control+k');
  const box = dialog(page).getByRole('combobox');
  await expect(box).toBeFocused();
  if (text) await box.fill(text);
  return box;
}

test.describe('a security lead', () => {
  test.use({ storageState: stateOf('security') });

  test('finds a credential by its name with the keyboard alone, and it is remembered', async ({ page }) => {
    await page.goto('/credentials?sort=name');
    const name = (await page.locator('[data-row-link]').first().textContent()) ?? '';
    const box = await open(page, name);
    const hit = dialog(page).getByRole('group', { name: 'Credentials' }).getByRole('option').first();
    await expect(hit).toContainText(name);
    // The field tells a screen reader which option is the current one.
    await page.keyboard.press('ArrowDown');
    const current = await box.getAttribute('aria-activedescendant');
    await expect(dialog(page).getByRole('option', { selected: true })).toHaveAttribute('id', current ?? '');
    await expect(hit).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/credentials\/\d+$/);
    await open(page);
    await expect(dialog(page).getByRole('group', { name: 'Recent' })).toContainText(name);
  });

  test('finds owners, sources, pages and actions; what is not there is said', async ({ page }) => {
    await page.goto('/');
    await open(page, 'pay');
    await expect(dialog(page).getByRole('group', { name: 'Owners' })).toContainText('payments');
    await page.keyboard.press('Escape');
    const { rows } = (await (await page.request.get('/api/sources')).json()) as { rows: { name: string }[] };
    const source = rows[0]?.name ?? '';
    await open(page, source);
    await expect(option(page, `Collect ${source} now`)).toBeVisible();
    await page.keyboard.press('Escape');
    await open(page, 'theme dark');
    await option(page, 'Theme: dark').click();
    await expect(page.locator('html')).toHaveClass(/dark/);
    await expect(page.getByRole('button', { name: 'Theme: Dark' })).toBeVisible();
    await open(page, 'zzzz-nothing-is-called-so');
    await expect(dialog(page).getByRole('status')).toHaveText('Nothing of that name.');
    await page.keyboard.press('Escape');
    await open(page, 'draft a change');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Draft a change' })).toBeVisible();
  });
});

test.describe('an owner', () => {
  test.use({ storageState: stateOf('owner') });

  test('is offered neither sources nor what the role may not do', async ({ page }) => {
    await page.goto('/');
    await open(page, 'a');
    await expect(option(page, /^Search credentials for/)).toBeVisible();
    await expect(dialog(page).getByRole('group', { name: 'Pages' })).not.toContainText('Sources');
    for (const name of ['Connect a source', 'Draft a change of the policy', /^Collect/])
      await expect(option(page, name)).toHaveCount(0);
    const hits = await page.request.get('/api/search?q=aws');
    expect(((await hits.json()) as { sources: unknown[] }).sources).toEqual([]);
  });
});
