import type { Page } from '@playwright/test';
import { sourcesOf } from './pages';
import { stateOf } from './sign-in';
import { expect, test } from './test';

const SOURCE = 'Google Cloud projects';
const numberOf = (text: string | null) => Number(text?.replaceAll(/[^\d]/g, ''));

test.describe('a security lead', () => {
  test.use({ storageState: stateOf('security') });

  test('sees in the ledger what was denied, where, and which permission it takes', async ({ page }) => {
    await page.goto('/sources/coverage?show=dark');
    const rows = page.getByRole('table', { name: /^Coverage of AWS organisation/ }).locator('tbody tr');
    const denied = rows.filter({ hasText: 'eu-west-3' });
    await expect(denied.first()).toContainText('Denied');
    await expect(denied.first()).toContainText(/Missing permission [a-z]+:[A-Z]\w+/);
    expect(await denied.count()).toBe(await rows.count());
    await page
      .getByRole('navigation', { name: 'Which cells' })
      .getByRole('link', { name: 'All cells' })
      .click();
    await expect(rows.filter({ hasText: 'Complete' }).first()).toBeVisible();
  });

  test('each number of the ledger leads to exactly its rows', async ({ page, request }) => {
    await page.goto('/sources');
    for (const [name, show] of [
      [/^[\d,]+ dark$/, 'dark'],
      [/^[\d,]+$/, 'read'],
    ] as const) {
      const link = page.getByRole('main').getByRole('link', { name }).first();
      const count = numberOf(await link.textContent());
      const href = (await link.getAttribute('href')) ?? '';
      expect(href).toBe(`/sources/coverage?show=${show}`);
      const ledger = await request.get(`/api/sources/coverage?show=${show}`);
      expect(((await ledger.json()) as { counts: { cells: number } }).counts.cells).toBe(count);
    }
    await page.goto('/sources/coverage?show=read');
    const listed = page.getByRole('main').locator('a[href^="/credentials?cell="]');
    const cells = await listed.evaluateAll((links) =>
      links.map((link) => [link.getAttribute('href') ?? '', link.textContent ?? ''] as const),
    );
    expect(cells.length).toBeGreaterThan(5);
    for (const [href, text] of cells) {
      const lines = await request.get(`/api/credentials/export?format=jsonl&${href.split('?')[1]}`);
      expect((await lines.text()).split('\n').filter(Boolean).length, href).toBe(numberOf(text));
    }
    await listed.first().click();
    await expect(page.getByRole('list', { name: 'Active filters' })).toContainText(
      /Coverage cell: .+ · .+ · /,
    );
  });

  test('runs a collection now, sees it move, and finds it in the list when it has ended', async ({
    page,
  }) => {
    await openSource(page, SOURCE);
    const runs = page.getByRole('table', { name: /^Collections/ }).locator('tbody tr');
    await page.getByRole('button', { name: `Run now: ${SOURCE}` }).click();
    await expect(
      page
        .getByRole('status')
        .or(page.getByRole('main'))
        .getByText(/requested|Collecting now/)
        .first(),
    ).toBeVisible();
    await expect(runs.first()).toContainText('by hand, Ines Duarte', { timeout: 30_000 });
    await expect(runs.first()).toContainText('Complete', { timeout: 45_000 });
    const [done, all] =
      /(\d+) of (\d+)/.exec((await runs.first().getByRole('cell').nth(2).textContent()) ?? '')?.slice(1) ??
      [];
    expect(done).toBe(all);
    await expect(page.getByRole('button', { name: `Run now: ${SOURCE}` })).toBeEnabled();
  });

  test('pauses a source and resumes it', async ({ page }) => {
    await page.goto('/sources');
    const row = page.getByRole('row', { name: new RegExp(SOURCE) });
    await row.getByRole('button', { name: `Pause ${SOURCE}` }).click();
    await expect(row).toContainText('Paused');
    await expect(page.getByRole('main')).toContainText('1 paused');
    await row.getByRole('button', { name: `Resume ${SOURCE}` }).click();
    await expect(row).not.toContainText('Paused');
  });

  test('cannot connect or remove one', async ({ page }) => {
    await page.goto('/sources');
    await expect(page.getByRole('link', { name: 'Connect a source' })).toHaveCount(0);
    await openSource(page, SOURCE);
    await expect(page.getByRole('button', { name: /^Remove/ })).toHaveCount(0);
  });
});

test.describe('a platform engineer', () => {
  test.use({ storageState: stateOf('engineer') });

  test('fills a form made from the schema of the provider; a plain secret is refused and not repeated', async ({
    page,
    request,
  }) => {
    const secret = ['wJalrXUtnFEMI', 'K7MDENG', 'bPxRfiCYEXAMPLEKEY'].join('/');
    const before = await sourcesOf(request);
    await page.goto('/sources');
    await page.getByRole('link', { name: 'Connect a source' }).click();
    await expect(page.getByLabel('Provider')).toBeVisible();
    await page.getByLabel('Provider').selectOption({ label: 'Google Cloud' });
    await expect(page.getByLabel('Home region')).toHaveCount(0);
    await page.getByLabel('Provider').selectOption({ label: 'Amazon Web Services' });
    await expect(page.getByRole('region', { name: 'Least privilege' })).toContainText(
      'iam:GenerateCredentialReport',
    );
    await page.getByLabel(/^Name/).fill('Second organisation');
    await page.getByLabel('Access key ID').fill('env:E2E_KEY_ID');
    await page.getByLabel('Secret access key (reference)').fill(secret);
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await expect(page.getByText(/This looks like an AWS secret access key\./)).toBeVisible();
    expect(await page.getByRole('main').textContent()).not.toContain(secret);
    expect(await sourcesOf(request)).toHaveLength(before.length);
  });

  test('tries a configuration out before it is saved and is told what is missing', async ({ page }) => {
    await page.goto('/sources/new');
    await page.getByLabel('Provider').selectOption({ label: 'Amazon Web Services' });
    await page.getByLabel(/^Name/).fill('Nowhere');
    await page.getByLabel('Endpoint').fill('http://127.0.0.1:9');
    await page.getByRole('button', { name: 'Check permissions' }).click();
    await expect(page.getByRole('region', { name: 'Where it is' })).toContainText(
      /not reach|unreachable|did not answer|refused/i,
      { timeout: 30_000 },
    );
  });
});

test.describe('a viewer', () => {
  test.use({ storageState: stateOf('viewer') });

  test('sees how the sources stand and is offered nothing to do with them', async ({ page }) => {
    await page.goto('/sources');
    await expect(page.getByRole('row', { name: new RegExp(SOURCE) })).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await openSource(page, SOURCE);
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  });
});

async function openSource(page: Page, name: string): Promise<void> {
  await page.goto('/sources');
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.locator('h1')).toHaveText(name);
}
