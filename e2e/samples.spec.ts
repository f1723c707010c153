import type { Page } from '@playwright/test';
import { stateOf } from './sign-in';
import { expect, pageOf, test } from './test';

const QUESTION = `Population of rotations, third quarter (${Date.now()})`;

/** The page of a small pack that is built: at the end of a day, of one environment. */
async function openPack(page: Page): Promise<string> {
  const to = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const answer = await page.request.post('/api/evidence', {
    headers: { origin: new URL(page.url()).origin },
    data: { frameworks: ['soc-2'], type: 'type-1', to },
  });
  const { id } = (await answer.json()) as { id: string };
  await page.goto(`/evidence/${id}`);
  await expect(page.getByRole('link', { name: 'Download' })).toBeVisible({ timeout: 180_000 });
  return id;
}

test.describe('an auditor', () => {
  test.use({ storageState: stateOf('auditor') });

  test('draws a sample, the same again by its seed, and follows a row to all the pack says of it', async ({
    page,
  }) => {
    test.setTimeout(240_000);
    await page.goto('/evidence');
    const pack = await openPack(page);
    const draw = async (size: string) => {
      await page.goto(`/evidence/${pack}`);
      await page.getByRole('button', { name: 'Draw a sample' }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByLabel('Seed')).toHaveValue(/^\d{8}$/);
      await dialog.getByLabel('Population').selectOption('population/credentials.csv');
      await dialog.getByLabel('Size').selectOption(size);
      await dialog.getByLabel('Seed').fill('2026-q3');
      await dialog.getByRole('button', { name: 'Draw', exact: true }).click();
      await expect(page.locator('h1')).toHaveText('Sample of population/credentials.csv');
      return page.getByRole('table', { name: 'Rows of the sample' }).locator('tbody th').allTextContents();
    };
    const first = await draw('5');
    expect(first).toHaveLength(5);
    expect(await draw('5')).toEqual(first);
    expect(await draw('25')).toEqual(expect.arrayContaining(first));
    const row = page.getByRole('table', { name: 'Rows of the sample' }).locator('tbody tr').first();
    const name = (await row.locator('[data-row-link]').textContent()) ?? '';
    await row.locator('[data-row-link]').click();
    await expect(page.locator('h1')).toHaveText(name);
    for (const title of [
      'Tests',
      'History',
      'Rotations',
      'Findings',
      'Exceptions',
      'Reviews',
      'Policy in force',
    ])
      await expect(page.getByText(title, { exact: true }).first()).toBeVisible();
    await page.getByRole('link', { name: 'The pack' }).click();
    await expect(page.getByRole('table', { name: 'Samples' }).locator('tbody tr')).toHaveCount(3);
  });

  test('is told what a sample may be, and keeps what was typed', async ({ page }) => {
    test.setTimeout(240_000);
    await page.goto('/evidence');
    await openPack(page);
    await page.getByRole('button', { name: 'Draw a sample' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Size').selectOption('Another number');
    await dialog.getByLabel('How many').fill('7');
    await dialog.getByLabel('Seed').fill('two words');
    await dialog.getByRole('button', { name: 'Draw', exact: true }).click();
    await expect(dialog.getByText('One to 64 letters, digits or signs of ASCII')).toBeVisible();
    await expect(dialog.getByLabel('How many')).toHaveValue('7');
    await dialog.getByLabel('Seed').fill('one-word');
    await dialog.getByRole('button', { name: 'Draw', exact: true }).click();
    await expect(page.getByText(/^7 of [\d,]+ rows$/)).toBeVisible();
  });
});

test('what an auditor asks is answered by the security lead, and both see it', async ({ browser }) => {
  const as = async (role: 'auditor' | 'security') => {
    const page = await pageOf(browser, role);
    await page.goto('/evidence');
    await page.getByRole('link', { name: 'Requests' }).click();
    await expect(page.locator('h1')).toHaveText('Requests');
    return page;
  };
  const rowOn = (page: Page) => page.getByRole('row').filter({ hasText: QUESTION });
  const auditor = await as('auditor');
  await auditor.getByRole('button', { name: 'Ask for evidence' }).click();
  await auditor.getByLabel('What you need').fill(QUESTION);
  await auditor.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(rowOn(auditor)).toContainText('Open');
  await expect(rowOn(auditor).getByRole('button', { name: /^Answer/ })).toHaveCount(0);

  const lead = await as('security');
  await expect(rowOn(lead).getByRole('button', { name: /^Take request/ })).toHaveCount(0);
  await rowOn(lead)
    .getByRole('button', { name: /^Answer request/ })
    .click();
  const dialog = lead.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(dialog.getByText('Answer with a pack, with a note, or with both.')).toBeVisible();
  await dialog.getByLabel('Note').fill('It is population/rotation_events.csv of the pack of September.');
  await dialog.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(rowOn(lead)).toHaveCount(0);

  await auditor.goto('/evidence/requests?state=answered');
  await expect(rowOn(auditor)).toContainText('the pack of September');
  await lead.goto('/audit?action=evidence.answered');
  await expect(lead.locator('summary').filter({ hasText: 'answered a request' }).first()).toBeVisible();
});
