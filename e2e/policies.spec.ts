import type { Page } from '@playwright/test';
import { stateOf } from './sign-in';
import { expect, test } from './test';

test.use({ storageState: stateOf('security') });
test.describe.configure({ mode: 'serial' });

/** Credentials that are too old, as the export of the findings lists them. */
async function tooOld(page: Page): Promise<Set<string>> {
  const answer = await page.request.get('/api/findings/export?format=jsonl&rule=max-age');
  expect(answer.status()).toBe(200);
  const lines = (await answer.text()).split('\n').filter((line) => line !== '');
  return new Set(
    lines.map((line) => JSON.stringify((JSON.parse(line) as { subject_id: unknown }).subject_id)),
  );
}

async function draftKeyLimit(page: Page, days: number): Promise<void> {
  await page.goto('/policies');
  await page.getByRole('button', { name: 'Draft a change' }).click();
  await page.getByRole('dialog').getByLabel('Why').fill(`Keys live ${days} days at most.`);
  await page.getByRole('button', { name: 'Begin the draft' }).click();
  await page.waitForURL(/\/policies\/drafts\//);
  await page.getByLabel('Cloud access key, days').first().fill(String(days));
  await page.getByRole('button', { name: 'Save the draft' }).click();
  const change = page
    .getByRole('table', { name: 'Settings that change' })
    .getByRole('row', { name: /Greatest age of cloud access key/ });
  await expect(change).toContainText(String(days));
  await page.getByRole('button', { name: 'Simulate' }).click();
  await expect(page.getByRole('heading', { name: 'What publishing would do' })).toBeVisible();
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish the draft' }).click();
  await page.getByRole('button', { name: 'Publish it' }).click();
  await page.waitForURL(/\/policies$/);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('credentials are being judged by it')).toHaveCount(0, { timeout: 500 });
  }).toPass({ timeout: 40_000 });
}

test('a lower limit for keys opens exactly the findings that the simulation counted', async ({ page }) => {
  const before = await tooOld(page);
  await draftKeyLimit(page, 60);
  const said = await page.getByText(/would open and/).textContent();
  const opens = Number(/^([\d,]+) finding/.exec(said ?? '')?.[1]?.replaceAll(',', ''));
  expect(opens).toBeGreaterThan(0);
  expect(await tooOld(page)).toEqual(before);
  await publish(page);
  const after = await tooOld(page);
  expect([...before].filter((id) => !after.has(id))).toEqual([]);
  expect([...after].filter((id) => !before.has(id))).toHaveLength(opens);
});

test('what loosens is published by another lead than its author', async ({ page, browser }) => {
  await draftKeyLimit(page, 90);
  await expect(page.getByText('You cannot publish it')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish the draft' })).toHaveCount(0);
  const other = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const second = await other.newPage();
  await second.goto('/sign-in');
  await second.getByRole('button', { name: 'Oskar Lindqvist' }).click();
  await second.getByRole('heading', { level: 1, name: 'Posture' }).waitFor();
  await second.goto(page.url());
  await publish(second);
  await expect(
    second.getByRole('table', { name: 'Age limits by kind' }).getByRole('row', { name: /^Cloud access key/ }),
  ).toContainText('90 days');
  await other.close();
});
