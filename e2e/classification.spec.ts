import type { Page } from '@playwright/test';
import { stateOf } from './sign-in';
import { expect, test } from './test';

test.use({ storageState: stateOf('security') });
test.describe.configure({ mode: 'serial' });

/** Ids of the exported credentials whose class was decided so. */
async function idsDecidedBy(page: Page, by: string): Promise<string[]> {
  const answer = await page.request.get('/api/credentials/export?format=jsonl');
  const rows = (await answer.text()).trimEnd().split('\n');
  return rows
    .map((line) => JSON.parse(line) as { id: string; class_by: string })
    .filter(({ class_by }) => class_by === by)
    .map(({ id }) => id);
}

async function publishAs(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish the draft' }).click();
  await page.getByRole('button', { name: 'Publish it' }).click();
  await page.waitForURL(/\/policies$/);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('credentials are being judged by it')).toHaveCount(0, { timeout: 500 });
  }).toPass({ timeout: 40_000 });
}

test('a rule is counted while it is written, decides exactly so many, and is named on each', async ({
  page,
  browser,
}) => {
  await page.goto('/policies');
  await page.getByRole('button', { name: 'Draft a change' }).click();
  await page.getByRole('dialog').getByLabel('Why').fill('Administrators are class A.');
  await page.getByRole('button', { name: 'Begin the draft' }).click();
  await page.waitForURL(/\/policies\/drafts\//);

  await page.getByRole('button', { name: 'Add a rule' }).click();
  const rule = page.getByRole('group', { name: 'Classification rule 1' });
  await rule.getByLabel('Name of the rule').fill('administrators');
  const named = page.getByRole('group', { name: 'Classification administrators' });
  await named.getByLabel('administrative').check();
  await named.getByLabel('Class', { exact: true }).selectOption('A');
  await named.getByLabel('Why').fill('Whoever holds it can do everything.');
  const counted = named.getByText(/^matches [\d,]+, decides [\d,]+$/);
  await expect(counted).toBeVisible();
  const decides = Number(
    /decides ([\d,]+)/.exec((await counted.textContent()) ?? '')?.[1]?.replaceAll(',', ''),
  );
  expect(decides).toBeGreaterThan(0);

  await page.getByRole('button', { name: 'Add a rule' }).click();
  const second = page.getByRole('group', { name: 'Classification rule 2' });
  await second.getByLabel('Name of the rule').fill('contradiction');
  const other = page.getByRole('group', { name: 'Classification contradiction' });
  await other.getByLabel('administrative').check();
  await other.getByLabel('Class', { exact: true }).selectOption('C');
  await other.getByLabel('Why').fill('They say otherwise.');
  await expect(other.getByText(/same condition as “administrators”/)).toBeVisible();
  await page.getByRole('button', { name: 'Remove contradiction' }).click();

  await page.getByRole('button', { name: 'Save the draft' }).click();
  const changes = page.getByRole('table', { name: 'Settings that change' });
  await expect(
    changes.getByRole('row', { name: /“administrators” none 1\. privilege is administrative → class A/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Simulate' }).click();
  await expect(page.getByRole('heading', { name: 'What publishing would do' })).toBeVisible();

  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const lead = await context.newPage();
  await lead.goto('/sign-in');
  await lead.getByRole('button', { name: 'Oskar Lindqvist' }).click();
  await lead.getByRole('heading', { level: 1, name: 'Posture' }).waitFor();
  await lead.goto(page.url());
  await publishAs(lead);
  await context.close();

  expect(await idsDecidedBy(page, 'rule:administrators')).toHaveLength(decides);
  const [id] = await idsDecidedBy(page, 'rule:administrators');
  await page.goto(`/credentials/${id}`);
  await expect(
    page.getByText('By the rule administrators: Whoever holds it can do everything.'),
  ).toBeVisible();
});
