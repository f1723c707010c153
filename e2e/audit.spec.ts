import { stateOf } from './sign-in';
import { expect, pageOf, test } from './test';

test.describe('a security lead', () => {
  test.use({ storageState: stateOf('security') });

  test('reads who did what, narrows it, and opens an event', async ({ page }) => {
    await page.goto('/audit?action=person.signed-in');
    const events = page.getByRole('table', { name: 'Events' });
    await expect(events).toContainText('signed in');
    const search = page.getByRole('search', { name: 'Filter events' });
    await search.getByLabel('What', { exact: true }).selectOption('source.connected');
    await search.getByRole('button', { name: 'Apply' }).click();
    await expect(page).toHaveURL(/action=source\.connected/);
    await expect(events.getByText('connected a source').first()).toBeVisible();
    await expect(events).not.toContainText('signed in');
    await events.getByText('connected a source').first().click();
    await expect(events.locator('pre').first()).toContainText('"kind"');
    await search.getByRole('link', { name: 'Clear' }).click();
    await expect(page).toHaveURL(/\/audit$/);
    await page.goto('/audit?action=nothing&before=x&from=2026-13-01');
    await expect(page.getByText(/Left out: .*nothing/)).toBeVisible();
  });

  test('follows a source to what was done about it, and back', async ({ page }) => {
    await page.goto('/sources');
    await page.locator('main a[href^="/sources/"]').filter({ hasText: 'AWS organisation' }).first().click();
    await page.getByRole('link', { name: 'Trail' }).click();
    await expect(page).toHaveURL(/subject=source%3A\d+/);
    const events = page.getByRole('table', { name: 'Events' });
    await expect(events).toContainText('connected a source');
    await events
      .getByRole('link', { name: /^source \d+$/ })
      .first()
      .click();
    await expect(page.locator('h1')).toHaveText('AWS organisation');
  });

  test('changes how long events are kept, and the change is itself an event', async ({ page }) => {
    await page.goto('/audit');
    await page.getByRole('button', { name: 'Change how long Operations are kept' }).click();
    const dialog = page.getByRole('dialog', { name: 'How long operations are kept' });
    const months = Number(await dialog.getByLabel('Months').inputValue());
    const save = async (value: number) => {
      await dialog.getByLabel('Months').fill(String(value));
      await dialog.getByLabel('Reason').fill('A test of the trail');
      await dialog.getByRole('button', { name: 'Save' }).click();
    };
    await save(months);
    await expect(dialog.getByText(`kept for ${months} months already`)).toBeVisible();
    await save(months + 1);
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText(`kept ${months + 1} months`)).toBeVisible();
    await expect(page.getByRole('table', { name: 'Events' })).toContainText(
      'changed how long events are kept',
    );
    await page.getByRole('button', { name: 'Change how long Operations are kept' }).click();
    await save(months);
    await expect(dialog).toHaveCount(0);
  });

  test('sees that what was refused to somebody is there', async ({ page, browser }) => {
    const other = await pageOf(browser, 'viewer');
    await other.goto('/audit');
    await expect(other).toHaveURL(/\/no-access\?wanted=audit%3Aread/);
    expect((await other.request.get('/api/audit/export')).status()).toBe(403);
    await other.context().close();
    await page.goto('/audit?action=access.denied');
    const events = page.getByRole('table', { name: 'Events' });
    await expect(events.locator('tbody tr').first()).toContainText('Bruno Costa');
    await expect(events.locator('tbody tr').first()).toContainText('Refused');
  });
});

test.describe('an auditor', () => {
  test.use({ storageState: stateOf('auditor') });

  test('reads the trail and takes it along, and is offered nothing to change', async ({ page, request }) => {
    await page.goto('/audit');
    await expect(page.getByRole('button', { name: /^Change how long/ })).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'CSV' })).toBeVisible();
    const lines = (await (await request.get('/api/audit/export')).text()).trimEnd().split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toHaveProperty('end.events');
    expect(lines.some((line) => line.startsWith('{"event":{"action":"source.connected"'))).toBe(true);
  });
});

test('the keys that sign are published to anybody', async ({ request }) => {
  const response = await request.get('/.well-known/muster-keys.json');
  expect(response.status()).toBe(200);
  const { keys } = (await response.json()) as { keys: { algorithm: string; publicKey: string }[] };
  expect(keys[0]).toMatchObject({
    algorithm: 'Ed25519',
    publicKey: expect.stringContaining('BEGIN PUBLIC KEY'),
  });
});
