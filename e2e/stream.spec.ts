import type { Page } from '@playwright/test';
import { stateOf } from './sign-in';
import { expect, test } from './test';

const rowOf = (page: Page, name: string) =>
  page
    .getByRole('table', { name: 'Destinations with how far they are' })
    .getByRole('row')
    .filter({ hasText: name });

async function addFile(page: Page, name: string, file: string) {
  await page.goto('/settings/stream');
  await page.getByRole('button', { name: 'Add a destination' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Kind').selectOption('file');
  await dialog.getByLabel('Name').first().fill(name);
  await dialog.locator('[name="config.file"]').fill(file);
  await dialog.getByRole('button', { name: 'Add the destination' }).click();
  return dialog;
}

async function removeIt(page: Page, name: string) {
  await rowOf(page, name)
    .getByRole('button', { name: /^Remove/ })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the destination' }).click();
  await expect(rowOf(page, name)).toHaveCount(0);
}

test.describe('a platform engineer', () => {
  test.use({ storageState: stateOf('engineer') });

  test('adds a file, sees events arrive, pauses, resumes, tests and removes it', async ({ page }) => {
    const name = `archive ${Date.now()}`;
    await addFile(page, name, `e2e-${Date.now()}.jsonl`);
    await expect(page.getByText('The destination is added.')).toBeVisible();
    const row = rowOf(page, name);
    await expect(async () => {
      await page.reload();
      await expect(row).toContainText('Working', { timeout: 500 });
      await expect(row.getByRole('cell').nth(3)).not.toHaveText('0', { timeout: 500 });
    }).toPass({ timeout: 30_000 });

    await row.getByRole('button', { name: /^Pause/ }).click();
    await expect(row).toContainText('Paused');
    await expect(row.getByRole('button', { name: /^Send a test/ })).toHaveCount(0);
    await row.getByRole('button', { name: /^Resume/ }).click();
    await expect(row).toContainText('Working');
    await row.getByRole('button', { name: /^Send a test/ }).click();
    await expect(page.getByText('An event about this test is on its way')).toBeVisible();

    await row.getByRole('link', { name }).click();
    await expect(page).toHaveURL(/destination=/);
    await page.getByLabel('Outcome').selectOption('taken');
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(page).toHaveURL(/outcome=taken/);
    const tries = page.getByRole('table', { name: 'Tries with what became of them' });
    await expect(tries.getByRole('row').filter({ hasText: name }).first()).toContainText('Taken');
    await removeIt(page, name);

    await page.goto('/audit?action=stream.destination-removed');
    await expect(page.getByRole('table').first()).toContainText(name);
  });

  test('sees why a destination does not take anything, and what waits for it', async ({ page }) => {
    const name = `syslog ${Date.now()}`;
    await page.goto('/settings/stream');
    await page.getByRole('button', { name: 'Add a destination' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Kind').selectOption('syslog');
    await dialog.getByLabel('Name').first().fill(name);
    await dialog.getByLabel('Syslog server').fill('127.0.0.1');
    await dialog.locator('[name="config.port"]').fill('9');
    await dialog.getByRole('button', { name: 'Add the destination' }).click();
    const row = rowOf(page, name);
    await expect(async () => {
      await page.reload();
      await expect(row).toContainText('Away', { timeout: 500 });
    }).toPass({ timeout: 30_000 });
    await expect(row).toContainText('did not take it (ECONNREFUSED)');
    await expect(row.getByRole('cell').nth(1)).not.toHaveText('0');
    await removeIt(page, name);
  });

  test('is refused a secret in place of its reference, and a file outside the folder', async ({ page }) => {
    const dialog = await addFile(page, 'outside', '../outside.jsonl');
    await expect(dialog.getByText(/A name like audit.jsonl/)).toBeVisible();
    await dialog.getByLabel('Kind').selectOption('https');
    await dialog.locator('[name="config.url"]').fill('https://siem.example/');
    await dialog.getByLabel('Header that lets it in').fill('authorization');
    await dialog.getByLabel('Value of that header, by reference').fill('Bearer SECRET');
    await dialog.getByRole('button', { name: 'Add the destination' }).click();
    await expect(dialog.getByText(/A secret is never stored here/)).toBeVisible();
  });
});

test.describe('an auditor', () => {
  test.use({ storageState: stateOf('auditor') });

  test('reads where the trail goes, and changes nothing', async ({ page }) => {
    await page.goto('/settings/stream');
    await expect(page.getByRole('heading', { name: 'Stream', exact: true })).toBeVisible();
    await expect(rowOf(page, 'File on this machine')).toBeVisible();
    await expect(page.getByRole('button', { name: /^(Add|Pause|Resume|Remove|Send a test)/ })).toHaveCount(0);
  });
});
