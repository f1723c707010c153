import { stateOf } from './sign-in';
import { expect, test } from './test';

test.describe('a security lead', () => {
  test.use({ storageState: stateOf('security') });

  test('sees the next digest, chooses what it holds, and finds the choice again', async ({ page }) => {
    await page.goto('/settings/notices');
    await expect(page.getByRole('region', { name: 'Your next digest' })).toBeVisible();
    const box = page.getByLabel('Review reminder');
    await expect(box).toBeChecked();
    await box.uncheck();
    await page.getByLabel('Hour of your digest').selectOption('17');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Your choice is saved.')).toBeVisible();
    await page.reload();
    await expect(box).not.toBeChecked();
    await expect(page.getByLabel('Hour of your digest')).toHaveValue('17');
    await box.check();
    await page.getByLabel('Hour of your digest').selectOption('');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Your choice is saved.')).toBeVisible();
  });

  test('is refused a secret that stands where a reference belongs, and told where it goes', async ({
    page,
  }) => {
    await page.goto('/settings/notices');
    await page.getByRole('button', { name: 'Add a channel' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Kind').selectOption('slack');
    await dialog.getByLabel('Name').fill('#e2e');
    await dialog
      .getByLabel('Webhook address, by reference')
      .fill('https://hooks.slack.com/services/T0/B0/SECRET');
    await dialog.getByRole('button', { name: 'Add the channel' }).click();
    await expect(dialog.getByText(/A secret is never stored here/)).toBeVisible();
  });

  test('sends a test notice over the mail server and sees in the log that it arrived', async ({ page }) => {
    await page.goto('/settings/notices');
    await page.getByRole('button', { name: /^Send a test notice over Mail/ }).click();
    await expect(page.getByText('A test notice is on its way')).toBeVisible();
    const row = page
      .getByRole('table', { name: 'Messages with how they went' })
      .getByRole('row', { name: /security@northwind\.example|@northwind\.example/ })
      .filter({ hasText: 'Test' })
      .first();
    await expect(async () => {
      await page.reload();
      await expect(row).toContainText('Sent', { timeout: 500 });
    }).toPass({ timeout: 30_000 });
    await page.getByLabel('State', { exact: true }).selectOption('failed');
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(page).toHaveURL(/state=failed/);
    const log = page.getByRole('region', { name: 'Delivery log' });
    await expect(log.getByRole('cell').getByText('Sent', { exact: true })).toHaveCount(0);
  });

  test('adds and removes a signed webhook, whose failure is shown with its reason', async ({ page }) => {
    const name = `hook ${Date.now()}`;
    await page.goto('/settings/notices');
    await page.getByRole('button', { name: 'Add a channel' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Kind').selectOption('webhook');
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByLabel('Address', { exact: false }).first().fill('http://127.0.0.1:9/');
    await dialog.getByLabel('Signing secret, by reference').fill('env:E2E_NOT_SET');
    await dialog.getByRole('button', { name: 'Add the channel' }).click();
    const row = page
      .getByRole('table', { name: 'Channels with how they do' })
      .getByRole('row', { name: new RegExp(name) });
    await row.getByRole('button', { name: /^Send a test/ }).click();
    await expect(async () => {
      await page.reload();
      await expect(row).toContainText('E2E_NOT_SET is not set', { timeout: 500 });
    }).toPass({ timeout: 30_000 });
    await row.getByRole('button', { name: /^Remove/ }).click();
    await page
      .getByRole('alertdialog')
      .or(page.getByRole('dialog'))
      .getByRole('button', { name: 'Remove the channel' })
      .click();
    await expect(row).toHaveCount(0);
  });
});

test.describe('an owner', () => {
  test.use({ storageState: stateOf('owner') });

  test('sees their own digest and wishes, and neither channels nor log', async ({ page }) => {
    await page.goto('/settings/notices');
    await expect(page.getByRole('region', { name: 'Your next digest' })).toBeVisible();
    await expect(page.getByLabel('Hour of your digest')).toBeVisible();
    await expect(page.getByText('Delivery log')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Add a channel' })).toHaveCount(0);
  });
});

test.describe('an auditor', () => {
  test.use({ storageState: stateOf('auditor') });

  test('reads channels and log, and changes nothing', async ({ page }) => {
    await page.goto('/settings/notices');
    await expect(page.getByRole('heading', { name: 'Delivery log' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Add a channel' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^(Send a test|Remove|Try again)/ })).toHaveCount(0);
  });
});
