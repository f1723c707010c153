import { rm } from 'node:fs/promises';
import path from 'node:path';
import { alterFile, packZip, testSigner } from '../lib/testing/packs';
import { stateOf } from './sign-in';
import { expect, test } from './test';

const signer = testSigner();
const made: string[] = [];
async function make(options: Parameters<typeof packZip>[1] = {}) {
  const pack = await packZip(signer, options);
  made.push(path.dirname(pack.zip));
  return pack;
}
test.afterAll(() => Promise.all(made.map((place) => rm(place, { recursive: true }))));

test.use({ storageState: stateOf('auditor') });

test('a pack is checked in the browser, and nothing leaves the machine', async ({ page }) => {
  const first = await make();
  const second = await make({ previous: { packId: 'the first', manifest: first.manifest } });
  await page.goto('/verify', { waitUntil: 'networkidle' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByLabel('File', { exact: true }).setInputFiles(second.zip);
  await page.getByLabel('Public keys').setInputFiles(second.key);
  await page.getByLabel('The pack before it').setInputFiles(first.zip);
  await page.getByRole('button', { name: 'Check the pack' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'holds' })).toBeVisible();
  const checks = page.getByRole('table', { name: 'Checks' }).locator('tbody tr');
  await expect(checks.filter({ hasText: 'signed by a key you gave' })).toContainText('holds');
  await expect(checks.filter({ hasText: 'The audit trail is unbroken' })).toContainText('holds');
  await expect(checks.filter({ hasText: 'It follows pack the first' })).toContainText('holds');
  expect(asked).toEqual([]);
});

test('what was altered is named, and a key of nobody here is not trusted', async ({ page }) => {
  const { zip } = await make({
    alter: (folder) =>
      alterFile(folder, 'population/credentials.csv', (text) => text.replace('key 7,aws', 'key 7,gcp')),
  });
  await page.goto('/verify');
  await page.getByLabel('File', { exact: true }).setInputFiles(zip);
  await page.getByRole('button', { name: 'Check the pack' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'does not hold: 3 problems' })).toBeVisible();
  const problems = page.getByRole('table', { name: 'Problems' }).locator('tbody tr');
  await expect(problems.filter({ hasText: 'line 9 (row 8) was changed' })).toContainText(
    'population/credentials.csv',
  );
  await expect(problems.filter({ hasText: 'not among the keys that were given' })).toHaveCount(1);
});

test('what is no pack, and what is no key, is said to be none', async ({ page }) => {
  const { zip, key } = await make();
  await page.goto('/verify');
  await page.getByRole('button', { name: 'Check the pack' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Choose a pack first' })).toBeVisible();
  await page.getByLabel('File', { exact: true }).setInputFiles(key);
  await page.getByRole('button', { name: 'Check the pack' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'This file does not hold' })).toBeVisible();
  await expect(page.getByText('This is no zip that can be read to its end')).toBeVisible();
  await page.getByLabel('File', { exact: true }).setInputFiles(zip);
  await page.getByLabel('Public keys').setInputFiles(zip);
  await page.getByRole('button', { name: 'Check the pack' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'holds no public key' })).toBeVisible();
});
